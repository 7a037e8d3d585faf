"""Stands at every door of the desk: who is signed in, from where, and whether a form is theirs."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Mapping
from enum import StrEnum
from urllib.parse import urlsplit

from aiohttp import web

from bot.desk.desk import BASE, Desk, Visit
from bot.service.desk.sign_in import SignedIn, signed_in
from bot.service.desk.work import NotYours

SESSION = "kith_desk"
DOOR = "kith_desk_door"  # the form token of a browser in which nobody has signed in
LOOPBACK = frozenset({"127.0.0.1", "::1"})
LOCAL_NAMES = frozenset({*LOOPBACK, "localhost"})
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Real-IP")

Handler = Callable[[Visit], Awaitable[web.StreamResponse]]


class Enter(StrEnum):
    """Who may come through a door; what of the young people they then see is decided inside."""

    ANYBODY = "anybody"
    WORKERS = "workers"


def guarded(
    desk: Desk, enter: Enter, handler: Handler
) -> Callable[..., Awaitable[web.StreamResponse]]:
    """The handler behind its door."""

    async def behind_the_door(request: web.Request) -> web.StreamResponse:
        if desk.loopback_only and not is_local(request):
            raise web.HTTPForbidden(text="The sample service opens on its own machine only.")
        me = await _who(desk, request)
        if me is None and enter is not Enter.ANYBODY:
            return _to_sign_in(request)
        visit = await _visit(desk, request, me)
        try:
            return await handler(visit)
        except NotYours:
            return visit.page("not_found.html", status=404)

    return behind_the_door


def is_local(request: web.Request) -> bool:
    """Whether the browser runs on this machine and asked for it by name, through no proxy."""
    peer = request.transport.get_extra_info("peername") if request.transport else None
    address = peer[0] if peer else ""
    direct = not any(name in request.headers for name in FORWARDED)
    host = urlsplit(f"//{request.host}").hostname
    return address in LOOPBACK and direct and host in LOCAL_NAMES


async def _who(desk: Desk, request: web.Request) -> SignedIn | None:
    token = request.cookies.get(SESSION)
    return await signed_in(desk.kit, token) if token else None


def _to_sign_in(request: web.Request) -> web.Response:
    if request.headers.get("Sec-Fetch-Dest") == "empty":  # a script asks, not a person
        raise web.HTTPUnauthorized
    return web.Response(status=303, headers={"Location": f"{BASE}/sign-in"})


async def _visit(desk: Desk, request: web.Request, me: SignedIn | None) -> Visit:
    if request.method != "POST":
        return Visit(desk, request, me, {}, {})
    posted = await request.post()
    several: dict[str, list[str]] = {}
    for name, value in posted.items():
        if isinstance(value, str):
            several.setdefault(name, []).append(value)
    form = {name: values[-1] for name, values in several.items()}
    if not _form_is_ours(request, me, form):
        raise web.HTTPForbidden(text="This form did not come from the desk, or has expired.")
    return Visit(desk, request, me, form, several)


def _form_is_ours(request: web.Request, me: SignedIn | None, form: Mapping[str, str]) -> bool:
    wanted = me.form_token if me else request.cookies.get(DOOR, "")
    return bool(wanted) and hmac.compare_digest(wanted.encode(), form.get("token", "").encode())
