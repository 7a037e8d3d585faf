"""The first look at a sample service: a phone and a desk side by side on one page."""

from __future__ import annotations

from collections.abc import Callable

from aiohttp import web

from bot.channels.web.guard import is_local
from bot.channels.web.pages import Pages
from bot.channels.web.room import BASE
from bot.service.kit import Kit

POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"


def first_look(kit: Kit, *, person_id: str, desk_door: Callable[[str], str]) -> web.RouteDef:
    """The route of ``/`` in a sample: a young person's chat beside the desk of their adviser.

    ``desk_door`` gives the address at which a worker, by id, comes in on this machine.
    """
    pages = Pages(kit.words)

    async def show(request: web.Request) -> web.Response:
        if not is_local(request):
            raise web.HTTPNotFound
        async with kit.store.reading() as unit:
            person = await unit.people.get(person_id)
            adviser = await unit.staff.get(person.adviser_id) if person else None
        if person is None or adviser is None:
            raise web.HTTPNotFound
        page = pages.page(
            "first_look.html",
            pages.language_for(request),
            person=person.called or person.name.split()[0],
            adviser=adviser.first_name,
            phone_url=f"{BASE}/sample/{person.id}",
            desk_url=desk_door(adviser.id),
        )
        page.headers["Content-Security-Policy"] = POLICY
        page.headers["Cache-Control"] = "no-store"
        return page

    return web.get("/", show)
