"""Ways in for young people open once, in time, and for nobody else."""

import asyncio
from datetime import timedelta

from bot.service.looks import code_hash
from bot.service.records import StaffSession, WebLink, WebSession
from tests.cast import JOS_CODE, MONDAY
from tests.storage.rows import AMINAS

DAY = timedelta(days=1)


def link(token_hash: str, expires_at=MONDAY + DAY) -> WebLink:
    return WebLink(token_hash, "amina", "ruth", token_hash, MONDAY, expires_at)


async def test_an_invite_is_found_by_its_code_and_by_its_name(store):
    async with store.unit() as unit:
        invite = await unit.doors.invite(code_hash(JOS_CODE))
        assert invite is not None
        assert invite.person_id == "jo"
        assert await unit.doors.invite_by_id(invite.id) == invite
        assert await unit.doors.invite("another") is None


async def test_a_link_opens_once(store):
    async with store.unit() as unit:
        unit.add(link("token"))
    async with store.unit() as unit:
        opened = await unit.doors.open_link("token", MONDAY)
        assert opened is not None
        assert (opened.person_id, opened.used_at) == ("amina", MONDAY)
    async with store.unit() as unit:
        assert await unit.doors.open_link("token", MONDAY) is None


async def test_a_link_that_ten_open_at_once_opens_for_one(store):
    async with store.unit() as unit:
        unit.add(link("token"))

    async def open_it() -> bool:
        async with store.unit() as unit:
            return await unit.doors.open_link("token", MONDAY) is not None

    assert sum(await asyncio.gather(*(open_it() for _ in range(10)))) == 1


async def test_a_link_that_has_run_out_or_never_was_opens_nothing(store):
    async with store.unit() as unit:
        unit.add(link("late", MONDAY))
    async with store.unit() as unit:
        assert await unit.doors.open_link("late", MONDAY) is None
        assert await unit.doors.open_link("guessed", MONDAY) is None


async def test_a_browser_may_use_its_chat_until_it_has_run_out(store):
    async with store.unit() as unit:
        unit.add(WebSession("browser", AMINAS, MONDAY, MONDAY + DAY))
    async with store.reading() as unit:
        chat = await unit.doors.session_chat("browser", MONDAY)
        assert chat is not None
        assert chat.id == AMINAS
        assert await unit.doors.session_chat("browser", MONDAY + DAY) is None
        assert await unit.doors.session_chat("another", MONDAY) is None


async def test_what_has_run_out_is_let_go_and_the_rest_kept(store):
    async with store.unit() as unit:
        unit.add(WebSession("old", AMINAS, MONDAY - DAY, MONDAY))
        unit.add(StaffSession("new", "ruth", "form", MONDAY, MONDAY + DAY))
    async with store.unit() as unit:
        await unit.doors.forget_expired(MONDAY)
        assert await unit.doors.session_chat("old", MONDAY - DAY) is None
        assert await unit.staff.session("new") is not None
