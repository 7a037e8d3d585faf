"""What is wrong with a content file, where it stands, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class Severity(StrEnum):
    """An error keeps the offer from starting; a warning is for the editor to judge."""

    ERROR = "error"
    WARNING = "warning"


class Rule(StrEnum):
    """What the checks look for; each has a broken pack among the tests."""

    NOT_YAML = "not-yaml"
    KEY_TWICE = "key-twice"
    MISSING_FIELD = "missing-field"
    MISSING_FILE = "missing-file"
    UNKNOWN_KEY = "unknown-key"
    WRONG_VALUE = "wrong-value"
    WRONG_FILE = "wrong-file"
    MISSING_WORDING = "missing-wording"
    MADE_UP_PHONE = "made-up-phone"
    BELOW_MINIMUM = "below-minimum"
    LAW_CHANGED = "law-changed"
    HIDDEN_LAW = "hidden-law"
    UNKNOWN_LAW = "unknown-law"
    BROKEN_LINK = "broken-link"
    WORD_TWICE = "word-twice"
    HOW_MANY_WORDS = "how-many-words"
    REVIEW_PASSED = "review-passed"
    REVIEW_NEAR = "review-near"
    REVIEW_TOO_FAR = "review-too-far"
    CHECKED_TOMORROW = "checked-tomorrow"
    UNSURE_BUT_LIVE = "unsure-but-live"
    SILENT_DRAFT = "silent-draft"
    NOTHING_READ = "nothing-read"
    TO_CONFIRM = "to-confirm"
    UNKNOWN_AMOUNT = "unknown-amount"
    UNUSED_AMOUNT = "unused-amount"
    MONEY_IN_TEXT = "money-in-text"
    HARD_TO_READ = "hard-to-read"
    TOO_HARD = "too-hard"
    TOO_LONG = "too-long"
    NOT_TRANSLATED = "not-translated"
    NOT_REVIEWED = "not-reviewed"
    FIGURES_DIFFER = "figures-differ"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of a content file, as an editor looks it up."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that an editor should change, and how."""

    place: Place
    severity: Severity
    rule: Rule
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.severity}: {self.message} [{self.rule}]"


class Findings:
    """Collects what is wrong while content is read, so that an editor sees all of it at once."""

    def __init__(self) -> None:
        self.found: list[Finding] = []

    def error(self, place: Place, rule: Rule, message: str) -> None:
        """Note what must be put right before the offer may be used."""
        self.found.append(Finding(place, Severity.ERROR, rule, message))

    def warning(self, place: Place, rule: Rule, message: str) -> None:
        """Note what an editor should look at."""
        self.found.append(Finding(place, Severity.WARNING, rule, message))


class BrokenOffer(ValueError):
    """The local offer has errors and cannot be used; the message lists them by file and line."""

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Self:
        """The exception that names every error."""
        return cls("\n".join(str(finding) for finding in findings))
