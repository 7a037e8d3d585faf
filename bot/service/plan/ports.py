"""What the use cases of goals and plans need of storage: one more shelf."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

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


class Plans(Protocol):
    """Goals and pathway plans."""

    async def file(self, person_id: str) -> PlanFile | None:
        """The clock of a young person's plan, held for this unit; None before there is one."""
        ...

    async def files(self, person_ids: Sequence[str]) -> dict[str, PlanFile]:
        """The clocks of some young people's plans."""
        ...

    async def due_for_reminder(self, now: datetime, limit: int) -> list[PlanFile]:
        """Whose review is to be mentioned, held for this unit, the longest due first."""
        ...

    async def goals(self, person_id: str) -> list[Goal]:
        """All goals, oldest first."""
        ...

    async def goal(self, goal_id: str) -> Goal | None:
        """One goal, held for this unit."""
        ...

    async def steps(self, goal_ids: Sequence[str]) -> list[GoalStep]:
        """The steps of some goals, in order."""
        ...

    async def step(self, step_id: str) -> GoalStep | None:
        """One step."""
        ...

    async def news(self, goal_ids: Sequence[str]) -> list[GoalNews]:
        """What was said about some goals, newest first."""
        ...

    async def words(self, person_id: str) -> list[PlanWords]:
        """What a young person said about the areas of their plan, newest first."""
        ...

    async def parts(self, person_id: str) -> list[PlanPart]:
        """What workers wrote about each area, newest first."""
        ...

    async def versions(self, person_id: str) -> list[PlanVersion]:
        """What was sent to be signed, newest first."""
        ...

    async def version(self, version_id: str) -> PlanVersion | None:
        """One version, held for this unit."""
        ...

    async def with_manager(self) -> list[PlanVersion]:
        """What waits to be signed, the longest waiting first."""
        ...

    async def last_versions(self, person_ids: Sequence[str]) -> dict[str, PlanVersion]:
        """The newest version of each of some young people."""
        ...

    async def agreements(self, version_ids: Sequence[str]) -> list[PlanAgreement]:
        """Who agreed to some versions, and who did not."""
        ...

    async def objections(self, person_id: str) -> list[PlanObjection]:
        """What a young person said is not right, newest first."""
        ...

    async def objection(self, objection_id: str) -> PlanObjection | None:
        """One objection, held for this unit."""
        ...

    async def actions(self, person_id: str) -> list[Action]:
        """What was promised about a young person, newest first."""
        ...

    async def action(self, action_id: str) -> Action | None:
        """One action, held for this unit."""
        ...

    async def open_actions(self, staff_ids: Sequence[str]) -> list[Action]:
        """The to-do of some workers: what is due first, first; without a date last."""
        ...

    async def reviews(self, person_id: str) -> list[Review]:
        """Reviews that were held, newest first."""
        ...

    async def triggers(self, person_id: str, since: date | None) -> list[ReviewTrigger]:
        """What called for a review on or after a day (None: ever), newest first."""
        ...

    async def documents(self, person_id: str) -> list[DocumentRow]:
        """Which documents a young person has, as far as anybody said."""
        ...

    async def forget_words(self, run_id: str, key: str) -> None:
        """Withdraw words of a run that the young person went back past."""
        ...
