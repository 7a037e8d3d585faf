"""The kinds of question a flow may ask, and how each reads its answer."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

from bot.rules.zone import LONDON
from bot.talk.errors import Unclear
from bot.talk.journal import Entry, Kind

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
E = TypeVar("E", bound=StrEnum)
A = TypeVar("A")
B = TypeVar("B")


@dataclass(frozen=True, slots=True)
class Option:
    """One button: its token, and its label if it is data, or the message that labels it.

    With neither, the label is the question's own ``.tap-<token>``.
    """

    token: str
    label: str | None = None
    line: str | None = None


class Question(Protocol[T_co]):
    """Something that can be asked: which buttons it shows, and what an answer means."""

    @property
    def options(self) -> tuple[Option, ...]:
        """The buttons, in order; none for a question that is only answered in words."""
        ...

    @property
    def takes_words(self) -> bool:
        """Whether the person's own words can be an answer as they stand."""
        ...

    def read(self, entry: Entry) -> T_co:
        """The answer as a value; raises ``Unclear`` where it does not answer."""
        ...


@dataclass(frozen=True)
class Choice(Generic[T]):
    """One of several buttons; typing the words or the number of one does as well."""

    values: tuple[T, ...]
    options: tuple[Option, ...]
    takes_words: bool = False

    def read(self, entry: Entry) -> T:
        """The value whose button was meant."""
        if entry.kind is Kind.TAP:
            for option, value in zip(self.options, self.values, strict=True):
                if option.token == entry.value:
                    return value
        raise Unclear


@dataclass(frozen=True)
class Text:
    """The person's own words, kept as they are."""

    limit: int
    options: tuple[Option, ...] = ()
    takes_words: bool = True

    def read(self, entry: Entry) -> str:
        """The words; too many of them, or none, are unclear."""
        words = str(entry.value).strip()
        if entry.kind is not Kind.WORDS or not words:
            raise Unclear
        if len(words) > self.limit:
            raise Unclear("too-long")
        return words


@dataclass(frozen=True)
class Day:
    """A calendar day, typed as people do: '12/3/2006', 'next friday', 'in two weeks'."""

    earliest: date | None = None
    latest: date | None = None
    options: tuple[Option, ...] = ()
    takes_words: bool = True

    def read(self, entry: Entry) -> date:
        """The day meant, counted from the moment it was typed."""
        if entry.kind is not Kind.WORDS or entry.at is None:
            raise Unclear
        gone_by = self.latest is not None and self.latest <= entry.at.astimezone(LONDON).date()
        day = read_day(str(entry.value), entry.at, gone_by=gone_by)
        if day is None:
            raise Unclear
        if (self.earliest and day < self.earliest) or (self.latest and day > self.latest):
            raise Unclear("out-of-range")
        return day


@dataclass(frozen=True)
class Either(Generic[A, B]):
    """A question with buttons that also takes words: whichever reads the answer first."""

    first: Question[A]
    second: Question[B]

    @property
    def options(self) -> tuple[Option, ...]:
        """The buttons of both."""
        return self.first.options + self.second.options

    @property
    def takes_words(self) -> bool:
        """Whether either takes words."""
        return self.first.takes_words or self.second.takes_words

    def read(self, entry: Entry) -> A | B:
        """The answer of the first that reads it, or the complaint of the second."""
        try:
            return self.first.read(entry)
        except Unclear:
            return self.second.read(entry)


def choice(options: type[E], *, leave_out: Iterable[E] = ()) -> Question[E]:
    """A button for each member of ``options`` but those left out."""
    kept = tuple(member for member in options if member not in set(leave_out))
    return Choice(kept, tuple(Option(member.value) for member in kept))


def pick(items: Sequence[T], token: Callable[[T], str], label: Callable[[T], str]) -> Question[T]:
    """A button for each item of live data, under the item's own words."""
    return Choice(tuple(items), tuple(Option(token(item), label(item)) for item in items))


def one_of(lines: Mapping[str, str]) -> Question[str]:
    """A button for each token, labelled by a message of its own."""
    options = tuple(Option(token, line=line) for token, line in lines.items())
    return Choice(tuple(lines), options)


def yes_no() -> Question[bool]:
    """Yes or no."""
    return Choice((True, False), (Option("yes"), Option("no")))


def text(*, limit: int) -> Question[str]:
    """The person's own words, at most ``limit`` characters."""
    return Text(limit)


def day(*, earliest: date | None = None, latest: date | None = None) -> Question[date]:
    """A calendar day between two others, both included."""
    return Day(earliest, latest)


def either(first: Question[A], second: Question[B]) -> Question[A | B]:
    """A question that two readings may answer, the first tried first."""
    return Either(first, second)


def read_day(words: str, at: datetime, *, gone_by: bool = False) -> date | None:
    """The day that ``words`` name, seen from ``at``; None if they name none.

    Days are read the British way round (day, month, year) in English and Arabic. ``gone_by``
    takes what could be in the past or to come ('12/3/06', 'may') to be in the past.
    """
    import dateparser  # noqa: PLC0415  # here, since it takes longer to load than all the rest together

    base = at.astimezone(LONDON).replace(tzinfo=None)
    written = _western_digits(words).strip()
    if len(written) == 8 and written.isdigit():  # 07112006
        written = f"{written[:2]}/{written[2:4]}/{written[4:]}"
    found = dateparser.parse(
        written,
        languages=["en", "ar"],
        settings={
            "DATE_ORDER": "DMY",
            "RELATIVE_BASE": base,
            "PREFER_DATES_FROM": "past" if gone_by else "future",
            "REQUIRE_PARTS": ["day"] if any(sign.isdigit() for sign in words) else [],
        },
    )
    if found is None:
        return _next_weekday(words, base.date())
    return found.date()


def _next_weekday(words: str, today: date) -> date | None:
    names = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    for weekday, name in enumerate(names):
        if name in words.casefold():
            return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    return None


def _western_digits(words: str) -> str:
    return "".join(
        str(unicodedata.digit(sign)) if sign.isdigit() and not sign.isascii() else sign
        for sign in words
    )


@lru_cache(maxsize=4096)
def plain(words: str) -> str:
    """Words as they are compared: no case, emoji, punctuation or doubled spaces."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    bare = (sign for sign in folded if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in bare).split())


def named(words: str, labels: Sequence[tuple[str, Iterable[str]]]) -> str | None:
    """The token of the one option that the typed ``words`` name, or None.

    ``labels`` gives each option's token and what people may call it, in every language. A
    number counts the buttons from 1; otherwise a whole label, or the start of only one.
    """
    said = plain(words)
    if not said:
        return None
    numbers = _western_digits(said)
    if numbers.isdigit():
        exact = [token for token, _ in labels if token == numbers]
        if exact:
            return exact[0]
        return labels[int(numbers) - 1][0] if 0 < int(numbers) <= len(labels) else None
    called = [(token, {plain(label) for label in names}) for token, names in labels]
    whole = {token for token, names in called if said in names}
    begun = {t for t, names in called if any(n.startswith(said + " ") for n in names)}
    found = whole or begun
    return found.pop() if len(found) == 1 else None
