"""The live queries that a flow may ask for, and the small frozen values that answer them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cache
from typing import Any, ClassVar, Generic, TypeVar, get_type_hints

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Look(Generic[T]):
    """A question to the records: answered once in a run, and the same ever after."""

    answer: ClassVar[type[Any]]

    def read(self, stored: Any) -> T:
        """The answer out of the journal's JSON value."""
        hints = _hints(self.answer)  # type: ignore[arg-type]  # every class is hashable
        told: T = self.answer(**{name: _back(hints[name], stored[name]) for name in stored})
        return told


def packed_answer(answer: Any) -> dict[str, Any]:
    """An answer as a JSON value, for the journal."""
    held = {field.name: getattr(answer, field.name) for field in fields(answer)}
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in held.items()
    }


@cache
def _hints(answer: type[Any]) -> dict[str, Any]:
    return get_type_hints(answer)


def _back(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if hint in (datetime, datetime | None):
        return datetime.fromisoformat(value)
    if hint in (date, date | None):
        return date.fromisoformat(value)
    return tuple(value) if isinstance(value, list) else value


@dataclass(frozen=True, slots=True)
class Invite:
    """What stands behind an invite code.

    ``state`` is ``good``, ``used``, ``expired``, ``locked`` (too many wrong dates) or ``unknown``.
    """

    state: str
    invite_id: str = ""
    called: str = ""
    adviser: str = ""
    lang: str = "en"
    tries_left: int = 0


@dataclass(frozen=True, slots=True)
class InviteFor(Look[Invite]):
    """The invite that a code opens."""

    answer = Invite
    code: str


@dataclass(frozen=True, slots=True)
class Fits:
    """Whether two things fit each other."""

    yes: bool


@dataclass(frozen=True, slots=True)
class BirthdayFits(Look[Fits]):
    """Whether a date of birth is that of the young person who was invited."""

    answer = Fits
    invite_id: str
    born: date


@dataclass(frozen=True, slots=True)
class Reach:
    """Who can be reached now, and what to ring when nobody is there.

    ``open_now`` is whether the office is open; ``back_at`` when it next opens (London time).
    ``cover`` is who stands in while the adviser is away, else empty.
    """

    adviser: str
    cover: str
    open_now: bool
    back_at: datetime
    adviser_back: date | None
    council: str
    duty_phone: str
    night_phone: str


@dataclass(frozen=True, slots=True)
class WhoIsThere(Look[Reach]):
    """Who can be reached now."""

    answer = Reach


@dataclass(frozen=True, slots=True)
class MyMoods:
    """One's own moods of the last weeks, oldest first, as ISO days and scores."""

    days: tuple[str, ...]
    scores: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LookAtMoods(Look[MyMoods]):
    """The moods of the last ``weeks`` weeks."""

    answer = MyMoods
    weeks: int


@dataclass(frozen=True, slots=True)
class Kept:
    """How much is kept about a young person."""

    since: date
    moods: int
    check_ins: int
    contacts: int
    messages: int


@dataclass(frozen=True, slots=True)
class WhatIsKept(Look[Kept]):
    """How much is kept about the young person who asks."""

    answer = Kept


@dataclass(frozen=True, slots=True)
class Settings:
    """A young person's own settings; ``paused_until`` is None while check-ins come."""

    every_weeks: int
    weekday: int
    hour: int
    quiet_start: int
    quiet_end: int
    reminder_hours: int
    paused_until: date | None
    stopped: bool


@dataclass(frozen=True, slots=True)
class MySettings(Look[Settings]):
    """The settings of the young person who asks."""

    answer = Settings


@dataclass(frozen=True, slots=True)
class BrokenOff:
    """The conversation that was broken off: its flow, or empty."""

    flow: str


@dataclass(frozen=True, slots=True)
class WhatWasOpen(Look[BrokenOff]):
    """Which conversation waits to be picked up."""

    answer = BrokenOff


@dataclass(frozen=True, slots=True)
class Standing:
    """When the young person who asks was born; None for a visitor."""

    born: date | None


@dataclass(frozen=True, slots=True)
class MyStanding(Look[Standing]):
    """What the record says of the young person who asks."""

    answer = Standing
