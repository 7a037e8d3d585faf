"""The composition root: builds everything once, hands it down, and runs it until told to stop."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import monotonic

from aiohttp import web

import bot.flows
from bot import sample
from bot.channels.paced import PacedSender
from bot.channels.telegram.bot_api import BotApi
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.persistence import Persistence
from bot.channels.telegram.rates import CHAT, Limit, Rates
from bot.channels.web.app import web_chat_routes
from bot.channels.web.first_look import first_look
from bot.channels.web.sender import WebSender
from bot.clock import Clock, SystemClock
from bot.content.words import Words
from bot.desk.app import desk_routes
from bot.desk.desk import SampleSignIn
from bot.health import health_routes
from bot.ids import RandomIds, chance
from bot.rules.working_time import OfficeHours, is_bank_holiday
from bot.rules.zone import local
from bot.sample import SAMPLE_PASSWORD, FirstLook
from bot.schedule import make_schedule
from bot.service.council import Council
from bot.service.deliver import Delivery
from bot.service.kit import Kit
from bot.service.notices import QUEUE, Notices
from bot.service.ports import Sender
from bot.service.receive import Reception
from bot.service.turns import Turns
from bot.settings import Settings
from bot.talk import Book
from bot.triage import Reader
from storage.engine import open_engine
from storage.migrate import migrate
from storage.unit import SqlStore

log = logging.getLogger(__name__)

IDLE_LOOK = 1.0  # seconds after which an idle process looks for what another one stored


@dataclass(frozen=True, slots=True)
class Parts:
    """A built service: its parts, joined, but nothing running yet."""

    kit: Kit
    store: SqlStore
    notices: Notices
    reception: Reception
    turns: Turns
    delivery: Delivery
    telegram: TelegramChannel | None
    stored: asyncio.Event

    def poke(self) -> None:
        """Something has changed: whoever sends and whoever watches the queue looks again."""
        self.delivery.poke()
        self.notices.poke(QUEUE)


def build(
    settings: Settings,
    clock: Clock | None = None,
    *,
    book: Book | None = None,
    words: Words | None = None,
    rates: Rates | None = None,
) -> Parts:
    """Join the parts of a service; the database must have been migrated.

    Tests and benches put in their own clock, flows, words, or Telegram rates.
    """
    clock = clock or SystemClock()
    store = SqlStore(open_engine(settings.database_url))
    kit = Kit(
        store=store,
        clock=clock,
        ids=RandomIds(clock),
        words=words or Words.load(),
        book=book or Book.found_in(bot.flows),
        council=_council(settings),
    )
    stored, notices = asyncio.Event(), Notices()
    senders: dict[str, Sender] = {"web": WebSender()}
    telegram: TelegramChannel | None = None

    async def say_at_once(channel: str, address: str, words: str) -> None:
        if channel == "telegram" and telegram is not None:
            await telegram.say_at_once(address, words)

    reception = Reception(kit, Reader.load(), stored=stored.set, say_at_once=say_at_once)
    if settings.telegram_token:
        telegram = _telegram(settings, kit, reception, rates)
        senders["telegram"] = PacedSender(telegram.sender, telegram.rates)
    delivery = Delivery(kit, senders, on_sent=lambda chat: notices.poke(f"chat:{chat}"))
    return Parts(kit, store, notices, reception, Turns(kit), delivery, telegram, stored)


def make_web(
    settings: Settings,
    parts: Parts,
    working: Callable[[], bool],
    look: FirstLook | None = None,
    sample_sign_ins: Sequence[SampleSignIn] = (),
) -> web.Application:
    """Everything on one port: the desk, the web chat, Telegram's calls, and the figures."""
    site = web.Application()
    site.add_routes(health_routes(parts.store, working))
    site.add_subapp(
        "/desk",
        desk_routes(
            parts.kit,
            notices=parts.notices,
            public_url=settings.address,
            bot_username=lambda: parts.telegram.username if parts.telegram else "",
            secure=settings.secure,
            loopback_only=settings.sample,
            sample_sign_ins=sample_sign_ins,
        ),
    )
    site.add_subapp(
        "/chat",
        web_chat_routes(
            parts.kit,
            take=parts.reception.take,
            notices=parts.notices,
            secure=settings.secure,
            sample=settings.sample,
        ),
    )
    if parts.telegram is not None and settings.telegram_webhook:
        handler = parts.telegram.webhook(webhook_secret(settings))
        site.router.add_post("/telegram/webhook", handler)
    if look is not None:
        desk_door = "/desk/sample/{}".format
        site.add_routes([first_look(parts.kit, person_id=look.person_id, desk_door=desk_door)])
    else:
        site.router.add_get("/", _to_desk)
    return site


