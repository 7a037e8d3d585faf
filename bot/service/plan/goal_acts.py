"""What happens to goals, whoever does it: one begins, is agreed to, and moves on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.rules.plan import AFTER, Area, GoalState, Origin, Progress
from bot.service.kit import Kit
from bot.service.plan.records import Goal, GoalNews, GoalStep
from bot.service.ports import Unit


@dataclass(frozen=True, slots=True)
class NewGoal:
    """A goal that somebody suggests; ``made_by`` is the worker, None for the young person."""

    area: Area
    what: str
    why: str
    steps: tuple[str, ...]
    by_when: date | None
    helper: str
    origin: Origin
    made_by: str | None


def begin_goal(kit: Kit, unit: Unit, now: datetime, person_id: str, new: NewGoal) -> Goal:
    """Write the suggestion down, with its small steps; the other side is yet to agree."""
    goal = Goal(
        id=kit.ids.new(),
        person_id=person_id,
        area=new.area,
        what=new.what,
        why=new.why,
        by_when=new.by_when,
        helper=new.helper,
        origin=new.origin,
        state=GoalState.PROPOSED,
        made_by=new.made_by,
        made_at=now,
        agreed_at=None,
        changed_at=now,
    )
    unit.add(goal)
    for number, what in enumerate(new.steps, 1):
        unit.add(GoalStep(kit.ids.new(), goal.id, number, what))
    return goal


def answer_proposal(  # noqa: PLR0913  # who said what to which goal
    kit: Kit,
    unit: Unit,
    now: datetime,
    goal: Goal,
    *,
    agreed: bool,
    words: str,
    staff_id: str | None,
) -> Goal:
    """The other side's yes makes it a goal; their no lets it go, with the reason."""
    told = "agreed" if agreed else "declined"
    unit.add(GoalNews(kit.ids.new(), goal.id, told, words, "", staff_id, now))
    return unit.change(
        goal,
        state=GoalState.AGREED if agreed else GoalState.DROPPED,
        agreed_at=now if agreed else None,
        changed_at=now,
    )


def note_news(  # noqa: PLR0913  # who said what of which goal
    kit: Kit,
    unit: Unit,
    now: datetime,
    goal: Goal,
    progress: Progress,
    *,
    words: str,
    would_help: str,
    staff_id: str | None,
) -> Goal:
    """How it is going, and where the goal stands after that."""
    unit.add(GoalNews(kit.ids.new(), goal.id, progress, words, would_help, staff_id, now))
    return unit.change(goal, state=AFTER[progress], changed_at=now)
