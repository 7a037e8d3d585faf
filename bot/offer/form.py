"""Reads the fields of one page into values, noting what is missing, unknown or wrong."""

from collections.abc import Callable, Iterator
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from bot.offer.page import Fields, Raw
from bot.offer.problems import Findings, Place, Rule

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


class Form:
    """One page or section being read; ``finish`` then names the keys that nobody asked for."""

    def __init__(self, fields: Fields, place: Place, findings: Findings) -> None:
        self._fields = fields
        self._read: set[str] = set()
        self.place = place
        self.findings = findings

    def __contains__(self, key: str) -> bool:
        return key in self._fields

    def place_of(self, key: str) -> Place:
        """The line of a field, or of the page when the field is not there."""
        return self._fields[key].place if key in self._fields else self.place

    def places(self) -> dict[str, Place]:
        """The line of every field."""
        return {key: field.place for key, field in self._fields.items()}

    def text(self, key: str, *, needed: bool = False) -> str:
        """One text, empty if there is none."""
        value = self._value(key, needed=needed)
        if isinstance(value, str):
            return value
        if value is not None:
            self.wrong(key, f"'{key}' is one text, not a list")
        return ""

    def lines(self, key: str, *, needed: bool = False) -> tuple[str, ...]:
        """A list of short texts, empty if there is none."""
        value = self._value(key, needed=needed)
        if value is None:
            return ()
        if isinstance(value, tuple) and all(isinstance(line, str) for line in value):
            return tuple(str(line) for line in value)
        self.wrong(key, f"'{key}' is a list: one '- ...' a line; put text with ': ' under '>-'")
        return ()

    def day(self, key: str) -> date:
        """A date written 2026-11-22."""
        return self._made(key, date.fromisoformat, date.min, "a date like 2026-11-22")

    def whole(self, key: str) -> int:
        """A whole number."""
        return self._made(key, int, 0, "a whole number")

    def flag(self, key: str, *, otherwise: bool) -> bool:
        """Yes or no."""
        if key not in self._fields:
            return otherwise
        answers = {"yes": True, "true": True, "no": False, "false": False}
        return self._made(key, lambda text: answers[text.lower()], otherwise, "yes or no")

    def one_of(self, key: str, options: type[E]) -> E:
        """One of the words that the key knows."""
        return self._made(key, options, next(iter(options)), _choice(options))

    def each_of(self, key: str, options: type[E]) -> frozenset[E]:
        """Some of the words that the key knows."""
        known = {str(option): option for option in options}
        lines = self.lines(key, needed=True)
        for line in lines:
            if line not in known:
                self.wrong(key, f"'{line}' is not known here; use {_choice(options)}")
        return frozenset(known[line] for line in lines if line in known)

    def section(self, key: str, *, needed: bool = False) -> "Form | None":
        """The fields under a key."""
        value = self._value(key, needed=needed)
        if value is None:
            return None
        if isinstance(value, (str, tuple)):
            self.wrong(key, f"'{key}' needs 'name: value' lines under it")
            return None
        return Form(value, self.place_of(key), self.findings)

    def sections(self, key: str, *, needed: bool) -> Iterator["Form"]:
        """The items of a list whose items have fields."""
        value = self._value(key, needed=needed)
        for item in value if isinstance(value, tuple) else ():
            if isinstance(item, (str, tuple)):
                self.wrong(key, f"each item of '{key}' needs 'name: value' lines")
            else:
                yield Form(item, next(iter(item.values()), self._fields[key]).place, self.findings)

    def named_sections(self) -> Iterator[tuple[str, "Form"]]:
        """Every field here, for sections whose keys are names that the editor chose."""
        for name in self._fields:
            section = self.section(name)
            if section:
                yield name, section

    def unread(self) -> tuple[str, ...]:
        """The keys that nobody has asked for yet."""
        return tuple(key for key in self._fields if key not in self._read)

    def wrong(self, key: str, message: str, rule: Rule = Rule.WRONG_VALUE) -> None:
        """Note that a field cannot stay as it is."""
        self.findings.error(self.place_of(key), rule, message)

    def finish(self) -> None:
        """Note every key that was not read."""
        for key in self.unread():
            near = get_close_matches(key, self._read, n=1)
            hint = f"did you mean '{near[0]}'?" if near else "take it out"
            self.wrong(key, f"'{key}' is not a key that is known here; {hint}", Rule.UNKNOWN_KEY)

    def _value(self, key: str, *, needed: bool) -> "Raw | None":
        self._read.add(key)
        if key in self._fields and self._fields[key].value not in ("", ()):
            return self._fields[key].value
        if needed:
            self.findings.error(self.place_of(key), Rule.MISSING_FIELD, f"write '{key}'")
        return None

    def _made(self, key: str, make: Callable[[str], T], instead: T, wanted: str) -> T:
        text = self.text(key, needed=True)
        if not text:
            return instead
        try:
            return make(text)
        except (ValueError, KeyError):
            self.wrong(key, f"'{text}' will not do for '{key}'; write {wanted}")
            return instead


def _choice(options: type[StrEnum]) -> str:
    return " or ".join(str(option) for option in options)
