"""Puts days and spells of time into the words of an office in England."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.rules.zone import local

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def full_date(day: date) -> str:
    """Such as '3 March 2026'; a moment is taken as its London day."""
    if isinstance(day, datetime):
        day = local(day).date()
    return f"{day.day} {day:%B %Y}"


def day(at: datetime, now: datetime) -> str:
    """Such as 'today', 'yesterday', 'tomorrow', 'Monday 3 March' or 'Monday 3 March 2025'."""
    there, today = local(at).date(), local(now).date()
    near = {0: "today", 1: "yesterday", -1: "tomorrow"}.get((today - there).days)
    year = "" if there.year == today.year else f" {there.year}"
    return near or f"{there:%A} {there.day} {there:%B}{year}"


def clock(at: datetime) -> str:
    """Such as '14:05', on a London clock."""
    return f"{local(at):%H:%M}"


def moment(at: datetime, now: datetime) -> str:
    """Such as 'today at 14:05'."""
    return f"{day(at, now)} at {clock(at)}"


def waited(since: datetime, now: datetime) -> str:
    """Such as '5 minutes', '3 hours' or '2 days'; under a minute it is 'less than a minute'."""
    passed = now - since
    for unit, name in ((timedelta(days=1), "day"), (timedelta(hours=1), "hour")):
        if passed >= unit:
            return _counted(passed // unit, name)
    minutes = passed // timedelta(minutes=1)
    return _counted(minutes, "minute") if minutes else "less than a minute"


def ago(at: datetime, now: datetime) -> str:
    """Such as 'today', 'yesterday' or '12 days ago', counted in London days."""
    days = (local(now).date() - local(at).date()).days
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{days} days ago"


def hour(number: int) -> str:
    """Such as '17:00'."""
    return f"{number}:00"


def _counted(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