async def run(settings: Settings, announce: Callable[[Parts, int], Awaitable[None]]) -> None:
    """Run the service until SIGTERM or SIGINT; ``announce`` is called once it can be reached."""
    await migrate(settings.database_url)
    is_bank_holiday(local(SystemClock().now()).date())  # loads the calendar before the first turn
    parts = build(settings)
    try:
        if settings.sample:
            await sample.fill(parts.kit)
        await parts.delivery.recover(alone=settings.database_url.startswith("sqlite"))
        await _until_stopped(settings, parts, announce)
    finally:
        await parts.store.close()


async def _until_stopped(
    settings: Settings, parts: Parts, announce: Callable[[Parts, int], Awaitable[None]]
) -> None:
    stop = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    async with working_loops(settings, parts) as loops:
        look = await sample.first_look(parts.kit) if settings.sample else None
        site = make_web(
            settings,
            parts,
            lambda: not any(loop.done() for loop in loops),
            look,
            await _sample_sign_ins(parts.kit) if settings.sample else (),
        )
        runner = web.AppRunner(site, access_log=None, shutdown_timeout=2)
        await runner.setup()
        try:
            listener = web.TCPSite(runner, settings.host, settings.port)
            await listener.start()
            await announce(parts, runner.addresses[0][1])
            waiting = asyncio.create_task(stop.wait())
            done, _ = await asyncio.wait(
                {waiting, *loops}, return_when=asyncio.FIRST_COMPLETED
            )
            for loop in done - {waiting}:
                loop.result()  # a loop ends only by a fault, which ends the service loudly
        finally:
            await runner.cleanup()


async def _sample_sign_ins(kit: Kit) -> list[SampleSignIn]:
    async with kit.store.reading() as unit:
        return [
            SampleSignIn(worker.name, worker.role, worker.email, SAMPLE_PASSWORD)
            for worker in await unit.staff.all()
        ]


@asynccontextmanager
async def working_loops(settings: Settings, parts: Parts) -> AsyncIterator[list[asyncio.Task[None]]]:
    """The loops that make it go: turns, deliveries, the schedule, and Telegram's polling."""
    loops = [
        asyncio.create_task(take_turns(parts), name="turns"),
        asyncio.create_task(parts.delivery.run(), name="delivery"),
    ]
    schedule = make_schedule(parts.kit, parts.poke)
    schedule.start()
    if parts.telegram is not None:
        await parts.telegram.start()
        loops.append(asyncio.create_task(_hear_telegram(settings, parts.telegram)))
    try:
        yield loops
    finally:
        schedule.shutdown(wait=False)
        for loop in reversed(loops):
            loop.cancel()
        await asyncio.gather(*loops, return_exceptions=True)
        if parts.telegram is not None:
            await parts.telegram.stop()


async def take_turns(parts: Parts) -> None:
    """Take turns as messages are stored, here or by another process, until cancelled."""
    while True:
        parts.stored.clear()
        try:
            while await parts.turns.take():
                parts.poke()
        except Exception:  # an edge of the house: a store that is down comes back
            log.exception("turns failed")
        try:
            await asyncio.wait_for(parts.stored.wait(), IDLE_LOOK)
        except TimeoutError:
            continue


def webhook_secret(settings: Settings) -> str:
    """What Telegram must show when it calls: derived, so that it need not be set."""
    key = (settings.secret_key or settings.telegram_token).encode()
    return hmac.new(key, b"telegram webhook", hashlib.sha256).hexdigest()


async def _hear_telegram(settings: Settings, telegram: TelegramChannel) -> None:
    if settings.telegram_webhook:
        url = f"{settings.address}/telegram/webhook"
        await telegram.be_called(url, webhook_secret(settings))
        await asyncio.Event().wait()  # from here on the web server hears
    await telegram.run()


def _telegram(
    settings: Settings, kit: Kit, reception: Reception, rates: Rates | None
) -> TelegramChannel:
    overall = Limit(settings.telegram_per_second, settings.telegram_per_second)
    return TelegramChannel(
        BotApi(settings.telegram_token, settings.telegram_api),
        Intake(reception.take, kit.clock),
        Persistence(chance),
        rates=rates or Rates(monotonic, overall=overall, chat=CHAT),
        commands=_command_menu(kit.words),
    )


def _command_menu(words: Words) -> dict[str, list[tuple[str, str]]]:
    names = ("menu", "help", "talk", "stop")
    return {
        "" if lang == "en" else lang: [(n, words.line(f"says-{n}", lang)) for n in names]
        for lang in ("en", "ar")
    }


def _council(settings: Settings) -> Council:
    return Council(
        name=settings.council,
        team=settings.team,
        hours=OfficeHours(opens=settings.opens, closes=settings.closes),
        duty_phone=settings.duty_phone,
        night_phone=settings.night_phone,
    )


async def _to_desk(_request: web.Request) -> web.StreamResponse:
    raise web.HTTPFound("/desk/")
