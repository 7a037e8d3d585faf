"""London wall time, and the one door through which every instant comes in."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
A_DAY = timedelta(days=1)  # added to dates only: a London day may have 23 or 25 hours


def aware(at: datetime) -> datetime:
    """``at`` in UTC; ``ValueError`` if it has no zone.

    UTC throughout, because Python compares two datetimes of one zone by the wall clock, and so
    gets the repeated hour in October wrong.
    """
    if at.utcoffset() is None:
        raise ValueError(f"a datetime without a zone: {at.isoformat()}")
    return at.astimezone(UTC)


def local(at: datetime) -> datetime:
    """``at`` on a London clock, to be read and not compared; ``ValueError`` if it has no zone."""
    return aware(at).astimezone(LONDON)


def at_local(day: date, wall: time) -> datetime:
    """The instant, in UTC, at which London clocks show ``wall`` on ``day``.

    A time that the clocks skip in March becomes the first instant after the gap; of a time that
    they show twice in October the first is meant. So a later wall time is never an earlier instant.
    """
    if wall.tzinfo is not None:
        raise ValueError(f"a wall time has no zone of its own: {wall.isoformat()}")
    asked = datetime.combine(day, wall.replace(fold=0), LONDON)
    shown = asked.astimezone(UTC).astimezone(LONDON)
    if shown.time() != wall:  # skipped: Britain's gap ends on the whole hour
        shown = shown.replace(minute=0, second=0, microsecond=0)
    return shown.astimezone(UTC)
