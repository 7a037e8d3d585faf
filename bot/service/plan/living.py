"""The plan as it stands now, read in one go: everything that either side wrote, by area."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.rules.plan import ALIVE, ActionState, Area, GoalState
from bot.rules.zone import local
from bot.service.plan.clock import clock_of
from bot.service.plan.content import ActionContent, AreaContent, Content, GoalContent
from bot.service.plan.records import (
    Action,
    DocumentRow,
    Goal,
    GoalNews,
    GoalStep,
    PlanFile,
    PlanObjection,
    PlanPart,
    PlanVersion,
    PlanWords,
)
from bot.service.ports import Unit
from bot.service.records import Person

SHOWN = ALIVE | {GoalState.DONE}


@dataclass(frozen=True, slots=True)
class Living:
    """Every row of one plan; lists are newest first, goals oldest first."""

    file: PlanFile | None
    words: Sequence[PlanWords]
    parts: Sequence[PlanPart]
    goals: Sequence[Goal]
    steps: Sequence[GoalStep]
    news: Sequence[GoalNews]
    actions: Sequence[Action]
    papers: Sequence[DocumentRow]
    objections: Sequence[PlanObjection]
    versions: Sequence[PlanVersion]

    def words_on(self, area: str) -> list[PlanWords]:
        """What the young person said about an area, newest first."""
        return [one for one in self.words if one.area == area]

    def parts_of(self, area: str) -> list[PlanPart]:
        """What workers wrote about an area, newest first."""
        return [one for one in self.parts if one.area == area]

    def goals_in(self, area: str) -> list[Goal]:
        """The goals of an area, oldest first."""
        return [one for one in self.goals if one.area == area]

    def actions_in(self, area: str) -> list[Action]:
        """What was promised in an area, newest first."""
        return [one for one in self.actions if one.area == area]

    def steps_of(self, goal: Goal) -> tuple[GoalStep, ...]:
        """The steps of a goal, in order."""
        return tuple(one for one in self.steps if one.goal_id == goal.id)

    @property
    def writers(self) -> frozenset[str]:
        """Who wrote the texts that stand now."""
        newest = (self.parts_of(area)[:1] for area in Area)
        return frozenset(part.written_by for parts in newest for part in parts)

    @property
    def authorised(self) -> PlanVersion | None:
        """The newest version that a manager signed."""
        return next((one for one in self.versions if one.state == "authorised"), None)


async def read_living(unit: Unit, person_id: str) -> Living:
    """All of a young person's plan."""
    plans = unit.plans
    goals = await plans.goals(person_id)
    goal_ids = [goal.id for goal in goals]
    return Living(
        file=(await plans.files([person_id])).get(person_id),
        words=await plans.words(person_id),
        parts=await plans.parts(person_id),
        goals=goals,
        steps=await plans.steps(goal_ids),
        news=await plans.news(goal_ids),
        actions=await plans.actions(person_id),
        papers=await plans.documents(person_id),
        objections=await plans.objections(person_id),
        versions=await plans.versions(person_id),
    )


def newest_said(words: Sequence[PlanWords]) -> PlanWords | None:
    """The newest entry that has words in it, not only a feeling."""
    return next((one for one in words if one.words), None)


def newest_feeling(words: Sequence[PlanWords]) -> int | None:
    """How the area felt when that was last said."""
    return next((one.feeling for one in words if one.feeling is not None), None)


def content_of(living: Living, person: Person, adviser: str, now: datetime) -> Content:
    """The plan as one value, to be signed or put on paper."""
    latest = living.versions[0] if living.versions else None
    return Content(
        name=person.name,
        called=person.called,
        born=person.born,
        adviser=adviser,
        areas=tuple(_area(living, area) for area in Area),
        papers={one.paper: one.held for one in living.papers},
        review_due=clock_of(person, living.file, latest, now).due.day,
    )


def _area(living: Living, area: Area) -> AreaContent:
    words = living.words_on(area)
    said = newest_said(words)
    part = next(iter(living.parts_of(area)), None)
    return AreaContent(
        area=area,
        said=said.words if said else "",
        feeling=newest_feeling(words),
        said_on=local((said or words[0]).at).date() if words else None,
        analysis=part.analysis if part else "",
        plan=part.plan if part else "",
        contingency=part.contingency if part else "",
        goals=tuple(_goal(living, goal) for goal in living.goals_in(area) if goal.state in SHOWN),
        actions=tuple(
            ActionContent(one.what, one.who, one.by_when, one.state)
            for one in reversed(living.actions_in(area))
            if one.state is not ActionState.DROPPED
        ),
        typed=said is not None and said.typed_by is not None,
    )


def _goal(living: Living, goal: Goal) -> GoalContent:
    return GoalContent(
        what=goal.what,
        why=goal.why,
        steps=tuple((step.what, step.done_at is not None) for step in living.steps_of(goal)),
        by_when=goal.by_when,
        helper=goal.helper,
        origin=goal.origin,
        state=goal.state,
    )
