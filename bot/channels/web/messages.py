"""What comes in from the page: each message once, and stored before it is called sent."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.channels.web.cookies import session_chat, session_key
from bot.channels.web.doors import shut
from bot.channels.web.help import help_words
from bot.channels.web.room import BASE, CHANNEL, ROOM, Room, topic_of
from bot.service.ports import Arrival
from bot.service.records import ChatRow

log = logging.getLogger(__name__)

LONGEST = 4000  # characters of one message
ANSWER_WITHIN = 2.0  # seconds for which a page without script waits for the answer
WHY_NOT = {413: "web-too-long-page", 429: "web-too-fast-page", 503: "web-not-kept-page"}
_ID = re.compile(r"[A-Za-z0-9-]{8,64}")


@dataclass(frozen=True, slots=True)
class Said:
    """What a form or script posted: words, or the token of a button."""

    id: str
    words: str
    token: str


async def post_message(request: web.Request) -> web.Response:
    """Take one message: 200 (or a redirect, to a page without script) only once it is stored."""
    chat = await session_chat(request)
    if chat is None:
        return _status(401) if _by_script(request) else shut(request)
    said = _read(await request.post())
    if said is None:
        return _status(400) if _by_script(request) else _back_to_chat()
    room = request.app[ROOM]
    if len(said.words) > LONGEST:
        return _refusal(request, chat, said, 413)
    if not room.rates.allows(session_key(request)):
        return _refusal(request, chat, said, 429)
    if _by_script(request):
        return _status(200) if await _stored(room, chat, said) else _status(503)
    return await _stored_and_answered(request, chat, said)


def _read(form: Mapping[str, Any]) -> Said | None:
    said = Said(
        id=str(form.get("id", "")),
        words=str(form.get("text", "")).replace("\r\n", "\n").strip(),
        token=str(form.get("token", ""))[:64],
    )
    return said if _ID.fullmatch(said.id) and (said.words or said.token) else None


async def _stored(room: Room, chat: ChatRow, said: Said) -> bool:
    arrival = Arrival(
        channel=CHANNEL,
        external_id=f"{chat.id}:{said.id}",
        address=chat.address,
        kind="tap" if said.token else "text",
        sent_at=room.kit.clock.now(),
        words="" if said.token else said.words,
        token=said.token,
        lang=chat.lang,
    )
    try:
        await room.take([arrival])
    except Exception:  # noqa: BLE001  # an edge: whatever broke, the browser keeps it and tries again
        log.warning("not stored: chat=%s", chat.id)
        return False
    return True


async def _stored_and_answered(request: web.Request, chat: ChatRow, said: Said) -> web.Response:
    """Without script the page comes once, so it waits a moment for what is answered."""
    room = request.app[ROOM]
    async with aclosing(
        room.notices.rings(topic_of(chat.id), at_least_every=ANSWER_WITHIN)
    ) as rings:
        await anext(rings)
        if not await _stored(room, chat, said):
            return _refusal(request, chat, said, 503)
        await anext(rings)
    return _back_to_chat()


def _refusal(request: web.Request, chat: ChatRow, said: Said, status: int) -> web.Response:
    """Why it was not taken, with what was written, so that none of it is lost."""
    if _by_script(request):
        return _status(status)
    room = request.app[ROOM]
    return room.pages.page(
        "unsent.html",
        chat.lang,
        status=status,
        why=WHY_NOT[status],
        said=said,
        longest=LONGEST,
        help=help_words(room.kit, chat.lang),
    )


def _by_script(request: web.Request) -> bool:
    return request.headers.get("Accept") == "application/json"


def _status(status: int) -> web.Response:
    return web.json_response({"stored": status == 200}, status=status)


def _back_to_chat() -> web.Response:
    return web.Response(status=303, headers={"Location": f"{BASE}#write"})
