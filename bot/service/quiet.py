"""The quiet hours and the rhythm that a young person has chosen, as the rules want them."""

from __future__ import annotations

from datetime import time

from bot.rules.quiet_hours import QuietHours
from bot.rules.rhythm import Rhythm
from bot.service.records import Person


def quiet_of(person: Person) -> QuietHours:
    """When Kith stays silent unless spoken to."""
    return QuietHours(time(person.quiet_start), time(person.quiet_end))


def rhythm_of(person: Person) -> Rhythm:
    """When check-ins come."""
    return Rhythm(person.every_weeks, person.weekday, time(person.hour))
