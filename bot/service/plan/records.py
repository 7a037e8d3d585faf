"""The rows of goals and pathway plans, as frozen values: one class a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.rules.plan import ActionState, GoalState, Held, Origin, Paper, Party
from bot.rules.plan_review import LateBecause, Participation, Trigger


@dataclass(frozen=True, slots=True)
class PlanFile:
    """The clock of one young person's plan: when the review is due and why, and why it is late.

    ``remind_at`` is when somebody is reminded next, None once they have been told it is late.
    """

    person_id: str
    opened_at: datetime
    reviewed_on: date | None
    review_due: date
    review_why: Trigger
    remind_at: datetime | None
    late_because: LateBecause = LateBecause.NOT_SAID
    late_note: str = ""
    late_by: str | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """Something that a young person wants: ``made_by`` is the worker who wrote it, None for them.

    ``asked_at`` is when a check-in last asked how it is going.
    """

    id: str
    person_id: str
    area: str
    what: str
    why: str
    by_when: date | None
    helper: str
    origin: Origin
    state: GoalState
    made_by: str | None
    made_at: datetime
    agreed_at: datetime | None
    changed_at: datetime
    asked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class GoalStep:
    """One small step of a goal."""

    id: str
    goal_id: str
    number: int
    what: str
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class GoalNews:
    """How a goal was said to be going: ``told`` is a progress, or what became of a suggestion."""

    id: str
    goal_id: str
    told: str
    words: str
    would_help: str
    staff_id: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class PlanWords:
    """A young person's own words about an area of their plan, never edited; the newest stand.

    ``feeling`` is from 1, hard, to 5, good. ``typed_by`` is the worker who typed in what was
    written on paper. ``area`` is an area of the plan or ``review``: views for a review.
    """

    id: str
    person_id: str
    area: str
    words: str
    feeling: int | None
    typed_by: str | None
    run_id: str | None
    key: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PlanPart:
    """What a worker wrote about an area: the ``number``-th text, and none is ever overwritten.

    ``analysis`` is part 1, the assessment of need; ``plan`` and ``contingency`` are part 2.
    """

    id: str
    person_id: str
    area: str
    number: int
    analysis: str
    plan: str
    contingency: str
    written_by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """A plan as it was sent to be signed: ``state`` is with-manager, returned or authorised.

    ``content`` is all of it, as ``bot.service.plan.content`` packs it; ``changed`` names the areas
    that are not as they were in the version signed before; ``writers`` wrote the texts.
    ``signed_for`` is the manager in whose stead a colleague on cover decided.
    """

    id: str
    person_id: str
    number: int
    state: str
    content: Mapping[str, Any]
    changed: tuple[str, ...]
    writers: tuple[str, ...]
    sent_by: str
    sent_at: datetime
    decided_by: str | None = None
    decided_at: datetime | None = None
    signed_for: str | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class PlanAgreement:
    """Whether one of the three agrees to a version, and why not; ``staff_id`` noted it."""

    id: str
    version_id: str
    party: Party
    agreed: bool
    words: str
    staff_id: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class PlanObjection:
    """'That is not right': about a line of the plan, kept with the line as it was."""

    id: str
    person_id: str
    area: str
    line: str
    words: str
    at: datetime
    answer: str = ""
    answered_by: str | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """Something that was promised: ``who`` will do what by when.

    ``staff_id`` is the worker whose to-do it is, None if the young person or somebody else does
    it. ``source`` is ``plan``, or ``document`` for one that is missing: ``ref`` names it.
    """

    id: str
    person_id: str
    area: str
    what: str
    who: str
    staff_id: str | None
    by_when: date | None
    source: str
    ref: str
    state: ActionState
    made_by: str | None
    made_at: datetime
    done_by: str | None = None
    done_at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """A review that was held: why, who took part how, and what came of it."""

    id: str
    person_id: str
    held_on: date
    why: Trigger
    participation: Participation | None
    notes: str
    recorded_by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ReviewTrigger:
    """Something that calls for an early review; ``staff_id`` is who said so, None for the young
    person.
    """

    id: str
    person_id: str
    trigger: Trigger
    day: date
    words: str
    staff_id: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """Whether a young person has one of the documents that everybody needs."""

    id: str
    person_id: str
    paper: Paper
    held: Held
    staff_id: str | None
    at: datetime
