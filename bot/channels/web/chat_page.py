"""The page of the chat itself, and the neutral one that stands in for it."""

from __future__ import annotations

import logging
from datetime import timedelta

from aiohttp import web

from bot.channels.web.bubbles import Bubble, history
from bot.channels.web.cookies import HIDDEN, KNOCK, give, session_chat, take_back
from bot.channels.web.doors import shut
from bot.channels.web.help import HELP_TOKEN, help_words
from bot.channels.web.live import settled_mark
from bot.channels.web.messages import LONGEST
from bot.channels.web.room import BASE, CHANNEL, ROOM, Room
from bot.service.ports import Arrival
from bot.service.records import ChatRow

log = logging.getLogger(__name__)

HIDDEN_LASTS = timedelta(days=1)


async def show_chat(request: web.Request) -> web.Response:
    """The chat of this browser; without one, the way to a new link."""
    if HIDDEN in request.cookies:
        raise web.HTTPSeeOther(f"{BASE}/hidden")
    chat = await session_chat(request)
    if chat is None and KNOCK in request.cookies:
        raise web.HTTPSeeOther(f"{BASE}/who")
    if chat is None:
        return shut(request)
    room = request.app[ROOM]
    async with room.kit.store.reading() as unit:
        bubbles = await history(room.kit, unit, chat)
        mark = await settled_mark(unit, chat.id)
    if not bubbles:
        await _greet(room, chat)
    return _page(room, chat, bubbles, mark)


async def show_hidden(request: web.Request) -> web.Response:
    """A page that looks like nothing much; until 'back' the chat stays behind it."""
    room = request.app[ROOM]
    page = room.pages.page("hidden.html", room.pages.language_for(request))
    give(request, page, HIDDEN, "1", HIDDEN_LASTS)
    return page


async def come_back(request: web.Request) -> web.Response:  # noqa: ARG001
    """Show the chat again."""
    response = web.Response(status=303, headers={"Location": BASE})
    take_back(response, HIDDEN)
    return response


def _page(room: Room, chat: ChatRow, bubbles: list[Bubble], mark: int) -> web.Response:
    return room.pages.page(
        "chat.html",
        chat.lang,
        bubbles=bubbles,
        chat_id=chat.id,
        mark=mark,
        new_id=room.kit.ids.new,
        help=help_words(room.kit, chat.lang),
        help_token=HELP_TOKEN,
        team=room.kit.council.team,
        longest=LONGEST,
    )


async def _greet(room: Room, chat: ChatRow) -> None:
    """Let the service speak first; the same arrival again changes nothing."""
    start = Arrival(
        channel=CHANNEL,
        external_id=f"{chat.id}:start",
        address=chat.address,
        kind="start",
        sent_at=room.kit.clock.now(),
        lang=chat.lang,
    )
    try:
        await room.take([start])
    except Exception:  # noqa: BLE001  # an edge: the page works without, and tries again next time
        log.warning("greeting not stored: chat=%s", chat.id)
