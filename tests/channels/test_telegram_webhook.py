"""The webhook: Telegram alone may call, and hears 200 only once an update is stored."""

import aiohttp
import pytest
from aiohttp import web

from bot.channels.telegram.webhook import LARGEST, SECRET_HEADER, webhook_handler
from tests.channels.telegram_rig import Store
from tests.channels.test_telegram_arrivals import recorded

SECRET = "a-secret-of-the-tests"
KNOWN = {SECRET_HEADER: SECRET}


@pytest.fixture
def store():
    return Store()


@pytest.fixture
async def url(store):
    app = web.Application()
    app.router.add_post("/telegram", webhook_handler(store.intake, SECRET))
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/telegram"
    await runner.cleanup()


@pytest.fixture
async def http():
    async with aiohttp.ClientSession() as http:
        yield http


async def test_an_update_is_stored_and_then_acknowledged(http, url, store):
    async with http.post(url, json=recorded("text"), headers=KNOWN) as answer:
        assert (answer.status, await answer.read()) == (200, b"")
    assert store.words == ["I got the flat 🙂"]


@pytest.mark.parametrize("given", [None, "", "wrong", SECRET[:-1], "geh\u00f6rt"])
async def test_a_stranger_is_turned_away(http, url, store, given):
    headers = {} if given is None else {SECRET_HEADER: given}
    async with http.post(url, json=recorded("text"), headers=headers) as answer:
        assert answer.status == 403
    assert store.tries == 0


async def test_while_the_store_is_down_telegram_is_asked_to_come_again(http, url, store):
    store.down = 1
    statuses = []
    for _ in range(2):
        async with http.post(url, json=recorded("text"), headers=KNOWN) as answer:
            statuses.append(answer.status)
    assert statuses == [503, 200]
    assert len(store.taken) == 1


async def test_a_tap_is_answered_within_the_response(http, url):
    async with http.post(url, json=recorded("tap"), headers=KNOWN) as answer:
        assert await answer.json() == {
            "method": "answerCallbackQuery",
            "callback_query_id": "2200508000000000001",
        }


async def test_an_update_that_cannot_be_read_is_kept_and_acknowledged(http, url, store):
    async with http.post(url, json={"update_id": 9, "message": 3}, headers=KNOWN) as answer:
        assert answer.status == 200
    (kept,) = store.taken
    assert (kept.kind, kept.raw) == ("unreadable", {"update_id": 9, "message": 3})


async def test_a_group_is_acknowledged_and_not_stored(http, url, store):
    async with http.post(url, json=recorded("group_message"), headers=KNOWN) as answer:
        assert answer.status == 200
    assert store.tries == 0


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"3", b"{}", b'{"update_id": "x"}', b"\xff"])
async def test_what_is_no_update_is_refused(http, url, store, body):
    async with http.post(url, data=body, headers=KNOWN) as answer:
        assert answer.status == 400
    assert store.tries == 0


async def test_what_is_far_too_large_is_refused(http, url, store):
    async with http.post(url, data=b" " * (LARGEST + 1), headers=KNOWN) as answer:
        assert answer.status == 413
    assert store.tries == 0
