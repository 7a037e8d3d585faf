"""The check of the reading: how somebody may judge it, and which calm messages are read again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.rules.zone import A_DAY, at_local, local

A_WEEK = timedelta(weeks=1)  # added to dates only
DRAWN_AT = time(5)  # on Mondays, before anybody is at work
CATCH_UP = 4  # weeks: whoever was down for longer has other worries than a sample
MOST_OF_ONE = 3  # messages of one chat in a week, so that nobody's week is read whole
READERS = 2


class How(StrEnum):
    """How somebody came to judge a message: at its notification, on a page, or in the sample."""

    COLOUR = "colour"
    CATEGORY = "category"
    MISS = "miss"
    SAMPLE = "sample"


def weeks_due(now: datetime) -> list[date]:
    """The Mondays of the weeks whose sample is due by now, the latest first.

    A week's sample is due at five on the Monday after it. Weeks that were missed while nothing
    ran are made up for, up to four.
    """
    shown = local(now)
    day = shown.date() if shown.time() >= DRAWN_AT else shown.date() - A_DAY
    this_week = monday_of(day)
    return [this_week - back * A_WEEK for back in range(1, CATCH_UP + 1)]


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - day.weekday() * A_DAY


def span_of(week: date, weeks: int = 1) -> tuple[datetime, datetime]:
    """When some weeks begin and end, on London clocks; ``week`` is the first's Monday."""
    return at_local(week, time()), at_local(week + weeks * A_WEEK, time())


def draw(calm: Sequence[tuple[int, str]], size: int, chance: Callable[[], float]) -> list[int]:
    """Up to ``size`` of these messages at random, each given as its number and its chat.

    Every message has the same chance, but for those of a chat of which three are drawn already.
    ``chance`` gives numbers from 0 to 1.
    """
    drawn: list[int] = []
    of_chat: Counter[str] = Counter()
    for number, chat_id in sorted(calm, key=lambda _: chance()):
        if len(drawn) >= size:
            break
        if of_chat[chat_id] < MOST_OF_ONE:
            of_chat[chat_id] += 1
            drawn.append(number)
    return drawn
