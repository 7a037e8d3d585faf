"""What has happened in one run of a flow, in order: all that is needed to rebuild it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.rules.people import Speaker


class Kind(StrEnum):
    """What an entry remembers."""

    TAP = "tap"  # a button, or words that named one: the option's token
    WORDS = "words"  # the person's own words, raw
    SILENCE = "silence"  # nobody answered in time
    LOOK = "look"  # what a live query found, read back ever after
    SAID = "said"  # a line that has been spoken
    DONE = "done"  # a deed that has been handed to the service


ANSWERS = frozenset({Kind.TAP, Kind.WORDS, Kind.SILENCE})


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing remembered under the name of the question, line, look or deed."""

    kind: Kind
    key: str
    value: Any = ""
    at: datetime | None = None

    def packed(self) -> list[Any]:
        """The entry as a JSON value."""
        return [self.kind, self.key, self.value, self.at.isoformat() if self.at else None]

    @staticmethod
    def unpacked(stored: list[Any]) -> Entry:
        """The entry that ``packed`` gave."""
        kind, key, value, at = stored
        return Entry(Kind(kind), key, value, datetime.fromisoformat(at) if at else None)


@dataclass(frozen=True, slots=True)
class Journal:
    """The memory of one run: who, when it began, what it was given, and every entry since."""

    run_id: str
    started_at: datetime
    speaker: Speaker
    given: Mapping[str, str] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()

    def plus(self, *entries: Entry) -> Journal:
        """The journal with more at its end."""
        return replace(self, entries=self.entries + entries)

    def answered(self, key: str, kind: Kind, value: str, at: datetime) -> Journal:
        """The journal after an answer to the question called ``key``."""
        return self.plus(Entry(kind, key, value, at))

    @property
    def last_heard(self) -> datetime:
        """When the person was last heard; the start, where they have not been."""
        return max((e.at for e in self.entries if e.at is not None), default=self.started_at)

    def rewound(self) -> Journal | None:
        """The journal before its last answer; None where there is no way back.

        There is none at the first question, nor past a final deed: somebody has been told.
        Deeds done since stay noted, so that the next drive undoes what is no longer wanted.
        """
        for at in range(len(self.entries) - 1, -1, -1):
            entry = self.entries[at]
            if entry.kind is Kind.DONE and entry.value["final"]:
                return None
            if entry.kind in ANSWERS:
                done = (e for e in self.entries[at:] if e.kind is Kind.DONE)
                return replace(self, entries=(*self.entries[:at], *done))
        return None

    def packed(self) -> dict[str, Any]:
        """The journal as a JSON value."""
        return {
            "run": self.run_id,
            "at": self.started_at.isoformat(),
            "speaker": self.speaker.packed(),
            "given": dict(self.given),
            "entries": [entry.packed() for entry in self.entries],
        }

    @staticmethod
    def unpacked(stored: Mapping[str, Any]) -> Journal:
        """The journal that ``packed`` gave."""
        return Journal(
            run_id=stored["run"],
            started_at=datetime.fromisoformat(stored["at"]),
            speaker=Speaker.unpacked(stored["speaker"]),
            given=stored["given"],
            entries=tuple(Entry.unpacked(entry) for entry in stored["entries"]),
        )
