"""What every part of the sample is made with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from bot.rules.working_time import after_working_time
from bot.sample.team import Team
from bot.service.kit import Kit
from bot.service.ports import Unit


@dataclass(frozen=True, slots=True)
class Making:
    """The transaction, the present instant, the team, what people say, and seeded chance."""

    kit: Kit
    unit: Unit
    now: datetime
    team: Team
    lines: dict[str, Any]
    chance: Random

    def minutes(self, least: int, most: int) -> timedelta:
        """Some minutes and seconds."""
        return timedelta(seconds=self.chance.randint(least * 60, most * 60))

    def in_office(self, at: datetime, least: int, most: int) -> datetime:
        """So many minutes of working time after an instant."""
        return after_working_time(at, self.minutes(least, most), self.kit.council.hours)
