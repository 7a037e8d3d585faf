"""Who answers for whom today: advisers, cover, duty and managers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.rules.cover import Away, answering
from bot.rules.escalation import Role
from bot.rules.zone import local
from bot.service.ports import Unit
from bot.service.records import Staff


@dataclass(frozen=True, slots=True)
class Roster:
    """The workers of today, their absences, and who is on duty."""

    staff: dict[str, Staff]
    aways: tuple[Away, ...]
    duty_id: str | None
    today: datetime

    def answers_for(self, adviser_id: str | None) -> str:
        """Who answers for an adviser's young people today; somebody always does."""
        here = adviser_id if adviser_id in self.staff else None  # whoever has left answers no more
        found = answering(here, self.aways, self.duty_id, self.today.date())
        return found or self._somebody()

    def is_away(self, staff_id: str | None) -> bool:
        """Whether a worker is away today."""
        return staff_id is not None and self.away_until(staff_id) is not None

    def away_until(self, staff_id: str) -> date | None:
        """The last day of a worker's absence, None if they are there."""
        day = self.today.date()
        ends = [a.end for a in self.aways if a.staff_id == staff_id and a.start <= day <= a.end]
        return max(ends, default=None)

    def holding(self, role: Role, owner_id: str) -> list[str]:
        """Who holds a role today, as the escalation ladder means it."""
        if role is Role.ADVISER:
            return [owner_id]
        if role is Role.DUTY:
            return [self.duty_id or self._somebody()]
        return [s.id for s in self.staff.values() if s.role == "manager"] or [self._somebody()]

    def _somebody(self) -> str:
        ranked = sorted(
            self.staff.values(), key=lambda s: (s.role != "manager", s.role != "duty", s.name)
        )
        return ranked[0].id


async def read_roster(unit: Unit, now: datetime) -> Roster:
    """The roster of this day, read once a transaction: many turns may ask for it."""
    kept: Roster | None = unit.kept.get("roster")
    if kept is not None and kept.today.date() == local(now).date():
        return kept
    unit.kept["roster"] = read = await _read(unit, now)
    return read


async def _read(unit: Unit, now: datetime) -> Roster:
    today = local(now)
    staff = {worker.id: worker for worker in await unit.staff.all()}
    duty_id = await unit.staff.on_duty(today.date())
    aways = await unit.staff.aways(today.date())
    return Roster(
        staff=staff,
        aways=tuple(Away(a.staff_id, a.starts, a.ends, a.cover_id) for a in aways),
        duty_id=duty_id if duty_id in staff else None,
        today=today,
    )
