"""The hours in which a young person is not to be disturbed."""

from dataclasses import dataclass
from datetime import datetime, time

from bot.rules.zone import A_DAY, at_local, aware, local


@dataclass(frozen=True, slots=True)
class QuietHours:
    """London times between which nothing is sent unasked; may span midnight.

    The end is the first time allowed again. Start and end alike mean no quiet hours.
    """

    start: time = time(21)
    end: time = time(9)


def is_quiet(at: datetime, quiet: QuietHours) -> bool:
    """Whether ``at`` falls in the quiet hours."""
    return _quiet_until(aware(at), quiet) is not None


def next_allowed(at: datetime, quiet: QuietHours) -> datetime:
    """The first instant from ``at`` on that is not quiet: often ``at`` itself."""
    at = aware(at)
    while (until := _quiet_until(at, quiet)) is not None:
        at = until
    return at


def _quiet_until(at: datetime, quiet: QuietHours) -> datetime | None:
    # Compared as instants, so that a night ends once even when clocks show its last hour twice.
    if quiet.start == quiet.end:
        return None
    today = local(at).date()
    for evening in (today - A_DAY, today):
        morning = evening if quiet.start < quiet.end else evening + A_DAY
        until = at_local(morning, quiet.end)
        if at_local(evening, quiet.start) <= at < until:
            return until
    return None
