"""When nobody answers: one gentle nudge, then silence, and the adviser hears of it."""

import asyncio

from bot.rules.zone import local
from bot.service.check_ins import DueCheckIns
from bot.service.patience import Patience
from storage import tables
from tests.service.stage import Stage


async def asked(stage: Stage, **values: object) -> None:
    """Amina's check-in has just been sent."""
    await stage.set(tables.people, "amina", check_in_at=stage.clock.now(), **values)
    await DueCheckIns(stage.kit).take()
    await stage.delivers()


async def sent(stage: Stage) -> int:
    return len(await stage.sent_to("amina"))


async def hours_of_sending(stage: Stage) -> list[int]:
    return [local(p.sent_at).hour for p in await stage.sent_to("amina") if p.sent_at]


async def test_an_unanswered_check_in_is_mentioned_once_after_the_gap_they_chose(both: Stage):
    await asked(both, reminder_hours=24)
    await both.time_passes(hours=23)
    assert await sent(both) == 1
    await both.time_passes(hours=2)
    nudge = (await both.sent_to("amina"))[-1]
    assert nudge.body.startswith("No rush.")
    assert nudge.lane == 1
    await both.time_passes(hours=30)
    assert await sent(both) == 2


async def test_the_buttons_of_a_nudge_answer_the_question(stage: Stage):
    await asked(stage)
    await stage.time_passes(hours=25)
    await stage.taps("amina", "4")
    assert (await stage.row(tables.moods)).score == 4


async def test_who_wants_no_reminder_gets_none(stage: Stage):
    await asked(stage, reminder_hours=0)
    await stage.time_passes(days=10)
    assert await sent(stage) == 1


async def test_a_nudge_that_would_come_at_night_comes_in_the_morning(stage: Stage):
    await asked(stage, reminder_hours=32)  # from Monday at two: at ten on Tuesday evening
    await stage.time_passes(days=2)
    assert await hours_of_sending(stage) == [14, 9]


async def test_quiet_hours_chosen_after_the_question_hold_for_its_nudge(stage: Stage):
    await asked(stage, reminder_hours=24)
    await stage.set(tables.people, "amina", quiet_start=13, quiet_end=16)
    await stage.time_passes(hours=25)
    assert await sent(stage) == 1
    await stage.time_passes(hours=2)
    assert await hours_of_sending(stage) == [14, 16]


async def test_after_patience_kith_falls_silent_and_the_adviser_hears_of_it(both: Stage):
    await asked(both)
    await both.time_passes(days=4)
    assert (await both.row(tables.runs)).state == "lapsed"
    assert (await both.row(tables.check_ins)).state == "missed"
    assert await both.queue() == ["ruth: yellow missed-check-in (open)"]
    assert await sent(both) == 2
    await both.time_passes(days=9)
    assert await sent(both) == 2


async def test_who_stops_half_way_is_not_said_to_have_missed_it(stage: Stage):
    await asked(stage)
    await stage.taps("amina", "2")
    await stage.time_passes(days=10)
    assert (await stage.row(tables.check_ins)).state == "answered"
    assert (await stage.row(tables.moods)).score == 2
    assert await stage.queue() == []


async def test_who_says_they_are_very_low_and_falls_silent_is_seen(stage: Stage):
    await asked(stage)
    await stage.taps("amina", "1")
    await stage.time_passes(days=10)
    assert await stage.queue() == ["ruth: yellow low-mood (open)"]


async def test_an_answer_in_time_leaves_nothing_to_be_patient_about(both: Stage):
    await asked(both)
    await both.taps("amina", "4")
    await both.taps("amina", "skip")
    assert (await both.row(tables.runs)).due_at is None
    await both.time_passes(days=10)
    assert await both.queue() == []


async def test_what_was_laid_aside_is_let_go_after_a_day_without_a_word(stage: Stage):
    await stage.hears("amina", "talk")
    await stage.hears("amina", "help")
    parked = await stage.row(tables.runs, flow="talk")
    assert (parked.state, parked.due) == ("parked", "forget")
    written = await sent(stage)
    await stage.time_passes(hours=25)
    assert (await stage.row(tables.runs, flow="talk")).state == "left"
    assert await sent(stage) == written


async def test_two_processes_at_once_nudge_once(both: Stage):
    await asked(both)
    both.clock.forward(hours=25)
    await asyncio.gather(*(Patience(both.kit).take() for _ in range(4)))
    assert await sent(both) == 2


async def test_a_talk_of_a_flow_that_is_no_more_is_let_go(stage: Stage):
    await asked(stage)
    run = await stage.row(tables.runs)
    await stage.set(tables.runs, run.id, flow="horoscope")
    await stage.time_passes(days=10)
    assert (await stage.row(tables.runs)).state == "left"
