"""The ways in and out: the one-time link, the date of birth, forgetting this phone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from aiohttp import web

from bot.channels.web.cookies import HIDDEN, KNOCK, SESSION, give, session_key, take_back
from bot.channels.web.guard import is_local
from bot.channels.web.help import help_words
from bot.channels.web.knock import (
    KNOCK_LASTS,
    SESSION_LASTS,
    Opened,
    open_chat,
    try_birthday,
    use_link,
    who_knocks,
)
from bot.channels.web.room import BASE, ROOM
from bot.service.records import WebSession


async def show_link(request: web.Request) -> web.Response:
    """A page with one button: looking at a link, as previews and scanners do, uses nothing up."""
    pages = request.app[ROOM].pages
    page = pages.page("open.html", pages.language_for(request))
    page.headers["Referrer-Policy"] = "no-referrer"
    return page


async def use_the_link(request: web.Request) -> web.Response:
    """Use up the link, and go on to the date of birth."""
    secret = await use_link(request.app[ROOM].kit, request.match_info["token"])
    if secret is None:
        return shut(request)
    response = web.Response(status=303, headers={"Location": f"{BASE}/who"})
    give(request, response, KNOCK, secret, KNOCK_LASTS)
    return response


async def show_who(request: web.Request) -> web.Response:
    """Ask for the date of birth."""
    room = request.app[ROOM]
    person = await who_knocks(room.kit, request.cookies.get(KNOCK, ""))
    if person is None:
        return shut(request)
    return room.pages.page("who.html", person.lang, trouble="", left=0)


async def say_who(request: web.Request) -> web.Response:
    """Open the chat to the right date; a wrong one says how many tries are left."""
    room, secret = request.app[ROOM], request.cookies.get(KNOCK, "")
    born = _date_in(await request.post())
    if born is None:
        person = await who_knocks(room.kit, secret)
        if person is None:
            return shut(request)
        return room.pages.page("who.html", person.lang, status=422, trouble="odd", left=0)
    answer = await try_birthday(room.kit, secret, born)
    if isinstance(answer, Opened):
        return _into_chat(request, answer.secret)
    if answer is None:
        return shut(request)
    if answer.left:
        return room.pages.page(
            "who.html", answer.lang, status=403, trouble="wrong", left=answer.left
        )
    locked = _closed(request, "web-locked", answer.lang, 403)
    take_back(locked, KNOCK)
    return locked


async def open_sample(request: web.Request) -> web.Response:
    """Open a made-up young person's chat, for whoever sits at this machine."""
    kit = request.app[ROOM].kit
    if not is_local(request):
        raise web.HTTPNotFound
    async with kit.store.unit() as unit:
        person = await unit.people.get(request.match_info["person"])
        if person is None:
            raise web.HTTPNotFound
        secret = await open_chat(kit, unit, kit.clock.now(), person)
    return _into_chat(request, secret)


async def forget(request: web.Request) -> web.Response:
    """End this browser's session, here and in the database."""
    room, key = request.app[ROOM], session_key(request)
    now = room.kit.clock.now()
    async with room.kit.store.unit() as unit:
        chat = await unit.doors.session_chat(key, now)
        if chat is not None:
            unit.note(WebSession(key, chat.id, now, now), expires_at=now)
    lang = chat.lang if chat else room.pages.language_for(request)
    gone = _closed(request, "web-forgotten", lang, 200)
    take_back(gone, SESSION, KNOCK, HIDDEN)
    return gone


def shut(request: web.Request) -> web.Response:
    """The one page for every link that opens nothing; it does not say why."""
    lang = request.app[ROOM].pages.language_for(request)
    return _closed(request, "web-shut", lang, 403)


def _closed(request: web.Request, why: str, lang: str, status: int) -> web.Response:
    room = request.app[ROOM]
    numbers = help_words(room.kit, lang)
    return room.pages.page("closed.html", lang, status=status, why=why, help=numbers)


def _into_chat(request: web.Request, secret: str) -> web.Response:
    response = web.Response(status=303, headers={"Location": BASE})
    give(request, response, SESSION, secret, SESSION_LASTS)
    take_back(response, KNOCK, HIDDEN)
    return response


def _date_in(form: Mapping[str, Any]) -> date | None:
    parts = [str(form.get(part, "")).strip() for part in ("year", "month", "day")]
    if not all(part.isdecimal() for part in parts):
        return None
    try:
        return date(*(int(part) for part in parts))
    except ValueError:
        return None
