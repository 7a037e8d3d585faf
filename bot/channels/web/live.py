"""What goes out to an open page: server-sent events, from where the page has got to.

Parcels do not always go out in the order of their ids: one may wait for its time while later
ones pass. So the id of an event, from which a browser goes on after a break, is never beyond a
parcel that is still to come; what that shows twice, the page knows by its key.
"""

from __future__ import annotations

import json
from contextlib import aclosing
from datetime import timedelta

from aiohttp import web

from bot.channels.web.bubbles import KEPT_IN_VIEW, Bubble, told_bubbles
from bot.channels.web.cookies import session_chat
from bot.channels.web.room import ROOM, Room, topic_of
from bot.service.ports import Unit
from bot.service.records import ChatRow

LOOK_EVERY = 1.0  # seconds: another process may have sent something, and cannot poke us
BEAT_EVERY = timedelta(seconds=15)  # of silence, so that the page notices a dead connection
STREAM_LASTS = timedelta(minutes=10)  # then the browser comes again, and shows its cookie again


async def settled_mark(unit: Unit, chat_id: str) -> int:
    """The newest parcel such that nothing up to it is still to be sent."""
    recent = await unit.outbox.history([chat_id], KEPT_IN_VIEW)
    to_come = [p.id or 0 for p in recent if p.state in ("waiting", "sending")]
    return min(to_come) - 1 if to_come else max((p.id or 0 for p in recent), default=0)


class Watch:
    """What one open page has not been shown yet."""

    def __init__(self, room: Room, chat: ChatRow, mark: int) -> None:
        self._room = room
        self._chat = chat
        self._mark = mark
        self._shown: set[int] = set()

    async def fresh(self) -> list[tuple[int, Bubble]]:
        """What has been sent since, each with the id from which to go on after it."""
        async with self._room.kit.store.reading() as unit:
            sent = await unit.outbox.after(self._chat.id, self._mark)
            fresh = [parcel for parcel in sent if parcel.id not in self._shown]
            if not fresh:
                return []
            self._mark = await settled_mark(unit, self._chat.id)
            bubbles = await told_bubbles(self._room.kit, unit, self._chat, fresh)
        self._shown = {number for p in sent if (number := p.id or 0) > self._mark}
        return [(min(p.id or 0, self._mark), b) for p, b in zip(fresh, bubbles, strict=True)]


async def events(request: web.Request) -> web.StreamResponse:
    """The stream of one page; ``gone`` tells it that this browser has no chat (any more)."""
    response = web.StreamResponse(
        headers={"Content-Type": "text/event-stream", "X-Accel-Buffering": "no"}
    )
    await response.prepare(request)
    chat = await session_chat(request)
    try:
        if chat is None:
            await _write(response, "gone")
        else:
            await _stream(request, response, chat)
    except ConnectionResetError:
        pass  # the page was closed, or its connection broke: it comes again if it wants to
    return response


async def _stream(request: web.Request, response: web.StreamResponse, chat: ChatRow) -> None:
    room = request.app[ROOM]
    watch = Watch(room, chat, _mark_of(request))
    now = room.kit.clock.now()
    ends, beat_at = now + STREAM_LASTS, now
    async with aclosing(room.notices.rings(topic_of(chat.id), at_least_every=LOOK_EVERY)) as rings:
        async for _ in rings:
            now = room.kit.clock.now()
            if room.closing.is_set() or now >= ends or _left(request):
                return
            fresh = await watch.fresh()
            if fresh and (over := await _over(request, chat)):
                await _write(response, over)
                return
            for mark, bubble in fresh:
                html = room.pages.render(
                    "live.html", chat.lang, bubble=bubble, new_id=room.kit.ids.new
                )
                await _write(response, "bubble", mark, html)
            if fresh or now >= beat_at:
                await _write(response, "beat")
                beat_at = now + BEAT_EVERY


async def _over(request: web.Request, chat: ChatRow) -> str:
    """Whether the page must be loaded anew: it is signed out, or speaks another language now."""
    now = await session_chat(request)
    if now is None:
        return "gone"
    return "again" if now.lang != chat.lang else ""


def _mark_of(request: web.Request) -> int:
    mark = request.headers.get("Last-Event-ID") or request.query.get("after", "")
    return int(mark) if mark.isdecimal() else 0


def _left(request: web.Request) -> bool:
    return request.transport is None or request.transport.is_closing()


async def _write(
    response: web.StreamResponse, event: str, mark: int | None = None, html: str = ""
) -> None:
    lines = [f"event: {event}", f"data: {json.dumps(html)}"]
    if mark is not None:
        lines.append(f"id: {mark}")
    await response.write(("\n".join(lines) + "\n\n").encode())
