"""What a flow may ask the service to do about goals and the pathway plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.rules.deeds import Deed


@dataclass(frozen=True, slots=True)
class SayInPlan(Deed):
    """The young person's own words about an area of their plan, and how it feels from 1 to 5."""

    final = False
    area: str
    words: str
    feeling: int | None = None


@dataclass(frozen=True, slots=True)
class SaySafetyPlan(Deed):
    """The safety plan in their own words: who helps, what helps, and what if it falls apart."""

    final = False
    who_helps: str
    what_helps: str
    if_it_falls_apart: str
    feeling: int | None = None


@dataclass(frozen=True, slots=True)
class GiveReviewViews(Deed):
    """What a young person wants to be heard in their review; the adviser is told."""

    final = True
    good: str
    change: str
    who: str


@dataclass(frozen=True, slots=True)
class AskForReview(Deed):
    """A review at the young person's request: Care Leavers (England) Regulations 2010, r.7."""

    final = True
    words: str


@dataclass(frozen=True, slots=True)
class CallForReview(Deed):
    """Something has happened that makes the review due sooner: ``why`` is a ``Trigger``.

    Nobody is told by this alone: whoever does it notifies the adviser as well.
    """

    final = True
    why: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class AgreePlan(Deed):
    """Yes or no to a version of the plan, and why not."""

    final = True
    version_id: str
    agreed: bool
    words: str = ""


@dataclass(frozen=True, slots=True)
class ObjectTo(Deed):
    """'That is not right' about a line of the plan, and what is."""

    final = True
    area: str
    line: str
    words: str


@dataclass(frozen=True, slots=True)
class SuggestGoal(Deed):
    """A goal of the young person's own, ``steps`` one a line; the adviser is asked to agree."""

    final = True
    area: str
    what: str
    why: str
    steps: str
    by_when: date | None
    helper: str


@dataclass(frozen=True, slots=True)
class AnswerGoal(Deed):
    """Yes or no to a goal that a worker suggested."""

    final = True
    goal_id: str
    agreed: bool
    words: str = ""


@dataclass(frozen=True, slots=True)
class TellGoal(Deed):
    """How a goal is going, a word of why, and what would help; the adviser reads it."""

    final = True
    goal_id: str
    progress: str
    words: str = ""
    would_help: str = ""


@dataclass(frozen=True, slots=True)
class TickStep(Deed):
    """A small step of a goal has been done."""

    final = True
    step_id: str


@dataclass(frozen=True, slots=True)
class SetDocument(Deed):
    """Whether the young person has a document; said again, the newest answer stands."""

    final = False
    paper: str
    held: str
