"""Time in care as values: birthdays, days looked after, and what else the law asks about."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Days from ``first`` to ``last``, both counted; None is an end that is open or not known.

    The law takes no notice of parts of a day, so the day of arriving and the day of leaving count.
    """

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.last < self.first:
            raise ValueError(
                f"something from {self.first} cannot end on {self.last}: check both dates"
            )

    def covers(self, day: date) -> bool:
        return self.overlaps(day, day)

    def overlaps(self, since: date, until: date) -> bool:
        """Whether any day from ``since`` to ``until`` is one of ours."""
        return (self.first or date.min) <= until and since <= (self.last or date.max)


def birthday(born: date, years: int) -> date:
    """The day somebody reaches an age; born on 29 February, that is 1 March in a shorter year."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def age(born: date, today: date) -> int:
    """Whole years, reached as the birthday begins (Family Law Reform Act 1969, s.9)."""
    years = today.year - born.year
    return years if today >= birthday(born, years) else years - 1


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or the last day of that month if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def days_within(spans: Iterable[Span], since: date, until: date) -> int:
    """How many days from ``since`` to ``until`` the spans cover, a day in two of them once."""
    days: set[int] = set()
    for span in spans:
        first, last = max(span.first or since, since), min(span.last or until, until)
        days.update(range(first.toordinal(), last.toordinal() + 1))
    return len(days)


def last_day_within(spans: Iterable[Span], until: date) -> date | None:
    """The latest day, no later than ``until``, that the spans cover."""
    begun = [span for span in spans if (span.first or date.min) <= until]
    return max((min(span.last or until, until) for span in begun), default=None)


class Education(StrEnum):
    NONE = "none"
    CONTINUING = "continuing"  # the course in the pathway plan goes on
    PURSUING = "pursuing"  # studying, or wanting to


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one young person; what a child lived in before 16 matters only as care."""

    born: date
    care: tuple[Span, ...] | None  # looked after, or remanded; None: nobody has said
    short_breaks: tuple[Span, ...] = ()  # planned, home again after each (r.48)
    still_in_care: bool | None = None
    care_order: bool = False
    detained: tuple[Span, ...] = ()  # in custody or in hospital
    guardianship: Span | None = None
    elsewhere: tuple[Span, ...] = ()  # the other homes of s.24(2)(b) to (e)
    with_family: Span | None = None  # a parent, or another with parental responsibility
    education: Education = Education.NONE
    asked_for_support: bool | None = None

    @property
    def sixteen(self) -> date:
        return birthday(self.born, 16)

    @property
    def eighteen(self) -> date:
        return birthday(self.born, 18)

    @property
    def last_childhood_day(self) -> date:
        return self.eighteen - A_DAY

    def spells(self) -> tuple[Span, ...]:
        """Every spell looked after, short breaks too."""
        return (self.care or ()) + self.short_breaks

    def days_from_14(self, until: date) -> int:
        return days_within(self.care or (), birthday(self.born, 14), until)

    def in_care(self, today: date) -> bool:
        """Whether care goes on after ``today``: a spell that ends today is over."""
        return any(
            span.covers(today) and (span.last != today or self.still_in_care is True)
            for span in self.care or ()
        )
