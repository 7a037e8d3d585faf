"""An open queue keeps itself fresh."""

import asyncio
from datetime import timedelta

import pytest
from aiohttp import ClientResponse

from bot.service.notices import QUEUE, Notices
from tests.cast import AMINA, SAM, TYLER
from tests.desk.browser import Browser
from tests.desk.office import Office
from tests.fakes.clock import FakeClock


async def event(answer: ClientResponse) -> str:
    """The next event, signs of life left out."""
    while True:
        line = (await asyncio.wait_for(answer.content.readline(), 5)).decode()
        if line.startswith("data: "):
            return line.removeprefix("data: ").strip()


async def test_a_poke_brings_the_change_at_once(office: Office, ruth: Browser, notices: Notices):
    async with ruth.client.get("/desk/events") as answer:
        first = await event(answer)
        await office.raised(AMINA)
        notices.poke(QUEUE)
        second = await event(answer)
    assert first != second
    assert f'data-mark="{second}"' in (await ruth.get("/queue/fragment")).text


async def test_what_another_process_did_is_seen_within_a_second_or_so(
    office: Office, ruth: Browser
):
    async with ruth.client.get("/desk/events") as answer:
        first = await event(answer)
        await office.raised(AMINA)
        assert await event(answer) != first


async def test_somebody_elses_queue_is_no_news(office: Office, ruth: Browser, notices: Notices):
    async with ruth.client.get("/desk/events") as answer:
        await event(answer)
        await office.raised(TYLER, owner=SAM)
        notices.poke(QUEUE)
        line = await asyncio.wait_for(answer.content.readline(), 5)
        following = await asyncio.wait_for(answer.content.readline(), 5)
    assert b"event" not in line + following


async def test_the_events_end_when_the_session_does(
    office: Office, ruth: Browser, notices: Notices, clock: FakeClock
):
    async with ruth.client.get("/desk/events") as answer:
        await event(answer)
        clock.forward(hours=13)
        notices.poke(QUEUE)
        await asyncio.wait_for(answer.content.read(), 5)
        assert answer.content.at_eof()


async def test_the_fragment_is_the_list_alone(office: Office, ruth: Browser):
    await office.raised(AMINA)
    page = await ruth.get("/queue/fragment")
    assert "<html" not in page.text
    assert "1 for today" in page.text


async def test_a_script_that_is_signed_out_is_told_so(stranger: Browser):
    headers = {"Sec-Fetch-Dest": "empty"}
    answer = await stranger.client.get("/desk/queue/fragment", headers=headers)
    assert answer.status == 401


async def test_a_poke_between_two_looks_is_not_lost():
    notices = Notices()
    rings = notices.rings(QUEUE, at_least_every=60)
    await anext(rings)
    notices.poke(QUEUE)
    await asyncio.wait_for(anext(rings), 1)
    await rings.aclose()
    assert not notices.anybody(QUEUE)


@pytest.mark.parametrize("poked", [True, False])
async def test_waiting_ends_with_a_poke_or_when_the_time_is_up(poked: bool):
    notices = Notices()
    wait = asyncio.create_task(notices.wait("chat:1", 60 if poked else 0.01))
    await asyncio.sleep(0)
    if poked:
        notices.poke("chat:1")
    await asyncio.wait_for(wait, timedelta(seconds=5).total_seconds())
    assert not notices.anybody("chat:1")
