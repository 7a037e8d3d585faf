"""Builds the parts of a service and joins them; nothing runs yet."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from time import monotonic

import bot.flows
from bot.channels.paced import PacedSender
from bot.channels.telegram.bot_api import BotApi
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.persistence import Persistence
from bot.channels.telegram.rates import CHAT, Limit, Rates
from bot.channels.web.sender import WebSender
from bot.clock import Clock, SystemClock
from bot.content.words import LANGUAGES, Words
from bot.ids import RandomIds, chance
from bot.late_search import LateSearch
from bot.offer.pack import Offer, load_offer
from bot.offer.problems import BrokenOffer
from bot.rules.working_time import OfficeHours
from bot.service.council import Council
from bot.service.deliver import Delivery
from bot.service.kit import Kit
from bot.service.notices import QUEUE, Notices
from bot.service.ports import Sender
from bot.service.receive import Reception
from bot.service.rules_in_use import RulesInUse
from bot.service.turns import Turns
from bot.settings import Settings, WrongSetting
from bot.talk import Book
from bot.triage import Reader, Reading, fail_safe
from storage.engine import open_engine
from storage.unit import SqlStore

log = logging.getLogger(__name__)


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
    read: Callable[[str, str], Reading]
    search: LateSearch

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
    offer = _offer(settings)
    search = LateSearch(offer)
    store = SqlStore(open_engine(settings.database_url))
    rules = _rules()
    kit = Kit(
        store=store,
        clock=clock,
        ids=RandomIds(clock),
        words=words or Words.load(),
        book=book or Book.found_in(bot.flows),
        council=_council(settings),
        offer=offer,
        search=search,
        rules=rules,
    )
    stored, notices = asyncio.Event(), Notices()
    senders: dict[str, Sender] = {"web": WebSender()}
    telegram: TelegramChannel | None = None

    async def say_at_once(channel: str, address: str, words: str) -> None:
        if channel == "telegram" and telegram is not None:
            await telegram.say_at_once(address, words)

    reception = Reception(kit, rules, stored=stored.set, say_at_once=say_at_once)
    if settings.telegram_token:
        telegram = _telegram(settings, kit, reception, rates)
        senders["telegram"] = PacedSender(telegram.sender, telegram.rates)
    delivery = Delivery(kit, senders, on_sent=lambda chat: notices.poke(f"chat:{chat}"))
    return Parts(
        kit=kit,
        store=store,
        notices=notices,
        reception=reception,
        turns=Turns(kit),
        delivery=delivery,
        telegram=telegram,
        stored=stored,
        read=partial(fail_safe, rules),
        search=search,
    )


def _rules() -> RulesInUse | None:
    """What reads messages; without it Kith still runs, and a person looks at every message."""
    try:
        return RulesInUse(Reader.load())
    except (OSError, ValueError):
        log.exception("no reader: every message will be amber")
        return None


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
        for lang in LANGUAGES
    }


def _offer(settings: Settings) -> Offer:
    try:
        return load_offer(settings.council_pack or None)
    except BrokenOffer as broken:
        raise WrongSetting(f"KITH_COUNCIL_PACK: {broken}") from None


def _council(settings: Settings) -> Council:
    return Council(
        name=settings.council,
        team=settings.team,
        hours=OfficeHours(opens=settings.opens, closes=settings.closes),
        duty_phone=settings.duty_phone,
        night_phone=settings.night_phone,
        weekly_sample=settings.weekly_sample,
    )
