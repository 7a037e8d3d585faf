"""The web chat's routes, to be mounted at /chat."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

from bot.channels.web import chat_page, doors, live, messages
from bot.channels.web.guard import add_headers, same_origin
from bot.channels.web.pages import Pages
from bot.channels.web.rates import Rates
from bot.channels.web.room import BASE, ROOM, Room, Take
from bot.service.kit import Kit
from bot.service.notices import Notices

STATIC = Path(__file__).parent / "static"


def web_chat_routes(
    kit: Kit, *, take: Take, notices: Notices, secure: bool, sample: bool
) -> web.Application:
    """The web chat; ``secure``: on https; ``sample``: made up, open to whoever sits here."""
    room = Room(kit, take, notices, Pages(kit.words), Rates(kit.clock), secure)
    app = web.Application(middlewares=[same_origin])
    app[ROOM] = room
    app.on_response_prepare.append(add_headers(framed=sample))
    app.on_shutdown.append(_end_streams)
    app.router.add_get("", chat_page.show_chat)
    app.router.add_get("/", _without_slash)
    app.router.add_get("/hidden", chat_page.show_hidden)
    app.router.add_post("/back", chat_page.come_back)
    app.router.add_get("/open/{token}", doors.show_link)
    app.router.add_post("/open/{token}", doors.use_the_link, name="link")
    app.router.add_get("/who", doors.show_who)
    app.router.add_post("/who", doors.say_who)
    app.router.add_post("/forget", doors.forget)
    app.router.add_get("/events", live.events)
    app.router.add_post("/messages", messages.post_message)
    app.router.add_static("/static", STATIC)
    if sample:
        app.router.add_get("/sample/{person}", doors.open_sample)
    return app


async def _without_slash(request: web.Request) -> web.Response:  # noqa: ARG001
    raise web.HTTPMovedPermanently(BASE)


async def _end_streams(app: web.Application) -> None:
    app[ROOM].closing.set()
