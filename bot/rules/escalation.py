"""Who is told of something serious, and who next if nobody acknowledges it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import count, islice

from bot.rules.severity import Severity
from bot.rules.working_time import (
    OfficeHours,
    after_working_time,
    end_of_working_day,
    is_open,
    next_open,
    next_opening,
)
from bot.rules.zone import aware


class Role(StrEnum):
    """Whom a step tells; ``bot.rules.cover`` says who that is today."""

    ADVISER = "adviser"
    DUTY = "duty"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class Ladder:
    """How long something may go unacknowledged before the next person is told.

    Red runs by the clock, counted from when it was raised; amber in working time.
    """

    red_duty: timedelta = timedelta(minutes=5)
    red_manager: timedelta = timedelta(minutes=15)
    red_again: timedelta = timedelta(minutes=15)
    amber_duty: timedelta = timedelta(hours=2)

    def __post_init__(self) -> None:
        if not timedelta() < self.red_duty < self.red_manager:
            raise ValueError("duty is told after the adviser and before the manager")
        if min(self.red_again, self.amber_duty) <= timedelta():
            raise ValueError("a gap in the ladder is longer than nothing")


LADDER = Ladder()


@dataclass(frozen=True, slots=True)
class Step:
    """One rung: these roles are told at this instant, if nobody has acknowledged by then."""

    at: datetime
    roles: tuple[Role, ...]


def next_step(
    severity: Severity,
    raised_at: datetime,
    step: int,
    hours: OfficeHours,
    *,
    ladder: Ladder = LADDER,
    adviser_away: bool = False,
) -> Step | None:
    """Step number ``step`` (from 0), or ``None`` when the ladder has no more.

    Each step is later than the one before. Red has no last step: duty and manager are told again
    until somebody acknowledges. Yellow waits for the adviser's digest at the next opening; green
    tells nobody. ``adviser_away`` brings duty in at once on a red, as closed doors do.
    """
    raised_at = aware(raised_at)
    return next(islice(_steps(severity, raised_at, hours, ladder, adviser_away), step, None), None)


def _steps(
    severity: Severity,
    raised_at: datetime,
    hours: OfficeHours,
    ladder: Ladder,
    adviser_away: bool,  # noqa: FBT001
) -> Iterator[Step]:
    match severity:
        case Severity.RED:
            alone = is_open(raised_at, hours) and not adviser_away
            yield Step(raised_at, (Role.ADVISER,) if alone else (Role.ADVISER, Role.DUTY))
            yield from _red_unanswered(raised_at, ladder)
        case Severity.AMBER:
            yield from _amber(next_open(raised_at, hours), hours, ladder)
        case Severity.YELLOW:
            yield Step(next_opening(raised_at, hours), (Role.ADVISER,))
        case Severity.GREEN:
            return


def _red_unanswered(raised_at: datetime, ladder: Ladder) -> Iterator[Step]:
    yield Step(raised_at + ladder.red_duty, (Role.DUTY,))
    manager_at = raised_at + ladder.red_manager
    yield Step(manager_at, (Role.MANAGER,))
    for again in count(1):
        yield Step(manager_at + again * ladder.red_again, (Role.DUTY, Role.MANAGER))


def _amber(told_at: datetime, hours: OfficeHours, ladder: Ladder) -> Iterator[Step]:
    # Amber is to be seen today, so whoever has not been told by closing time is told then.
    yield Step(told_at, (Role.ADVISER,))
    closing = end_of_working_day(told_at, hours)
    duty_at = after_working_time(told_at, ladder.amber_duty, hours)
    if duty_at < closing:
        yield Step(duty_at, (Role.DUTY,))
        yield Step(closing, (Role.MANAGER,))
    else:
        yield Step(closing, (Role.DUTY, Role.MANAGER))
