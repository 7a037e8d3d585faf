"""When a pathway plan must be reviewed, and why then: the clock and what makes it ring sooner."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.rules.care import birthday, months_after

MONTHS = 6
FIRST_PLAN_MONTHS = 3
SOON = timedelta(days=42)
LAST_CALL = timedelta(days=14)
A_DAY = timedelta(days=1)
TURNING = timedelta(days=28)  # a review held so shortly before the 18th birthday is the one at 18


class Trigger(StrEnum):
    """Why a review is due."""

    SIX_MONTHS = "six-months"
    FIRST_PLAN = "first-plan"
    ASKED = "asked"
    WORKER_ASKED = "worker-asked"
    MOVED = "moved"
    COUNCIL_HOME = "council-home"
    CUSTODY = "custody"
    PREGNANCY = "pregnancy"
    RISK = "risk"
    LOST_WORK_OR_COURSE = "lost-work-or-course"
    NEW_WORK_OR_COURSE = "new-work-or-course"
    RELATIONSHIP_OVER = "relationship-over"
    IMMIGRATION_DECISION = "immigration-decision"
    DEBT_OR_EVICTION = "debt-or-eviction"
    AT_18 = "at-18"


# How soon after it happened the review is due. Only the request and the 28 days are law (Care
# Leavers (England) Regulations 2010, r.7); the others say when the council judges it needed.
WITHIN: Mapping[Trigger, timedelta] = {
    Trigger.ASKED: timedelta(days=14),
    Trigger.WORKER_ASKED: timedelta(days=14),
    Trigger.MOVED: timedelta(days=28),
    Trigger.COUNCIL_HOME: timedelta(days=28),
    Trigger.CUSTODY: timedelta(days=14),
    Trigger.PREGNANCY: timedelta(days=28),
    Trigger.RISK: timedelta(days=7),
    Trigger.LOST_WORK_OR_COURSE: timedelta(days=28),
    Trigger.NEW_WORK_OR_COURSE: timedelta(days=28),
    Trigger.RELATIONSHIP_OVER: timedelta(days=28),
    Trigger.IMMIGRATION_DECISION: timedelta(days=14),
    Trigger.DEBT_OR_EVICTION: timedelta(days=14),
}


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that calls for a review, and the day on which it happened."""

    trigger: Trigger
    day: date

    def due(self) -> date:
        """The day by which the review is due."""
        return self.day + WITHIN[self.trigger]

    def answered_by(self, reviewed: date) -> bool:
        """Whether a review held on that day was about this.

        A new home from the council is reviewed when there has been time to live in it: not before
        the 28 days are over (r.7(3)).
        """
        first = self.due() if self.trigger is Trigger.COUNCIL_HOME else self.day
        return reviewed >= first


@dataclass(frozen=True, slots=True)
class ReviewDue:
    """The last day for the next review, and what made it that day."""

    day: date
    why: Trigger


def next_review(
    born: date, since: date, last_review: date | None, happened: Iterable[Happened]
) -> ReviewDue:
    """When the plan is to be reviewed next, and why: the earliest of all that call for it.

    At most six months after the last review, at the young person's request, or when the adviser or
    the council judges it needed: Care Leavers (England) Regulations 2010, r.7. Before the first
    plan: three months from ``since`` or from the 16th birthday (Care Planning Regulations 2010,
    r.42). ``since`` is when they came to the service.
    """
    if last_review is None:
        begun = max(since, birthday(born, 16))
        calls = [ReviewDue(months_after(begun, FIRST_PLAN_MONTHS), Trigger.FIRST_PLAN)]
    else:
        calls = [ReviewDue(months_after(last_review, MONTHS), Trigger.SIX_MONTHS)]
        eighteen = birthday(born, 18)
        if last_review < eighteen - TURNING:
            calls.append(ReviewDue(eighteen, Trigger.AT_18))
    calls += [
        ReviewDue(one.due(), one.trigger)
        for one in happened
        if last_review is None or not one.answered_by(last_review)
    ]
    return min(calls, key=lambda call: (call.day, list(Trigger).index(call.why)))


class Timing(StrEnum):
    """How a plan stands against its clock."""

    IN_TIME = "in-time"
    DUE_SOON = "due-soon"
    OVERDUE = "overdue"


def timing(due: date, today: date) -> Timing:
    """In time, due within six weeks, or overdue once the last day is over."""
    if today > due:
        return Timing.OVERDUE
    return Timing.DUE_SOON if today >= due - SOON else Timing.IN_TIME


def next_reminder(due: date, after: date) -> date | None:
    """The next day to remind of it, later than ``after``; None once it has been said to be late.

    Six weeks before, two weeks before, and when it is overdue.
    """
    days = (due - SOON, due - LAST_CALL, due + A_DAY)
    return next((day for day in days if day > after), None)


class LateBecause(StrEnum):
    """Why a plan is late or missing, as managers report it."""

    NOT_SAID = ""
    STAFF_AWAY = "staff-away"
    NOT_IN_TOUCH = "not-in-touch"
    DOES_NOT_WANT_ONE = "does-not-want-one"
    IN_CUSTODY = "in-custody"
    JUST_MOVED = "just-moved"
    WAITING_FOR_OTHERS = "waiting-for-others"
    WRONG_ON_RECORD = "wrong-on-record"
    OTHER = "other"


class Participation(StrEnum):
    """How somebody of 16 or 17 who is looked after took part in a review.

    The codes of the SSDA903 return (Department for Education); a worker chooses.
    """

    UNDER_FOUR = "PN0"
    SPOKE = "PN1"
    ADVOCATE_SPOKE = "PN2"
    THERE_WITHOUT_WORDS = "PN3"  # showed their views by other means
    THERE_WITHOUT_VIEWS = "PN4"
    SENT_ADVOCATE = "PN5"
    SENT_VIEWS = "PN6"  # by other means: what was said on Kith is such a view
    NO_VIEWS = "PN7"


def suggested_participation(*, there: bool, views: bool) -> Participation:
    """The code that the facts point to: a suggestion, the worker decides."""
    if there:
        return Participation.SPOKE
    return Participation.SENT_VIEWS if views else Participation.NO_VIEWS
