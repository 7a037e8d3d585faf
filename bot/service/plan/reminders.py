"""Reminds of reviews well before they are due: the young person kindly, the adviser plainly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.rules.plan_review import Timing, timing
from bot.rules.severity import Category, Severity
from bot.rules.zone import local
from bot.service.due import Due
from bot.service.notify import Raised, raise_notification
from bot.service.plan.clock import remind_again
from bot.service.plan.records import PlanFile
from bot.service.plan.telling import tell
from bot.service.ports import Unit

WHY = {Timing.DUE_SOON: "review-due-soon", Timing.OVERDUE: "review-overdue"}


class ReviewReminders(Due[PlanFile]):
    """Plans whose review is to be mentioned."""

    async def find(self, unit: Unit, now: datetime, limit: int) -> list[PlanFile]:
        """Whose review is to be mentioned."""
        return await unit.plans.due_for_reminder(now, limit)

    async def act(self, unit: Unit, now: datetime, items: Sequence[PlanFile]) -> None:
        """Tell the adviser; ask the young person for their views while there is time for them.

        Whoever has stopped or paused Kith is left alone.
        """
        people = await unit.people.some([file.person_id for file in items])
        staff = {worker.id: worker for worker in await unit.staff.all()}
        for file in items:
            unit.note(file, remind_at=remind_again(file, now))
            person = people[file.person_id]
            standing = timing(file.review_due, local(now).date())
            if standing not in WHY:
                continue
            raised = Raised(WHY[standing], Severity.YELLOW, Category.GOAL_UPDATE)
            await raise_notification(self.kit, unit, now, raised, chat=None, person=person)
            resting = person.stopped_at is not None or person.paused_until is not None
            if standing is Timing.DUE_SOON and not resting:
                adviser = staff.get(person.adviser_id)
                await tell(
                    self.kit, unit, now, person, "plan-told-review-soon",
                    due=file.review_due, adviser=adviser.first_name if adviser else "",
                )  # fmt: skip

    def put_off(self, unit: Unit, item: PlanFile, until: datetime) -> None:
        """Try this one again later."""
        unit.note(item, remind_at=until)
