"""What a flow may ask the records about goals and the pathway plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.rules.looks import Look


@dataclass(frozen=True, slots=True)
class GoalList:
    """Goals to choose from: ``labels`` are short, ``listing`` is all of them by area of life."""

    ids: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    listing: str = ""
    achieved: str = ""


@dataclass(frozen=True, slots=True)
class MyGoals(Look[GoalList]):
    """The goals of the young person who asks, and what they have achieved."""

    answer = GoalList


@dataclass(frozen=True, slots=True)
class GoalSeen:
    """One goal; ``goal_id`` is empty where there is none. Steps are those still to do.

    ``stands`` is ``mine-waiting`` (for a worker's yes), ``theirs-waiting`` (for the young
    person's), or ``alive``.
    """

    goal_id: str = ""
    what: str = ""
    screen: str = ""
    stands: str = "alive"
    step_ids: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()  # the steps, short enough for buttons


@dataclass(frozen=True, slots=True)
class LookAtGoal(Look[GoalSeen]):
    """One goal of the young person who asks."""

    answer = GoalSeen
    goal_id: str


@dataclass(frozen=True, slots=True)
class GoalToAskAbout(Look[GoalSeen]):
    """Whose turn it is in a check-in: the goal that was asked about longest ago."""

    answer = GoalSeen


@dataclass(frozen=True, slots=True)
class PlanSeen:
    """How the plan stands: ``version_id`` is a signed one, ``agreed`` the young person's answer."""

    version_id: str = ""
    answered: bool = False
    review_due: date | None = None
    written: tuple[str, ...] = ()  # areas in which there is something to read
    promises: str = ""


@dataclass(frozen=True, slots=True)
class MyPlan(Look[PlanSeen]):
    """The plan of the young person who asks."""

    answer = PlanSeen


@dataclass(frozen=True, slots=True)
class AreaSeen:
    """One area of the plan: what stands there, line by line, and what they said last time."""

    screen: str = ""
    lines: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    said: str = ""
    feeling: int | None = None
    said_on: date | None = None


@dataclass(frozen=True, slots=True)
class ReadArea(Look[AreaSeen]):
    """One area of the plan of the young person who asks."""

    answer = AreaSeen
    area: str


@dataclass(frozen=True, slots=True)
class Papers:
    """The documents: which have been answered for, and how all of them stand."""

    known: tuple[str, ...] = ()
    listing: str = ""


@dataclass(frozen=True, slots=True)
class MyPapers(Look[Papers]):
    """Which documents the young person who asks has."""

    answer = Papers
