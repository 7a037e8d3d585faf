"""Each week's calm messages: a few are drawn on Monday, once, whatever runs or does not run."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

from bot.service.desk.sample_reading import read_sampled
from bot.service.desk.work import at_work
from bot.service.kit import Kit
from bot.service.weekly_sample import draw_samples
from storage import check_tables, tables
from tests import cast
from tests.fakes.chance import seeded
from tests.service.stage import AMBER, Stage, phone
from tests.storage.rows import message

WEEK = date(2026, 11, 16)
LAST_WEEK = cast.MONDAY - timedelta(days=4)
EARLY = cast.MONDAY.replace(hour=5)


async def last_week(stage: Stage, how_many: int, each: int = 1) -> None:
    """What young people wrote last week, each from a phone of their own."""
    for one in range(how_many):
        chat = replace(phone("amina", stage), id=f"chat-{one}", address=f"phone {one}")
        await stage.add(chat)
        for number in range(each):
            said = message(number, chat.id, reader="v1", sent_at=LAST_WEEK)
            await stage.add(replace(said, external_id=f"{one}.{number}"))


def kit_that_draws(stage: Stage, number: int) -> Kit:
    return replace(stage.kit, council=replace(stage.kit.council, weekly_sample=number))


async def draw(stage: Stage, number: int = 20, seed: int = 1) -> list[int]:
    await draw_samples(kit_that_draws(stage, number), seeded(seed))
    return [row.inbox_id for row in await stage.rows(check_tables.samples)]


async def test_on_monday_early_some_of_last_weeks_calm_messages_are_drawn(both: Stage):
    await last_week(both, 30)
    both.clock.to(EARLY - timedelta(minutes=1))
    assert await draw(both) == []
    both.clock.to(EARLY)
    assert len(set(await draw(both))) == 20
    assert (await both.row(check_tables.sample_weeks, week=WEEK)).drawn == 20


async def test_a_week_is_drawn_once_however_often_the_job_runs(both: Stage):
    await last_week(both, 30)
    drawn = await draw(both, 5)
    both.clock.forward(days=2)
    assert await draw(both, 5, seed=2) == drawn


async def test_two_processes_that_draw_at_once_draw_once(both: Stage):
    await last_week(both, 30)
    kit = kit_that_draws(both, 5)
    await asyncio.gather(*(draw_samples(kit, seeded(seed)) for seed in range(3)))
    assert len(await both.rows(check_tables.samples)) == 5


async def test_after_a_week_and_more_of_nothing_running_both_weeks_are_drawn(stage: Stage):
    await last_week(stage, 4)
    stage.clock.forward(days=9)
    await draw(stage)
    weeks = {row.week: row.drawn for row in await stage.rows(check_tables.sample_weeks)}
    assert weeks[WEEK] == 4
    assert weeks[WEEK + timedelta(days=7)] == 0


async def test_two_who_read_the_same_message_at_once_are_first_and_second(both: Stage):
    await last_week(both, 1)
    await draw(both)
    (sampled,) = await both.rows(check_tables.samples)

    async def read(who: str, colour: str) -> None:
        async with at_work(both.kit, who) as work:
            await read_sampled(work, sampled.id, colour)

    await asyncio.gather(read("mo", "green"), read("sam", "green"), read("mo", "red"))
    readings = await both.rows(check_tables.sample_readings)
    assert sorted((row.staff_id, row.place) for row in readings) in (
        [("mo", 1), ("sam", 2)],
        [("mo", 2), ("sam", 1)],
    )


async def test_nobody_is_read_again_more_than_three_times_a_week(stage: Stage):
    await last_week(stage, 2, each=10)
    assert len(await draw(stage)) == 6


async def test_the_draw_is_as_chance_has_it(stage: Stage):
    await last_week(stage, 40)
    assert await draw(stage, 5, seed=1) != list(range(1, 6))


async def test_a_service_may_do_without(stage: Stage):
    await last_week(stage, 4)
    assert await draw(stage, 0) == []


async def test_what_worried_somebody_is_not_drawn(stage: Stage):
    stage.clock.to(LAST_WEEK)
    await stage.hears("amina", AMBER)
    await stage.hears("tyler", "hello")
    stage.clock.to(EARLY)
    (drawn,) = await draw(stage)
    assert (await stage.row(tables.inbox, id=drawn)).words == "hello"
