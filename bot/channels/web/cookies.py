"""The cookies of the web chat, and who stands behind them."""

from __future__ import annotations

from datetime import timedelta

from aiohttp import web

from bot.channels.web.room import BASE, ROOM
from bot.service.looks import code_hash
from bot.service.records import ChatRow

SESSION = "kith_chat"
KNOCK = "kith_knock"
HIDDEN = "kith_hidden"


def give(
    request: web.Request, response: web.Response, name: str, value: str, lasts: timedelta
) -> None:
    """Set a cookie that no script and no other site can use."""
    response.set_cookie(
        name,
        value,
        max_age=int(lasts.total_seconds()),
        path=BASE,
        httponly=True,
        samesite="Strict",
        secure=request.app[ROOM].secure,
    )


def take_back(response: web.Response, *names: str) -> None:
    """Have the browser forget cookies."""
    for name in names:
        response.del_cookie(name, path=BASE)


def session_key(request: web.Request) -> str:
    """The session as it is kept: a hash, empty without a cookie."""
    secret = request.cookies.get(SESSION, "")
    return code_hash(secret) if secret else ""


async def session_chat(request: web.Request) -> ChatRow | None:
    """The chat that this browser may use."""
    key, kit = session_key(request), request.app[ROOM].kit
    if not key:
        return None
    async with kit.store.reading() as unit:
        return await unit.doors.session_chat(key, kit.clock.now())
