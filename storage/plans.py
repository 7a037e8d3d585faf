"""Goals and pathway plans."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import Select, Table, delete, func, select

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
from storage import plan_tables as t
from storage.mapping import TABLE_OF, columns
from storage.shelf import Shelf, in_state

R = TypeVar("R")


class PlansShelf(Shelf):
    """Goals and pathway plans."""

    async def file(self, person_id: str) -> PlanFile | None:
        """The clock of a young person's plan, held for this unit; None before there is one."""
        wanted = _of(PlanFile).where(t.plans.c.person_id == person_id)
        return await self._one(PlanFile, self._held(wanted))

    async def files(self, person_ids: Sequence[str]) -> dict[str, PlanFile]:
        """The clocks of some young people's plans."""
        found = await self._all(PlanFile, _of(PlanFile).where(t.plans.c.person_id.in_(person_ids)))
        return {one.person_id: one for one in found}

    async def due_for_reminder(self, now: datetime, limit: int) -> list[PlanFile]:
        """Whose review is to be mentioned, held for this unit, the longest due first."""
        due = t.plans.c.remind_at
        wanted = _of(PlanFile).where(due <= now).order_by(due).limit(limit)
        return await self._all(PlanFile, wanted.with_for_update(skip_locked=True))

    async def goals(self, person_id: str) -> list[Goal]:
        """All goals, oldest first."""
        wanted = _of(Goal).where(t.goals.c.person_id == person_id)
        return await self._all(Goal, wanted.order_by(t.goals.c.made_at, t.goals.c.id))

    async def goal(self, goal_id: str) -> Goal | None:
        """One goal, held for this unit."""
        return await self._by_id(Goal, goal_id)

    async def steps(self, goal_ids: Sequence[str]) -> list[GoalStep]:
        """The steps of some goals, in order."""
        wanted = _of(GoalStep).where(t.goal_steps.c.goal_id.in_(goal_ids))
        return await self._all(GoalStep, wanted.order_by(t.goal_steps.c.number))

    async def step(self, step_id: str) -> GoalStep | None:
        """One step."""
        return await self._by_id(GoalStep, step_id)

    async def news(self, goal_ids: Sequence[str]) -> list[GoalNews]:
        """What was said about some goals, newest first."""
        wanted = _of(GoalNews).where(t.goal_news.c.goal_id.in_(goal_ids))
        return await self._all(
            GoalNews, wanted.order_by(t.goal_news.c.at.desc(), t.goal_news.c.id.desc())
        )

    async def words(self, person_id: str) -> list[PlanWords]:
        """What a young person said about the areas of their plan, newest first."""
        return await self._of_person(PlanWords, person_id)

    async def parts(self, person_id: str) -> list[PlanPart]:
        """What workers wrote about each area, newest first."""
        wanted = _of(PlanPart).where(t.plan_parts.c.person_id == person_id)
        return await self._all(PlanPart, wanted.order_by(t.plan_parts.c.number.desc()))

    async def versions(self, person_id: str) -> list[PlanVersion]:
        """What was sent to be signed, newest first."""
        wanted = _of(PlanVersion).where(t.plan_versions.c.person_id == person_id)
        return await self._all(PlanVersion, wanted.order_by(t.plan_versions.c.number.desc()))

    async def version(self, version_id: str) -> PlanVersion | None:
        """One version, held for this unit."""
        return await self._by_id(PlanVersion, version_id)

    async def with_manager(self) -> list[PlanVersion]:
        """What waits to be signed, the longest waiting first."""
        wanted = _of(PlanVersion).where(in_state(t.plan_versions, "with-manager"))
        return await self._all(PlanVersion, wanted.order_by(t.plan_versions.c.sent_at))

    async def last_versions(self, person_ids: Sequence[str]) -> dict[str, PlanVersion]:
        """The newest version of each of some young people."""
        own = t.plan_versions.c
        newest = (
            select(own.person_id, func.max(own.number).label("number"))
            .where(own.person_id.in_(person_ids))
            .group_by(own.person_id)
            .subquery()
        )
        same = (own.person_id == newest.c.person_id) & (own.number == newest.c.number)
        found = await self._all(PlanVersion, _of(PlanVersion).join(newest, same))
        return {one.person_id: one for one in found}

    async def agreements(self, version_ids: Sequence[str]) -> list[PlanAgreement]:
        """Who agreed to some versions, and who did not."""
        own = t.plan_agreements.c
        wanted = _of(PlanAgreement).where(own.version_id.in_(version_ids))
        return await self._all(PlanAgreement, wanted.order_by(own.at))

    async def objections(self, person_id: str) -> list[PlanObjection]:
        """What a young person said is not right, newest first."""
        return await self._of_person(PlanObjection, person_id)

    async def objection(self, objection_id: str) -> PlanObjection | None:
        """One objection, held for this unit."""
        return await self._by_id(PlanObjection, objection_id)

    async def actions(self, person_id: str) -> list[Action]:
        """What was promised about a young person, newest first."""
        wanted = _of(Action).where(t.actions.c.person_id == person_id)
        return await self._all(
            Action, wanted.order_by(t.actions.c.made_at.desc(), t.actions.c.id.desc())
        )

    async def action(self, action_id: str) -> Action | None:
        """One action, held for this unit."""
        return await self._by_id(Action, action_id)

    async def open_actions(self, staff_ids: Sequence[str]) -> list[Action]:
        """The to-do of some workers: what is due first, first; without a date last."""
        own = t.actions.c
        wanted = _of(Action).where(own.staff_id.in_(staff_ids), in_state(t.actions, "open"))
        return await self._all(
            Action, wanted.order_by(own.by_when.nulls_last(), own.made_at, own.id)
        )

    async def reviews(self, person_id: str) -> list[Review]:
        """Reviews that were held, newest first."""
        own = t.reviews.c
        wanted = _of(Review).where(own.person_id == person_id)
        return await self._all(Review, wanted.order_by(own.held_on.desc(), own.at.desc()))

    async def triggers(self, person_id: str, since: date | None) -> list[ReviewTrigger]:
        """What called for a review on or after a day (None: ever), newest first."""
        own = t.review_triggers.c
        wanted = _of(ReviewTrigger).where(own.person_id == person_id)
        if since is not None:
            wanted = wanted.where(own.day >= since)
        return await self._all(ReviewTrigger, wanted.order_by(own.day.desc(), own.at.desc()))

    async def documents(self, person_id: str) -> list[DocumentRow]:
        """Which documents a young person has, as far as anybody said."""
        return await self._of_person(DocumentRow, person_id)

    async def forget_words(self, run_id: str, key: str) -> None:
        """Withdraw words of a run that the young person went back past."""
        own = t.plan_words.c
        await self._connection.execute(
            delete(t.plan_words).where(own.run_id == run_id, own.key == key)
        )

    async def _by_id(self, kind: type[R], row_id: str) -> R | None:
        table = TABLE_OF[kind]
        return await self._one(kind, self._held(_of(kind).where(table.c.id == row_id)))

    async def _of_person(self, kind: type[R], person_id: str) -> list[R]:
        own: Table = TABLE_OF[kind]
        wanted = _of(kind).where(own.c.person_id == person_id)
        return await self._all(kind, wanted.order_by(own.c.at.desc(), own.c.id.desc()))


def _of(kind: type[Any]) -> Select[Any]:
    return select(*columns(kind))
