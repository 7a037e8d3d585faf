"""Workers, their absences, the duty rota, and their ways in."""

from dataclasses import replace
from datetime import date, timedelta

from bot.service.records import AwayRow, SignInTries, StaffCode, StaffSession
from tests.cast import MO, MONDAY, RUTH, SAM

DAY = timedelta(days=1)


async def test_active_workers_come_by_name_and_one_by_id(store):
    async with store.unit() as unit:
        unit.change(SAM, active=False)
    async with store.reading() as unit:
        assert await unit.staff.all() == [MO, RUTH]
        assert await unit.staff.get("sam") == replace(SAM, active=False)


async def test_somebody_signs_in_however_they_write_their_address(store):
    async with store.unit() as unit:
        unit.change(SAM, active=False)
    async with store.reading() as unit:
        assert await unit.staff.by_email("RUTH@Harbour.example") == RUTH
        assert await unit.staff.by_email(SAM.email) is None


async def test_absences_count_until_their_last_day_is_over(store):
    async with store.unit() as unit:
        unit.add(AwayRow("a", "ruth", date(2026, 11, 20), date(2026, 11, 23), "sam"))
        unit.add(AwayRow("b", "sam", date(2026, 11, 20), date(2026, 11, 22)))
    async with store.unit() as unit:
        assert [one.id for one in await unit.staff.aways(date(2026, 11, 23))] == ["a"]
        await unit.staff.forget_away("a")
        assert await unit.staff.aways(date(2026, 11, 23)) == []


async def test_the_duty_worker_of_a_day_is_known(store):
    async with store.reading() as unit:
        assert await unit.staff.on_duty(MONDAY.date()) == "sam"
        assert await unit.staff.on_duty(date(2020, 1, 1)) is None


async def test_whose_digest_is_due(store):
    async with store.unit() as unit:
        unit.change(RUTH, digest_at=MONDAY)
        unit.change(MO, digest_at=MONDAY - DAY)
        unit.change(SAM, digest_at=MONDAY, active=False)
    async with store.unit() as unit:
        assert [one.id for one in await unit.staff.due_for_digest(MONDAY, 9)] == ["mo", "ruth"]


async def test_a_browser_is_signed_in_until_it_is_signed_out(store):
    session = StaffSession("hash", "ruth", "form", MONDAY, MONDAY + DAY)
    async with store.unit() as unit:
        unit.add(session)
    async with store.unit() as unit:
        assert await unit.staff.session("hash") == session
        await unit.staff.end_session("hash")
        assert await unit.staff.session("hash") is None


async def test_failed_sign_ins_are_counted_whatever_the_case_and_forgotten_at_none(store):
    async with store.unit() as unit:
        await unit.staff.set_tries(SignInTries("Ruth@harbour.example", 1, MONDAY))
        await unit.staff.set_tries(SignInTries("ruth@harbour.example", 2, MONDAY))
        assert (await unit.staff.tries("RUTH@harbour.example")).failed == 2
        await unit.staff.set_tries(SignInTries("Ruth@harbour.example", 0, MONDAY))
        assert await unit.staff.tries("ruth@harbour.example") is None


async def test_a_code_links_a_phone_once_and_in_time(store):
    async with store.unit() as unit:
        unit.add(StaffCode("code", "ruth", MONDAY + DAY))
        unit.add(StaffCode("late", "ruth", MONDAY))
    async with store.unit() as unit:
        assert await unit.staff.code_owner("late", MONDAY) is None
        assert await unit.staff.code_owner("code", MONDAY) == "ruth"
        assert await unit.staff.code_owner("code", MONDAY) is None
