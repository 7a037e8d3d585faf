"""The office, and browsers in it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import timedelta

import pytest
from aiohttp import CookieJar, web
from aiohttp.test_utils import TestClient, TestServer

from bot.desk.app import desk_routes
from bot.service.desk.sign_in import hashed
from bot.service.kit import Kit
from bot.service.looks import code_hash
from bot.service.notices import Notices
from bot.service.records import Staff, StaffSession
from storage.unit import SqlStore
from tests.cast import RUTH
from tests.desk.browser import Browser, Client
from tests.desk.office import PASSWORD, Office, build_kit, open_office
from tests.fakes.clock import FakeClock
from tests.fakes.ids import NumberedIds


@pytest.fixture(scope="session")
def password_hash() -> str:
    return hashed(PASSWORD)


@pytest.fixture
def kit(store: SqlStore, clock: FakeClock, ids: NumberedIds) -> Kit:
    return build_kit(store, clock, ids)


@pytest.fixture
async def office(kit: Kit, password_hash: str) -> Office:
    return await open_office(kit, password_hash)


@pytest.fixture
def notices() -> Notices:
    return Notices()


@pytest.fixture
def site(office: Office, notices: Notices) -> web.Application:
    """The desk as it is mounted in real life."""
    app = web.Application()
    desk = desk_routes(
        office.kit,
        notices=notices,
        public_url="https://kith.example",
        bot_username=lambda: "kith_bot",
        secure=False,
    )
    app.add_subapp("/desk", desk)
    return app


@pytest.fixture
async def stranger(site: web.Application) -> AsyncIterator[Browser]:
    """A browser in which nobody has signed in."""
    async with TestClient(TestServer(site), cookie_jar=CookieJar(unsafe=True)) as client:
        yield Browser(client, "")


@pytest.fixture
async def browser_of(
    site: web.Application, office: Office
) -> AsyncIterator[Callable[[Staff], Awaitable[Browser]]]:
    """Opens a browser in which a worker has signed in."""
    async with AsyncExitStack() as browsers, TestServer(site) as server:

        async def opened(staff: Staff) -> Browser:
            token, form_token = f"token of {staff.id}", f"form of {staff.id}"
            until = office.now + timedelta(hours=12)
            await office.add(
                StaffSession(code_hash(token), staff.id, form_token, office.now, until)
            )
            client: Client = TestClient(server, cookies={"kith_desk": token})
            await browsers.enter_async_context(client)
            return Browser(client, form_token)

        yield opened


@pytest.fixture
async def ruth(browser_of: Callable[[Staff], Awaitable[Browser]]) -> Browser:
    """Ruth's browser."""
    return await browser_of(RUTH)
