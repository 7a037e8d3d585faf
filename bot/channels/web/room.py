"""What every handler of the web chat works with."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from aiohttp import web

from bot.channels.web.pages import Pages
from bot.channels.web.rates import Rates
from bot.service.kit import Kit
from bot.service.notices import Notices
from bot.service.ports import Arrival

CHANNEL = "web"
BASE = "/chat"

Take = Callable[[Sequence[Arrival]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Room:
    """``take`` stores what arrives, durably, or raises; ``secure``: the site is on https."""

    kit: Kit
    take: Take
    notices: Notices
    pages: Pages
    rates: Rates
    secure: bool
    closing: asyncio.Event = field(default_factory=asyncio.Event)


ROOM = web.AppKey("web chat", Room)


def topic_of(chat_id: str) -> str:
    """What is poked when a chat has been sent something."""
    return f"chat:{chat_id}"
