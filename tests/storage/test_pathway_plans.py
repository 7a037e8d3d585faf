"""Goals and pathway plans: they come back as they went in, and the schema holds what it can."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from bot.rules.plan import ActionState, Area, GoalState, Held, Origin, Paper, Party
from bot.rules.plan_review import Participation, Trigger
from bot.service.plan.records import (
    Action,
    DocumentRow,
    Goal,
    GoalNews,
    GoalStep,
    PlanAgreement,
    PlanFile,
    PlanObjection,
    PlanPart,
    PlanVersion,
    PlanWords,
    Review,
    ReviewTrigger,
)
from tests.cast import MONDAY
from tests.storage.rows import run

DAY = date(2026, 12, 1)
HOUR = timedelta(hours=1)
FILE = PlanFile("amina", MONDAY, None, DAY, Trigger.FIRST_PLAN, MONDAY)
GOAL = Goal(
    "g", "amina", Area.HOME, "a flat", "peace", DAY, "Ruth", Origin.YOUNG_PERSON,
    GoalState.PROPOSED, None, MONDAY, None, MONDAY,
)  # fmt: skip
PART = PlanPart("p1", "amina", Area.HOME, 1, "needs", "plan", "else", "ruth", MONDAY)
VERSION = PlanVersion(
    "v1", "amina", 1, "with-manager", {"areas": []}, ("home",), ("ruth",), "ruth", MONDAY
)
SIGNED = replace(VERSION, state="authorised", decided_by="mo", decided_at=MONDAY)
WORDS = PlanWords("w1", "amina", Area.HOME, "too loud", 2, None, None, "w1", MONDAY)
ACTION = Action(
    "a1", "amina", Area.HOME, "ask the council", "Ruth", "ruth", DAY, "plan", "",
    ActionState.OPEN, "ruth", MONDAY,
)  # fmt: skip
REVIEW = Review(
    "r1", "amina", DAY, Trigger.ASKED, Participation.SENT_VIEWS, "notes", "ruth", MONDAY
)
TRIGGER = ReviewTrigger("t1", "amina", Trigger.MOVED, DAY, "", "ruth", MONDAY)
OBJECTION = PlanObjection("o1", "amina", Area.HOME, "by May", "july", MONDAY)
PAPER = DocumentRow("d1", "amina", Paper.PASSPORT, Held.NEED_HELP, None, MONDAY)


async def add(store, *rows: Any) -> None:
    async with store.unit() as unit:
        for row in rows:
            unit.add(row)


async def test_everything_comes_back_as_it_went_in(store):
    await add(store, FILE, GOAL, PART, VERSION, WORDS, ACTION, REVIEW, TRIGGER, OBJECTION, PAPER)
    async with store.reading() as unit:
        plans = unit.plans
        assert await plans.file("amina") == FILE
        assert await plans.files(["amina", "jo"]) == {"amina": FILE}
        assert await plans.goals("amina") == [GOAL]
        assert await plans.goal("g") == GOAL
        assert await plans.parts("amina") == [PART]
        assert await plans.versions("amina") == [await plans.version("v1")] == [VERSION]
        assert await plans.words("amina") == [WORDS]
        assert await plans.actions("amina") == [await plans.action("a1")] == [ACTION]
        assert await plans.reviews("amina") == [REVIEW]
        assert await plans.triggers("amina", None) == [TRIGGER]
        assert await plans.objections("amina") == [await plans.objection("o1")] == [OBJECTION]
        assert await plans.documents("amina") == [PAPER]


async def test_somebody_elses_plan_stays_theirs(store):
    await add(store, FILE, GOAL, PART, VERSION, WORDS, ACTION, REVIEW, TRIGGER, OBJECTION, PAPER)
    async with store.reading() as unit:
        plans = unit.plans
        assert await plans.file("tyler") is None
        for found in (
            plans.goals, plans.parts, plans.versions, plans.words, plans.actions,
            plans.reviews, plans.objections, plans.documents,
        ):  # fmt: skip
            assert await found("tyler") == []


async def test_steps_come_in_order_and_news_newest_first(store):
    steps = [GoalStep("s2", "g", 2, "then"), GoalStep("s1", "g", 1, "first", MONDAY)]
    news = [
        GoalNews(f"n{hours}", "g", "going-well", "", "", None, MONDAY + HOUR * hours)
        for hours in range(2)
    ]
    await add(store, GOAL, *steps, *news)
    async with store.reading() as unit:
        assert await unit.plans.steps(["g"]) == steps[::-1]
        assert await unit.plans.step("s1") == steps[1]
        assert await unit.plans.news(["g"]) == news[::-1]


async def test_only_plans_that_are_due_are_reminded_of_the_longest_due_first(store):
    await add(
        store,
        FILE,
        replace(FILE, person_id="tyler", remind_at=MONDAY - HOUR),
        replace(FILE, person_id="jo", remind_at=MONDAY + HOUR),
    )
    async with store.unit() as unit:
        due = await unit.plans.due_for_reminder(MONDAY, 5)
    assert [one.person_id for one in due] == ["tyler", "amina"]


async def test_the_to_do_is_by_date_and_what_has_none_comes_last(store):
    await add(
        store,
        replace(ACTION, id="no-date", by_when=None),
        ACTION,
        replace(ACTION, id="sooner", by_when=DAY - timedelta(days=1)),
        replace(ACTION, id="sams", staff_id="sam"),
        replace(ACTION, id="done", state=ActionState.DONE),
    )
    async with store.reading() as unit:
        found = await unit.plans.open_actions(["ruth"])
    assert [one.id for one in found] == ["sooner", "a1", "no-date"]


async def test_the_newest_version_of_each(store):
    returned = replace(SIGNED, state="returned", comment="when?")
    second = replace(VERSION, id="v2", number=2)
    tylers = replace(VERSION, id="v3", person_id="tyler", sent_at=MONDAY - HOUR)
    await add(store, returned, second, tylers)
    async with store.reading() as unit:
        assert await unit.plans.last_versions(["amina", "tyler", "jo"]) == {
            "amina": second,
            "tyler": tylers,
        }
        assert await unit.plans.with_manager() == [tylers, second]


async def test_words_of_a_run_can_be_withdrawn(store):
    await add(store, run("r"), replace(WORDS, run_id="r", key="SayInPlan"), replace(WORDS, id="w2"))
    async with store.unit() as unit:
        await unit.plans.forget_words("r", "SayInPlan")
        assert [one.id for one in await unit.plans.words("amina")] == ["w2"]


async def test_triggers_since_a_day(store):
    await add(store, TRIGGER, replace(TRIGGER, id="old", day=DAY - timedelta(days=9)))
    async with store.reading() as unit:
        assert await unit.plans.triggers("amina", DAY) == [TRIGGER]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param((replace(SIGNED, decided_by="ruth"),), id="nobody signs their own work"),
        pytest.param((replace(VERSION, state="authorised"),), id="a signature has its signer"),
        pytest.param((replace(SIGNED, state="returned"),), id="a return says why"),
        pytest.param((SIGNED, replace(VERSION, id="v2")), id="a number is one version's"),
        pytest.param(
            (VERSION, replace(VERSION, id="v2", number=2)), id="one plan at a time is to be signed"
        ),
        pytest.param((PART, replace(PART, id="p2")), id="two texts never share a number"),
        pytest.param((replace(WORDS, words="", feeling=None),), id="words say something"),
        pytest.param((replace(WORDS, feeling=6),), id="a feeling is 1 to 5"),
        pytest.param((replace(GOAL, state=GoalState.AGREED),), id="a goal is agreed at some time"),
        pytest.param(
            (replace(ACTION, state=ActionState.DROPPED),), id="what is let go has a reason"
        ),
        pytest.param((replace(OBJECTION, answer="yes"),), id="an answer has its worker"),
        pytest.param((PAPER, replace(PAPER, id="d2")), id="a document stands once"),
        pytest.param(
            (SIGNED, PlanAgreement("a", "v1", Party.MANAGER, True, "", None, MONDAY)),
            id="a worker's yes is a named worker's",
        ),
    ],
)
async def test_the_schema_refuses_what_cannot_be(store, rows):
    with pytest.raises(IntegrityError):
        await add(store, *rows)


async def test_each_party_agrees_once_to_a_version(store):
    yes = PlanAgreement("a", "v1", Party.YOUNG_PERSON, True, "", None, MONDAY)
    await add(store, SIGNED, yes)
    async with store.reading() as unit:
        assert await unit.plans.agreements(["v1"]) == [yes]
    with pytest.raises(IntegrityError):
        await add(store, replace(yes, id="b", agreed=False))
