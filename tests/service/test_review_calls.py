"""What young people say in chat makes the review of their plan due sooner; nothing else does."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.rules.plan_review import WITHIN, Trigger
from bot.service.plan.records import PlanFile
from storage import plan_tables, tables
from tests import cast
from tests.service.stage import RED, Stage

TODAY = cast.MONDAY.date()
REVIEWED = TODAY - timedelta(days=10)
IN_SIX_MONTHS = date(2027, 5, 13)
SAID = (
    "moved", "pregnancy", "custody", "lost-work-or-course", "new-work-or-course",
    "relationship-over", "immigration-decision", "debt-or-eviction",
)  # fmt: skip


@pytest.fixture
async def reviewed(stage: Stage) -> Stage:
    """Amina's plan was reviewed ten days ago."""
    file = PlanFile(
        "amina", stage.kit.clock.now(), REVIEWED, IN_SIX_MONTHS, Trigger.SIX_MONTHS, None
    )
    await stage.add(file)
    return stage


async def says(stage: Stage, *taps: str) -> None:
    """Amina goes to her plan by the menu, and taps on."""
    await stage.hears("amina", "menu")
    for tap in ("plan-and-goals", "my-plan", *taps):
        await stage.taps("amina", tap)


async def clock_of(stage: Stage) -> tuple[date, str]:
    row = await stage.row(plan_tables.plans, person_id="amina")
    return row.review_due, row.review_why


@pytest.mark.parametrize("change", SAID)
async def test_a_change_in_her_life_moves_the_clock_and_reaches_the_adviser(
    reviewed: Stage, change: str
):
    await says(reviewed, "something-changed", change, "skip")

    assert await clock_of(reviewed) == (TODAY + WITHIN[Trigger(change)], change)
    assert f"ruth: yellow changed-{change} (open)" in await reviewed.queue()


async def test_something_else_is_a_review_asked_for_with_her_words(reviewed: Stage):
    await says(reviewed, "something-changed", "something-else")
    await reviewed.hears("amina", "i found my dad")

    assert await clock_of(reviewed) == (TODAY + timedelta(days=14), "asked")
    row = await reviewed.row(plan_tables.review_triggers)
    assert (row.words, row.staff_id) == ("i found my dad", None)


async def test_nothing_big_moves_nothing(reviewed: Stage):
    await says(reviewed, "something-changed", "nothing-big")

    assert await clock_of(reviewed) == (IN_SIX_MONTHS, "six-months")
    assert await reviewed.queue() == []


async def test_the_same_said_twice_on_a_day_is_one_call(reviewed: Stage):
    for _ in range(2):
        await says(reviewed, "something-changed", "moved", "skip")

    assert len(await reviewed.rows(plan_tables.review_triggers)) == 1


async def test_whoever_has_no_right_to_a_plan_still_reaches_the_adviser(stage: Stage):
    await stage.set(tables.people, "amina", status="qualifying")
    await says(stage, "something-changed", "moved", "skip")

    assert await stage.rows(plan_tables.review_triggers) == []
    assert await stage.queue() == ["ruth: yellow changed-moved (open)"]


async def test_saying_that_one_is_not_safe_calls_for_a_review_within_a_week(reviewed: Stage):
    await reviewed.hears("amina", RED)
    await reviewed.taps("amina", "not-safe")

    assert await clock_of(reviewed) == (TODAY + timedelta(days=7), "risk")


async def test_a_red_reading_alone_moves_no_clock_because_a_person_judges_it(reviewed: Stage):
    await reviewed.hears("amina", RED)
    await reviewed.taps("amina", "safe")

    assert await clock_of(reviewed) == (IN_SIX_MONTHS, "six-months")
