"""The composition root: builds everything once, hands it down, and runs it until told to stop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from aiohttp import web

import bot.flows
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.web.app import WebSender
from bot.clock import Clock, SystemClock
from bot.content.words import Words
from bot.ids import RandomIds
from bot.rules.working_time import OfficeHours
from bot.schedule import make_schedule
from bot.server import serve
from bot.service.council import Council
from bot.service.deliver import Delivery
from bot.service.kit import Kit
from bot.service.notices import QUEUE, Notices
from bot.service.ports import ChannelFailure, Sender
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
HELP_WAITS = 10.0  # seconds that saying help at once may take


@dataclass(frozen=True, slots=True)
class Kith:
    """A built service: its parts, joined."""

    settings: Settings
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
