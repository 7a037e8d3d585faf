"""The composition root: builds the parts, fills the sample, and runs it all until told to stop."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web
from asyncpg import PostgresError
from sqlalchemy.exc import DBAPIError

from bot import sample
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.persistence import TokenRejected
from bot.clock import SystemClock
from bot.parts import Parts, build
from bot.rules.working_time import is_bank_holiday
from bot.rules.zone import local
from bot.schedule import make_schedule
from bot.settings import Settings, WrongSetting
from bot.site import make_site, webhook_secret
from storage.migrate import migrate

log = logging.getLogger(__name__)

IDLE_LOOK = 1.0  # seconds after which an idle process looks for what another one stored


async def run(settings: Settings, announce: Callable[[Parts, int], Awaitable[None]]) -> None:
    """Run the service until SIGTERM or SIGINT; ``announce`` is called once it can be reached."""
    await _ready_database(settings)
    is_bank_holiday(local(SystemClock().now()).date())  # loads the calendar before the first turn
    parts = build(settings)
    try:
        if settings.sample:
            await sample.fill(parts.kit)
        await parts.delivery.recover(alone=settings.database_url.startswith("sqlite"))
        await _until_stopped(settings, parts, announce)
    except TokenRejected as rejected:
        raise WrongSetting(str(rejected)) from None
    finally:
        await parts.store.close()


async def _ready_database(settings: Settings) -> None:
    try:
        await migrate(settings.database_url)
    except (OSError, PostgresError, DBAPIError) as fault:
        raise WrongSetting(
            f"KITH_DATABASE_URL cannot be opened ({type(fault).__name__}):"
            " is the place there, is the server up, are name and password right?"
        ) from None


async def _until_stopped(
    settings: Settings, parts: Parts, announce: Callable[[Parts, int], Awaitable[None]]
) -> None:
    stop = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    async with working_loops(settings, parts) as loops:
        site = await make_site(settings, parts, lambda: not any(loop.done() for loop in loops))
        runner = web.AppRunner(site, access_log=None, shutdown_timeout=2)
        await runner.setup()
        try:
            listener = web.TCPSite(runner, settings.host, settings.port)
            await _listen(listener, settings)
            await announce(parts, runner.addresses[0][1])
            _ = asyncio.get_running_loop().run_in_executor(None, parts.search.warm_up)
            waiting = asyncio.create_task(stop.wait())
            done, _ = await asyncio.wait({waiting, *loops}, return_when=asyncio.FIRST_COMPLETED)
            for loop in done - {waiting}:
                loop.result()  # a loop ends only by a fault, which ends the service loudly
        finally:
            await runner.cleanup()


async def _listen(listener: web.TCPSite, settings: Settings) -> None:
    try:
        await listener.start()
    except OSError as fault:
        raise WrongSetting(
            f"KITH_HOST and KITH_PORT: nobody can listen on {settings.host}:{settings.port}"
            f" ({fault.strerror}); set another port"
        ) from None


@asynccontextmanager
async def working_loops(
    settings: Settings, parts: Parts
) -> AsyncIterator[list[asyncio.Task[None]]]:
    """The loops that make it go: turns, deliveries, the schedule, and Telegram's polling.

    The rules that were published last are taken up before the first message is read.
    """
    if parts.kit.rules is not None:
        await parts.kit.rules.keep_up(parts.store)
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
            async with asyncio.timeout(IDLE_LOOK):
                await parts.stored.wait()
        except TimeoutError:
            continue


async def _hear_telegram(settings: Settings, telegram: TelegramChannel) -> None:
    if settings.telegram_webhook:
        url = f"{settings.address}/telegram/webhook"
        await telegram.be_called(url, webhook_secret(settings))
        await asyncio.Event().wait()  # from here on the web server hears
    await telegram.run()


__all__ = ["Parts", "build", "run", "take_turns", "working_loops"]
