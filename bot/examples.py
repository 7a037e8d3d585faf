"""Example answers to what flows look up: for rehearsing and mapping without a database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from bot.rules import looks, offer_looks, plan_looks
from bot.rules.people import Speaker
from bot.rules.plan import Paper
from bot.talk import Book, Flow
from bot.talk.journal import Journal

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
AMINA = Speaker("en", "amina", "Amina", "Ruth")
VISITOR = Speaker()

_HERE = looks.Reach(
    adviser="Ruth",
    cover="",
    open_now=True,
    back_at=datetime(2026, 11, 24, 9, 0, tzinfo=UTC),
    adviser_back=None,
    council="Harbour Council",
    duty_phone="01632 960100",
    night_phone="01632 960999",
)
_CLOSED = replace(_HERE, open_now=False)
_AWAY = replace(_HERE, cover="Sam", adviser_back=date(2026, 12, 1))
_USUAL = looks.Settings(
    every_weeks=2,
    weekday=2,
    hour=17,
    quiet_start=21,
    quiet_end=9,
    reminder_hours=24,
    paused_until=None,
    stopped=False,
)

_PASSPORT = offer_looks.Shown(
    topic="passport",
    title="Passport",
    screen="Passport\n\n• Many councils pay for your first one.\n\nNext step: ask your PA.",
    more="Passport\n\n• It takes about three weeks.",
    fit="This looks right for you. Your council has the last word.",
)
_CARE_TO_LEARN = replace(
    _PASSPORT,
    topic="care-to-learn",
    title="Care to Learn",
    asks=("age", "status", "parent pregnant"),
)
_NEAREST = offer_looks.Shown(
    near=("passport", "care-to-learn"), titles=("Passport", "Care to Learn")
)

_GOAL = plan_looks.GoalSeen(
    goal_id="goal",
    what="A place of my own",
    screen="A place of my own\nWhy: peace",
    step_ids=("one",),
    steps=("Ask Ruth",),
    labels=("1. Ask Ruth",),
)

ANSWERS: dict[type[Any], tuple[Any, ...]] = {
    looks.InviteFor: (
        looks.Invite("good", "invite", "Amina", "Ruth", "en", 3),
        *(looks.Invite(state) for state in ("used", "expired", "locked", "unknown")),
    ),
    looks.BirthdayFits: (looks.Fits(yes=True), looks.Fits(yes=False)),
    looks.WhoIsThere: (_HERE, _CLOSED, _AWAY),
    looks.LookAtMoods: (
        looks.MyMoods(("2026-11-01", "2026-11-15"), (3, 4)),
        looks.MyMoods((), ()),
    ),
    looks.WhatIsKept: (looks.Kept(date(2026, 1, 12), 5, 4, 9, 31),),
    looks.MySettings: (
        _USUAL,
        replace(_USUAL, paused_until=date(2026, 12, 1)),
        replace(_USUAL, stopped=True),
    ),
    looks.MyStanding: (
        looks.Standing(date(2006, 11, 7)),
        looks.Standing(date(2009, 5, 1)),
        looks.Standing(date(2004, 5, 1)),
        looks.Standing(None),
    ),
    offer_looks.AskOffer: (_PASSPORT, _CARE_TO_LEARN, _NEAREST, offer_looks.Shown()),
    offer_looks.ReadTopic: (_PASSPORT,),
    offer_looks.TopicsOn: (_NEAREST,),
    looks.WhatWasOpen: (looks.BrokenOff("check-in"), looks.BrokenOff("")),
    plan_looks.MyGoals: (
        plan_looks.GoalList(
            ("goal", "other"),
            ("1. A place of my own", "2. Pass my theory"),
            "🏠 Home\n• A place of my own",
            "• Opened a bank account (3 Nov 2026)",
        ),
        plan_looks.GoalList(),
    ),
    plan_looks.LookAtGoal: (
        _GOAL,
        replace(_GOAL, step_ids=("one", "two"), steps=("Ask", "Go"), labels=("1. Ask", "2. Go")),
        replace(_GOAL, step_ids=(), steps=(), labels=()),
        replace(_GOAL, stands="theirs-waiting"),
        replace(_GOAL, stands="mine-waiting"),
    ),
    plan_looks.GoalToAskAbout: (plan_looks.GoalSeen(), _GOAL),
    plan_looks.MyPlan: (
        plan_looks.PlanSeen(
            version_id="version",
            review_due=date(2027, 3, 1),
            written=("home", "money"),
            promises="☑️ Ruth: x",
        ),
        plan_looks.PlanSeen(),
    ),
    plan_looks.ReadArea: (
        plan_looks.AreaSeen(
            "🏠 Home\n\nYou said: “fine”",
            ("Ruth asks the council.", "A flat by May."),
            ("1. Ruth asks the…", "2. A flat by May."),
            "fine",
            3,
            date(2026, 9, 1),
        ),
        plan_looks.AreaSeen("🏠 Home", ("A flat by May.",), ("1. A flat by May.",), feeling=5),
        plan_looks.AreaSeen(),
    ),
    plan_looks.MyPapers: (
        plan_looks.Papers(),
        plan_looks.Papers(tuple(Paper), "✅ Passport"),
    ),
}


def facts(look: looks.Look[Any]) -> Sequence[Any]:
    """All the example answers to a look, the ordinary one first."""
    return ANSWERS[type(look)]


def fact(look: looks.Look[Any]) -> Any:
    """The ordinary answer to a look."""
    return ANSWERS[type(look)][0]


def start_of(flow: Flow, book: Book, *, speaker: Speaker = AMINA, now: datetime = NOW) -> Journal:
    """The beginning of a run of a flow, given what the service would give it."""
    choices = " ".join(one.name for one in book.menu(linked=speaker.linked))
    given = {
        "menu": {"choices": choices},
        "pick-up": {"flow": "check-in"},
        "answer": {"about": "notification"},
        "welcome": {"code": "code"},
    }
    return Journal("example", now, speaker, given.get(flow.name, {}))
