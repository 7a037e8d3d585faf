"""The first look shows a phone and a desk side by side, on this machine only."""

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.channels.web.first_look import first_look
from bot.talk import Book
from tests import cast
from tests.channels.web_rig import WORDS, text_of
from tests.kits import kit_of


@pytest.fixture
async def client(store, clock, ids):
    async with store.unit() as unit:
        await cast.enter(unit, clock.now())
    kit = kit_of(store, clock, ids, WORDS, Book({}))
    app = web.Application()
    door = "/desk/sample/{}".format
    app.add_routes([first_look(kit, person_id="amina", desk_door=door)])
    async with TestClient(TestServer(app)) as opened:
        yield opened


async def test_a_young_persons_phone_stands_beside_the_desk_of_their_adviser(client):
    page = await (await client.get("/")).text()
    assert '<iframe src="/chat/sample/amina"' in page
    assert '<iframe src="/desk/sample/ruth"' in page
    assert "Write on the left as Amina; see it on the right as Ruth" in text_of(page)


async def test_nobody_sees_it_from_elsewhere(client):
    assert (await client.get("/", headers={"Host": "kith.example"})).status == 404
    assert (await client.get("/", headers={"X-Forwarded-For": "10.0.0.9"})).status == 404
