"""Whether an entry seems to be for somebody, and what to ask when that cannot be said yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from bot.offer.entry import Circumstance, Who
from bot.rules.status import Status

Ask = Literal["status", "age"] | Circumstance

STATUTORY = frozenset(Status) - {Status.NOT_STATUTORY, Status.NOT_SURE}


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known about somebody; what is in neither set has not been asked."""

    status: Status | None = None
    age: int | None = None
    has: frozenset[Circumstance] = frozenset()
    has_not: frozenset[Circumstance] = frozenset()


class Verdict(StrEnum):
    """How an entry seems to suit; the council has the last word on each of them."""

    FITS = "fits"
    MAY_FIT = "may-fit"
    DOES_NOT = "does-not"


class Because(StrEnum):
    """Why an entry does not suit."""

    STATUS = "status"
    AGE = "age"
    CIRCUMSTANCE = "circumstance"


@dataclass(frozen=True, slots=True)
class Fit:
    """A verdict: ``because`` says why not, ``asks`` what would make an open one sure."""

    verdict: Verdict
    asks: tuple[Ask, ...] = ()
    because: tuple[Because, ...] = ()


def fits(who: Who, about: Circumstances) -> Fit:
    """Whether an entry for ``who`` is for somebody of whom we know ``about``."""
    against = tuple(_against(who, about))
    if against:
        return Fit(Verdict.DOES_NOT, because=against)
    asks = tuple(_asks(who, about))
    return Fit(Verdict.MAY_FIT if asks else Verdict.FITS, asks=asks)


def _against(who: Who, about: Circumstances) -> Iterator[Because]:
    if about.status in STATUTORY | {Status.NOT_STATUTORY} and about.status not in who.statuses:
        yield Because.STATUS
    if about.age is not None and not who.min_age <= about.age <= who.max_age:
        yield Because.AGE
    if any(one_of <= about.has_not for one_of in who.circumstances):
        yield Because.CIRCUMSTANCE


def _asks(who: Who, about: Circumstances) -> Iterator[Ask]:
    if about.age is None:
        yield "age"
    # An entry for every kind of care leaver need not know which kind this is.
    if about.status in {None, Status.NOT_SURE} and who.statuses < STATUTORY:
        yield "status"
    for one_of in who.circumstances:
        if not one_of & about.has:
            yield from sorted(one_of - about.has_not)
