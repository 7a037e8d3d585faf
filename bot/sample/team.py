"""The workers of the sample: advisers, a duty worker, a manager, the rota, and who is away."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import cycle

from bot.rules.cover import Away
from bot.rules.zone import A_DAY, local
from bot.service.desk.sign_in import hashed
from bot.service.digest import next_digest
from bot.service.kit import Kit
from bot.service.records import AwayRow, DutyDay, Staff
from bot.service.roster import Roster

SAMPLE_PASSWORD = "sampleshire"  # noqa: S105  # opens nothing but made-up people, on loopback only

ADVISERS = ("Ruth Okonkwo", "Gareth Pugh", "Nasreen Qureshi", "Tomasz Wilk", "Sally-Ann Birch")
DUTY = "Dev Chowdhury"
MANAGER = "Maureen Tighe"
PAST_DAYS, COMING_DAYS = 30, 60
AWAY_SINCE, AWAY_FOR = 2, 5  # days ago, and days to come


@dataclass(frozen=True, slots=True)
class Team:
    """Everybody who works here; the last adviser is away, and the first covers for them."""

    advisers: tuple[Staff, ...]
    others: tuple[Staff, ...]
    away: AwayRow
    rota: dict[date, str]

    @property
    def staff(self) -> dict[str, Staff]:
        """Everybody, by id."""
        return {worker.id: worker for worker in (*self.advisers, *self.others)}

    def roster(self, at: datetime) -> Roster:
        """Who answered for whom at some time."""
        today = local(at)
        away = Away(self.away.staff_id, self.away.starts, self.away.ends, self.away.cover_id)
        return Roster(self.staff, (away,), self.rota.get(today.date()), today)

    def rows(self) -> list[Staff | AwayRow | DutyDay]:
        """The rows to keep."""
        duty = [DutyDay(day, staff_id) for day, staff_id in self.rota.items()]
        return [*self.staff.values(), self.away, *duty]


def make_team(kit: Kit, now: datetime) -> Team:
    """The team; everybody signs in with the same password, which takes long to hash."""
    password, digest_at, today = hashed(SAMPLE_PASSWORD), next_digest(kit, now), local(now).date()

    def worker(name: str, role: str) -> Staff:
        email = f"{name.lower().replace(' ', '.')}@sample.invalid"
        return Staff(kit.ids.new(), name, email, role, password, digest_at=digest_at)

    advisers = tuple(worker(name, "adviser") for name in ADVISERS)
    duty = worker(DUTY, "duty")
    manager = replace(worker(MANAGER, "manager"), safeguarding_lead=True)
    away = AwayRow(
        id=kit.ids.new(),
        staff_id=advisers[-1].id,
        starts=today - AWAY_SINCE * A_DAY,
        ends=today + AWAY_FOR * A_DAY,
        cover_id=advisers[0].id,
    )
    rota = _rota(today, advisers[1:-1], duty)
    return Team(advisers, (duty, manager), away, rota)


def _rota(today: date, advisers: tuple[Staff, ...], duty: Staff) -> dict[date, str]:
    """The duty worker has Mondays, Fridays and weekends, advisers take turns between."""
    turns = cycle(advisers)
    days = [today + back * A_DAY for back in range(-PAST_DAYS, COMING_DAYS + 1)]
    return {day: next(turns).id if day.weekday() in (1, 2, 3) else duty.id for day in days}
