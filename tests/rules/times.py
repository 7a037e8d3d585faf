"""London times as they are written on a calendar, and the awkward ones for properties."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st

from bot.rules.quiet_hours import QuietHours

quick = settings(max_examples=60, deadline=None)

# 29 February, both clock changes, Easter, and Christmas on a weekend, by the year.
_AWKWARD_DAYS = [
    date(2024, 2, 29),
    date(2024, 3, 31),
    date(2024, 10, 27),
    date(2025, 4, 18),
    date(2026, 3, 29),
    date(2026, 10, 25),
    date(2027, 12, 25),
    date(2028, 2, 29),
]


def london(written: str) -> datetime:
    """The UTC instant of '2026-03-29 09:00' in London."""
    wall = datetime.fromisoformat(written).replace(tzinfo=ZoneInfo("Europe/London"))
    return wall.astimezone(UTC)


def _near(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time(), UTC) + timedelta(minutes=minutes)


days = st.dates(date(2024, 1, 1), date(2032, 12, 31)) | st.sampled_from(_AWKWARD_DAYS)
instants = st.builds(_near, days, st.integers(-24 * 60, 48 * 60))
walls = st.builds(time, st.integers(0, 23), st.integers(0, 59))
quiets = st.builds(QuietHours, walls, walls)
