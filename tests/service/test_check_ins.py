"""Check-ins go out by each one's own rhythm, once, and when it suits."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.rules.zone import local
from bot.service.check_ins import IF_BUSY, DueCheckIns
from storage import tables
from tests import cast
from tests.service.stage import Stage


async def due(stage: Stage, **values: object) -> None:
    """Amina's check-in is due now, and she is as told."""
    await stage.set(tables.people, "amina", check_in_at=stage.clock.now(), **values)
    await DueCheckIns(stage.kit).take()


async def asked(stage: Stage) -> int:
    return len(await stage.rows(tables.check_ins))


async def test_a_check_in_that_is_due_is_begun_and_the_next_one_set(both: Stage):
    await due(both, every_weeks=2, weekday=2, hour=17)
    (question,) = await both.sent_to("amina")
    assert question.lane == 1
    check_in = await both.row(tables.check_ins)
    assert (check_in.state, check_in.due_at) == ("sending", both.clock.now())
    assert check_in.id == check_in.run_id == (await both.row(tables.runs)).id
    following = local((await both.person()).check_in_at)
    assert (following.weekday(), following.hour) == (2, 17)
    assert following - both.clock.now() >= timedelta(days=13)


async def test_before_its_time_nothing_is_begun(stage: Stage):
    later = stage.clock.now() + timedelta(seconds=1)
    await stage.set(tables.people, "amina", check_in_at=later)
    assert await DueCheckIns(stage.kit).take() == 0


async def test_two_processes_at_once_begin_it_once(both: Stage):
    await both.set(tables.people, "amina", check_in_at=both.clock.now())
    await asyncio.gather(*(DueCheckIns(both.kit).take() for _ in range(4)))
    assert await asked(both) == 1


async def test_who_has_stopped_is_not_asked(stage: Stage):
    await due(stage, stopped_at=stage.clock.now())
    assert await asked(stage) == 0
    assert (await stage.person()).check_in_at is None


async def test_who_pauses_is_asked_by_their_rhythm_after_the_pause(stage: Stage):
    until = stage.clock.now().date() + timedelta(days=20)
    await due(stage, paused_until=until)
    assert await asked(stage) == 0
    assert local((await stage.person()).check_in_at).date() >= until


async def test_on_the_day_on_which_a_pause_ends_they_are_asked(stage: Stage):
    await due(stage, paused_until=stage.clock.now().date())
    assert await asked(stage) == 1


async def test_a_talk_that_is_going_on_is_not_broken_into(both: Stage):
    await both.hears("amina", "menu")
    await due(both)
    assert await asked(both) == 0
    assert (await both.person()).check_in_at == both.clock.now() + IF_BUSY
    both.clock.forward(seconds=IF_BUSY.total_seconds())
    await DueCheckIns(both.kit).take()
    assert await asked(both) == 1


async def test_while_a_worker_talks_with_them_kith_does_not(stage: Stage):
    until = stage.clock.now() + timedelta(hours=1)
    await stage.set(tables.chats, "chat-amina", floor_staff_id="ruth", floor_until=until)
    await due(stage)
    assert await asked(stage) == 0


async def test_a_question_left_open_is_laid_aside_for_the_check_in(stage: Stage):
    await stage.hears("amina", "talk")
    stage.clock.forward(hours=1)
    await due(stage)
    states = {row.flow: row.state for row in await stage.rows(tables.runs)}
    assert states == {"talk": "parked", "check-in": "open"}


async def test_in_quiet_hours_it_waits_for_their_end(both: Stage):
    both.clock.to(cast.MONDAY.replace(hour=22))
    await due(both)
    assert await asked(both) == 0
    assert local((await both.person()).check_in_at).hour == 9


async def test_after_an_outage_it_comes_at_a_decent_hour(stage: Stage):
    await stage.set(tables.people, "amina", check_in_at=stage.clock.now())
    stage.clock.to(datetime(2026, 11, 24, 2, 0, tzinfo=UTC))
    await DueCheckIns(stage.kit).take()
    assert await asked(stage) == 0
    assert local((await stage.person()).check_in_at).hour == 10


async def test_after_a_month_of_outage_it_is_still_one(stage: Stage):
    await stage.set(tables.people, "amina", check_in_at=stage.clock.now(), every_weeks=1)
    stage.clock.to(datetime(2026, 12, 21, 11, 0, tzinfo=UTC))
    for _ in range(5):
        await DueCheckIns(stage.kit).take()
    assert await asked(stage) == 1
    assert (await stage.person()).check_in_at > stage.clock.now()


async def test_who_has_no_chat_is_not_asked_and_their_time_moves_on(stage: Stage):
    await stage.set(tables.people, "jo", check_in_at=stage.clock.now())
    await DueCheckIns(stage.kit).take()
    assert await asked(stage) == 0
    assert (await stage.person("jo")).check_in_at > stage.clock.now()


async def test_an_answer_is_noted_on_the_check_in(both: Stage):
    await due(both)
    await both.taps("amina", "4")
    check_in = await both.row(tables.check_ins)
    assert (check_in.state, check_in.answered_at) == ("answered", both.clock.now())


async def test_a_check_in_from_the_menu_is_not_one_of_the_schedule(stage: Stage):
    await stage.hears("amina", "menu")
    await stage.taps("amina", "check-in")
    await stage.taps("amina", "4")
    assert await asked(stage) == 0
    assert (await stage.row(tables.moods)).score == 4
