"""Reads one text for risk: rules first, then the model, and the more serious of the two."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.rules.severity import Category, Severity
from bot.triage.judge import Finding, Seen
from bot.triage.language import Languages
from bot.triage.reading import Reading
from bot.triage.rulebook import FOLDER, Rulebook
from bot.triage.words import Words, cut

MOST_REASONS = 4


class Reader:
    """The rules and the model of one version. Holds no state between texts."""

    def __init__(self, book: Rulebook) -> None:
        self._book = book
        self._languages = Languages(book.words)
        self.version = book.digest

    @classmethod
    def load(cls, rules: Path = FOLDER) -> "Reader":
        """Read the rule files and the model once. Raises ``ValueError`` or ``OSError``."""
        return cls(Rulebook.load(rules))

    def read(
        self,
        text: str,
        lang: str | None = None,
        *,
        before: Sequence[str] = (),
        low_mood: bool = False,
    ) -> Reading:
        """The reading of a text.

        ``before``: messages of the last few minutes, read together with it as one as well.
        ``low_mood``: a low mood was given right before.
        """
        alone = self._read(text, lang, low_mood)
        if not before:
            return alone
        together = self._read("\n".join((*before, text)), lang, low_mood)
        return max(alone, together, key=lambda reading: reading.severity.rank)

    def _read(self, text: str, lang: str | None, low_mood: bool) -> Reading:
        words = cut(text, self._book.slang)
        guess = self._languages.guess(text, words.keys, lang)
        seen = Seen(words, self._book.index.find(words.keys, guess.mixed), self._book)
        findings = seen.findings()
        if not guess.known:
            findings.append(_unread(low_mood))
        return self._reading(findings, lang or guess.lang)

    def _reading(self, findings: Iterable[Finding], lang: str) -> Reading:
        order = sorted(findings, key=lambda found: -found.severity.rank)
        if not order:
            return Reading(Category.EVERYDAY, Severity.GREEN, (), lang, self.version)
        reasons = tuple(dict.fromkeys(found.reason for found in order))[:MOST_REASONS]
        return Reading(order[0].category, order[0].severity, reasons, lang, self.version)


def _unread(low_mood: bool) -> Finding:
    severity = Severity.AMBER if low_mood else Severity.YELLOW
    return Finding("not-read", Category.EVERYDAY, severity, "language not read")


__all__ = ["Reader", "Words"]
