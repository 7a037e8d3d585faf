"""Every address of the desk says who may enter, and holds to it."""

from collections.abc import Awaitable, Callable, Iterator

import pytest
from aiohttp import web

from bot.desk.doors import DOORS, Door
from bot.desk.guard import Enter
from bot.service.records import Staff
from tests.cast import RUTH
from tests.desk.browser import Browser

OPEN_TO_ANYBODY = {("GET", "/sign-in"), ("POST", "/sign-in"), ("GET", "/sample/{staff}")}
WORKERS_ONLY = [door for door in DOORS if door.enter is Enter.WORKERS]
ONE_WAY = [door for door in DOORS if [d.path for d in DOORS].count(door.path) == 1]
FORMS = [door for door in DOORS if door.method == "POST"]


def path_of(door: Door) -> str:
    return door.path.replace("{", "").replace("}", "")


def named(door: Door) -> str:
    return f"{door.method} {door.path}"


def test_only_ways_of_signing_in_are_open_to_anybody():
    assert {(d.method, d.path) for d in DOORS if d.enter is Enter.ANYBODY} == OPEN_TO_ANYBODY


async def test_the_samples_door_is_shut_in_a_real_service(stranger: Browser):
    page = await stranger.get("/sample/ruth")
    assert (page.status, "Set-Cookie" in page.headers) == (404, False)


def test_there_is_no_address_beside_the_declared_ones(site: web.Application):
    declared = {(door.method, f"/desk{door.path}") for door in DOORS}
    found = {
        (route.method, route.resource.canonical)
        for route in _routes(site)
        if route.resource is not None and route.method != "HEAD"
    }
    assert found - {("GET", "/desk/static")} == declared


def _routes(site: web.Application) -> Iterator[web.AbstractRoute]:
    for resource in site.router.resources():
        yield from resource


@pytest.mark.parametrize("door", WORKERS_ONLY, ids=named)
async def test_who_has_not_signed_in_is_sent_to_do_so(stranger: Browser, door: Door):
    ask = stranger.get if door.method == "GET" else stranger.post
    page = await ask(path_of(door))
    assert (page.status, page.headers["Location"]) == (303, "/desk/sign-in")


@pytest.mark.parametrize("door", FORMS, ids=named)
async def test_a_form_without_its_token_is_refused(
    browser_of: Callable[[Staff], Awaitable[Browser]], door: Door
):
    ruth = await browser_of(RUTH)
    for token in ("", "another one"):
        assert (await ruth.post(path_of(door), token)).status == 403


@pytest.mark.parametrize("door", ONE_WAY, ids=named)
async def test_the_other_verb_opens_nothing(
    browser_of: Callable[[Staff], Awaitable[Browser]], door: Door
):
    ruth = await browser_of(RUTH)
    ask = ruth.post if door.method == "GET" else ruth.get
    assert (await ask(path_of(door))).status == 405
