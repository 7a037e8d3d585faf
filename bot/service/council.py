"""What a council tells Kith about itself."""

from __future__ import annotations

from dataclasses import dataclass

from bot.rules.working_time import OfficeHours


@dataclass(frozen=True, slots=True)
class Council:
    """The leaving-care service of one council: its name, hours and telephone numbers.

    ``weekly_sample`` is how many of a week's calm messages its workers read again.
    """

    name: str
    team: str
    hours: OfficeHours
    duty_phone: str
    night_phone: str
    weekly_sample: int = 20
