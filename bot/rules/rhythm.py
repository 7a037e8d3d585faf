"""When a young person is next asked how they are, and when a missed question is made good."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.rules.quiet_hours import QuietHours, is_quiet, next_allowed
from bot.rules.zone import A_DAY, at_local, aware, local

_WEEK = timedelta(weeks=1)
_NIGHT = QuietHours(time(21), time(9))
_LATEST = timedelta(hours=6)
_LATEST_AT_NIGHT = timedelta(hours=1)
_DAYTIME = (time(10), time(19))


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often to check in, and on which weekday (Monday is 0) and London time."""

    every_weeks: int
    weekday: int
    at: time

    def __post_init__(self) -> None:
        if not 1 <= self.every_weeks <= 8:
            raise ValueError(f"a check-in comes every 1 to 8 weeks, not {self.every_weeks}")
        if not 0 <= self.weekday <= 6:
            raise ValueError(f"a weekday is 0 to 6, not {self.weekday}")
        if self.at.tzinfo is not None:
            raise ValueError("a check-in's time is a London wall time, without a zone")


def next_check_in(
    after: datetime, rhythm: Rhythm, quiet: QuietHours, *, last: datetime | None
) -> datetime:
    """The next check-in strictly after ``after``, moved out of quiet hours.

    ``last`` is when the last one was due (what this or ``catch_up`` gave); the next falls at least
    ``every_weeks`` weeks later, counted in London dates, so a clock change moves nothing.
    """
    earliest = local(after).date()
    if last is not None:
        earliest = max(earliest, local(last).date() + rhythm.every_weeks * _WEEK)
    # Quiet hours may carry yesterday's slot into today: judging a slot by the day it arrives
    # keeps "Monday 22:00, sent Tuesday 9:00" weekly instead of slipping to a fortnight.
    day = _weekday_from(earliest - A_DAY, rhythm.weekday)
    while True:
        slot = next_allowed(at_local(day, rhythm.at), quiet)
        if slot > aware(after) and local(slot).date() >= earliest:
            return slot
        day += _WEEK


def catch_up(
    due: datetime, now: datetime, quiet: QuietHours, *, latest: timedelta = _LATEST
) -> datetime:
    """When to send the one check-in that was due while nothing could be sent.

    At once, or when quiet hours end; but in the next daytime if ``now`` is over ``latest`` late, or
    over an hour late with the answer falling in the night. The next is counted from the result.
    """
    soonest = next_allowed(max(aware(now), aware(due)), quiet)
    patience = min(latest, _LATEST_AT_NIGHT) if is_quiet(soonest, _NIGHT) else latest
    if aware(now) - aware(due) <= patience:
        return soonest
    return _next_daytime(aware(now), quiet)


def reminder_at(sent: datetime, gap: timedelta, quiet: QuietHours) -> datetime:
    """When to remind of a question sent at ``sent``: after ``gap``, outside quiet hours."""
    return next_allowed(aware(sent) + gap, quiet)


def _weekday_from(day: date, weekday: int) -> date:
    return day + (weekday - day.weekday()) % 7 * A_DAY


def _next_daytime(now: datetime, quiet: QuietHours) -> datetime:
    starts, ends = _DAYTIME
    today = local(now).date()
    # For somebody whose quiet hours fill the daytime, morning is the moment that they end.
    morning = next_allowed(at_local(today, starts), quiet)
    soonest = next_allowed(max(now, morning), quiet)
    if soonest == morning or soonest < at_local(today, ends):
        return soonest
    return next_allowed(at_local(today + A_DAY, starts), quiet)
