"""What a council tells Kith about itself."""

from __future__ import annotations

from dataclasses import dataclass

from bot.rules.working_time import OfficeHours


@dataclass(frozen=True, slots=True)
class Council:
    """The leaving-care service of one council: its name, hours and telephone numbers."""

    name: str
    team: str
    hours: OfficeHours
    duty_phone: str
    night_phone: str
