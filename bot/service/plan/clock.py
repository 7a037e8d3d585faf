"""The clock of one plan: wound anew whenever something happens that moves the review."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from bot.rules.plan_review import (
    Happened,
    ReviewDue,
    Timing,
    next_reminder,
    next_review,
    timing,
)
from bot.rules.zone import at_local, local
from bot.service.plan.records import PlanFile, PlanVersion
from bot.service.ports import Unit
from bot.service.records import Person

HOUR = time(10)


class Stage(StrEnum):
    """How far a plan has come."""

    NOT_BEGUN = "not-begun"
    BEING_WRITTEN = "being-written"
    WITH_MANAGER = "with-manager"
    RETURNED = "returned"
    AUTHORISED = "authorised"


@dataclass(frozen=True, slots=True)
class Clock:
    """When the next review is due, why, and how far the plan has come."""

    file: PlanFile | None
    due: ReviewDue
    timing: Timing
    stage: Stage


def clock_of(
    person: Person, file: PlanFile | None, latest: PlanVersion | None, now: datetime
) -> Clock:
    """How one plan stands today; ``latest`` is its newest version."""
    due = ReviewDue(file.review_due, file.review_why) if file else _first_due(person)
    return Clock(file, due, timing(due.day, local(now).date()), _stage(file, latest))


async def open_file(unit: Unit, now: datetime, person: Person) -> PlanFile:
    """The plan's clock, held for this unit: begun if there was none."""
    due = _first_due(person)
    new = PlanFile(
        person_id=person.id,
        opened_at=now,
        reviewed_on=None,
        review_due=due.day,
        review_why=due.why,
        remind_at=_remind_at(due.day, now),
    )
    unit.add_once(new)
    await unit.flush()
    return await unit.plans.file(person.id) or new


async def wind(
    unit: Unit, now: datetime, person: Person, *, reviewed_on: date | None = None
) -> PlanFile:
    """Work out anew when the review is due; a review that was held settles why it was late."""
    file = await open_file(unit, now, person)
    reviewed = max(filter(None, (file.reviewed_on, reviewed_on)), default=None)
    happened = [
        Happened(one.trigger, one.day) for one in await unit.plans.triggers(person.id, None)
    ]
    due = next_review(person.born, local(person.joined_at).date(), reviewed, happened)
    settled = {"late_because": "", "late_note": "", "late_by": None} if reviewed_on else {}
    return unit.change(
        file,
        reviewed_on=reviewed,
        review_due=due.day,
        review_why=due.why,
        remind_at=_remind_at(due.day, now),
        **settled,
    )


def remind_again(file: PlanFile, now: datetime) -> datetime | None:
    """When to remind of the same review next; None once everybody knows that it is late."""
    return _remind_at(file.review_due, now)


def _first_due(person: Person) -> ReviewDue:
    return next_review(person.born, local(person.joined_at).date(), None, ())


def _remind_at(due: date, now: datetime) -> datetime | None:
    day = next_reminder(due, local(now).date())
    return None if day is None else at_local(day, HOUR)


def _stage(file: PlanFile | None, latest: PlanVersion | None) -> Stage:
    if latest is None:
        return Stage.NOT_BEGUN if file is None else Stage.BEING_WRITTEN
    return Stage(latest.state)
