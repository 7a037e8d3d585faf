"""An open page is sent everything once, whatever its connection does."""

import asyncio

import pytest

from tests.channels.web_rig import web_chat


@pytest.fixture
async def web(store, clock):
    async with web_chat(store, clock) as rig:
        await rig.come_in()
        yield rig


async def test_a_page_is_sent_what_is_new_as_it_is_sent(web):
    before = await web.sent("before")
    async with web.events(after=before.id) as stream:
        assert (await stream.next())[0] == "beat"
        await web.sent("one")
        await web.sent("two")
        assert "one" in (await stream.bubble())[1]
        assert "two" in (await stream.bubble())[1]


async def test_a_page_that_comes_back_goes_on_where_it_was(web):
    await web.sent("one")
    async with web.events() as stream:
        mark, words = await stream.bubble()
        assert "one" in words
    await web.sent("two")
    await web.sent("three")
    async with web.events(after=mark) as stream:
        assert "two" in (await stream.bubble())[1]
        assert "three" in (await stream.bubble())[1]


async def test_what_is_not_sent_yet_is_not_shown(web):
    await web.sent("later", state="waiting")
    await web.sent("stopped", state="dropped")
    async with web.events() as stream:
        await stream.next()
        await web.sent("now")
        assert "now" in (await stream.bubble())[1]


async def test_a_parcel_that_waited_is_not_lost_when_later_ones_went_first(web):
    waiting = await web.sent("the check-in", state="waiting")
    await web.sent("the answer")
    async with web.events() as stream:
        mark, words = await stream.bubble()
        assert "the answer" in words
    assert int(mark) < waiting.id
    await web.note_sent(waiting)
    async with web.events(after=mark) as stream:
        again = [(await stream.bubble())[1] for _ in range(2)]
    assert "the check-in" in again[0]
    assert "the answer" in again[1]  # known by its key: the page shows it once


async def test_a_parcel_that_waited_comes_while_the_page_is_open_and_nothing_comes_twice(web):
    waiting = await web.sent("the check-in", state="waiting")
    async with web.events() as stream:
        await web.sent("the answer")
        assert "the answer" in (await stream.bubble())[1]
        await web.note_sent(waiting)
        assert "the check-in" in (await stream.bubble())[1]
        await web.sent("the end")
        assert "the end" in (await stream.bubble())[1]


async def test_what_another_process_sent_is_found_without_a_poke(web):
    async with web.events() as stream:
        await stream.next()
        web.notices.poke = lambda topic: None
        await web.sent("from elsewhere")
        async with asyncio.timeout(3):
            assert "from elsewhere" in (await stream.bubble())[1]


async def test_a_phone_that_was_forgotten_is_sent_no_more(web):
    async with web.events() as stream:
        await stream.next()
        await web.post("/chat/forget")
        await web.sent("a secret")
        assert (await stream.next())[0] == "gone"


async def test_a_page_is_loaded_anew_when_the_language_changes(web):
    async with web.events() as stream:
        await stream.next()
        async with web.kit.store.unit() as unit:
            unit.change(await web.chat(), lang="ar")
        await web.sent("مرحبا")
        assert (await stream.next())[0] == "again"


async def test_open_pages_do_not_hold_up_the_end_of_the_process(web):
    async with web.events() as stream:
        await stream.next()
        async with asyncio.timeout(3):
            await web.client.server.close()
