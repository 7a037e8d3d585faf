"""When somebody is at the office: opening hours, bank holidays and working days."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache

from bot.rules.zone import A_DAY, at_local, aware, local


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The weekdays (Monday is 0) and London times at which the service is staffed."""

    days: frozenset[int] = frozenset(range(5))
    opens: time = time(9)
    closes: time = time(17)

    def __post_init__(self) -> None:
        if not self.days or not self.days <= frozenset(range(7)):
            raise ValueError(f"working days must be some of 0 to 6: {sorted(self.days)}")
        if self.opens >= self.closes:
            raise ValueError(f"an office opens before it closes: {self.opens} to {self.closes}")


def is_bank_holiday(day: date) -> bool:
    """Whether ``day`` is a public holiday in England, or the weekday that stands in for one.

    Source: Banking and Financial Dealings Act 1971 Sch. 1, and proclamations under it.
    """
    return day in _bank_holidays(day.year)


def is_working_day(day: date, hours: OfficeHours) -> bool:
    """Whether the office opens on ``day`` at all."""
    return day.weekday() in hours.days and not is_bank_holiday(day)


def is_open(at: datetime, hours: OfficeHours) -> bool:
    """Whether somebody is there at ``at``; at closing time itself nobody is."""
    day = local(at).date()
    return is_working_day(day, hours) and (
        at_local(day, hours.opens) <= aware(at) < at_local(day, hours.closes)
    )


def next_opening(at: datetime, hours: OfficeHours) -> datetime:
    """The first opening of the doors strictly after ``at``."""
    day = local(at).date()
    while not is_working_day(day, hours) or at_local(day, hours.opens) <= aware(at):
        day += A_DAY
    return at_local(day, hours.opens)


def next_open(at: datetime, hours: OfficeHours) -> datetime:
    """When somebody is next there: ``at`` itself if the office is open then."""
    return aware(at) if is_open(at, hours) else next_opening(at, hours)


def end_of_working_day(at: datetime, hours: OfficeHours) -> datetime:
    """Closing time of the working day that ``at`` falls in, else of the next one."""
    return at_local(local(next_open(at, hours)).date(), hours.closes)


def after_working_time(at: datetime, spell: timedelta, hours: OfficeHours) -> datetime:
    """When the office has been open for ``spell`` since ``at``."""
    at = next_open(at, hours)
    while spell > (left := end_of_working_day(at, hours) - at):
        spell -= left
        at = next_opening(at, hours)
    return at + spell


def add_working_days(day: date, n: int, hours: OfficeHours) -> date:
    """The ``n``-th working day after ``day``; ``day`` itself, open or not, when ``n`` is 0."""
    if n < 0:
        raise ValueError(f"working days are counted forward: {n}")
    while n:
        day += A_DAY
        n -= is_working_day(day, hours)
    return day


@cache
def _bank_holidays(year: int) -> frozenset[date]:
    # Imported here because it takes 50 ms, which a command that asks for no date should not pay.
    from holidays import country_holidays  # noqa: PLC0415

    return frozenset(country_holidays("GB", subdiv="ENG", years=year, expand=False))
