"""Weighs what the phrases show: denied, over, about somebody else, or only a figure of speech."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.rules.severity import Category, Severity
from bot.triage.phrases import Hit
from bot.triage.rulebook import Rulebook, Sign
from bot.triage.words import Words

REACH = 8  # words either side in which 'used to' or 'when I was' still colours a phrase
SEVERAL = 2  # different grave signs that together need no second
SUBJECT_REACH = 6  # words before a phrase in which its subject stands
_ABOUT_SELF = frozenset({"i", "me", "my", "myself"})
_FIGURES = frozenset({"figure", "laugh"})
_OF_SELF = frozenset({Category.SUICIDE_SELF_HARM, Category.LIFE_AT_RISK})


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a text shows, and what it comes to in its place."""

    rule: str
    category: Category
    severity: Severity
    reason: str
    firm: bool = False  # stands whatever the model makes of it


class Seen:
    """The phrases found in one text, and the findings they make."""

    def __init__(self, words: Words, hits: Sequence[Hit], book: Rulebook) -> None:
        self._words = words
        self._book = book
        idioms = [hit for hit in hits if hit.rule == "not-meant"]
        self.idioms = idioms
        self.hits = [hit for hit in hits if not _within_any(hit, idioms)]
        self.rules = {hit.rule for hit in self.hits} | {
            book.emoji[sign] for sign in words.signs if sign in book.emoji
        }
        self._denials = [hit for hit in hits if hit.rule == "denied"]
        self._pasts = [hit for hit in hits if hit.rule == "past"]
        self._figures = [hit for hit in hits if hit.rule in _FIGURES]
        self._others = [hit for hit in hits if hit.rule == "somebody-else"]

    def findings(self) -> list[Finding]:
        """Everything shown that says something alone, and the pairs."""
        alone = [self._finding(hit, self._book.signs[hit.rule]) for hit in self.hits]
        shown = [finding for finding in alone if finding]
        return [*shown, *self._pairs({finding.rule for finding in shown}), *_several(shown)]

    def coloured(self) -> list[tuple[int, str]]:
        """Where each sign begins, and its name with how its surroundings colour it."""
        shown = [(hit.start, f"#{hit.rule} {self.marked(hit)}".rstrip()) for hit in self.hits]
        return shown + [(hit.start, "#not-meant") for hit in self.idioms]

    def marked(self, hit: Hit) -> str:
        """How the surroundings colour a phrase: '', 'denied', 'past' or 'other'."""
        if any(self._denies(denial, hit) for denial in self._denials):
            return "denied"
        if "now" not in self.rules and any(self._near(past, hit) for past in self._pasts):
            return "past"
        if any(self._subject(other, hit) for other in self._others):
            return "other"
        return ""

    def _finding(self, hit: Hit, sign: Sign) -> Finding | None:
        if sign.category is None or sign.severity is None:
            return None
        mark = self.marked(hit)
        category, severity, note = sign.category, sign.severity, ""
        if mark in ("denied", "past"):
            if severity.rank <= Severity.YELLOW.rank:
                return None
            severity = Severity.YELLOW
            note = ", but said not to be so" if mark == "denied" else ", but in the past"
        elif mark == "other" and category in _OF_SELF:
            category, note = Category.THIRD_PARTY, ", about somebody else"
        said = self._words.said(hit.start, hit.end)
        firm = sign.firm and not note and not any(_close(one, hit) for one in self._figures)
        reason = f"'{said}': {sign.says}{note} (rule {hit.rule})"
        return Finding(hit.rule, category, severity, reason, firm)

    def _pairs(self, found: Iterable[str]) -> list[Finding]:
        present = self.rules | set(found)
        return [
            Finding(name, pair.category, pair.severity, f"{pair.says} (rule {name})", pair.firm)
            for name, pair in self._book.pairs.items()
            if pair.category and pair.severity and present.issuperset(pair.all)
        ]

    def _denies(self, denial: Hit, hit: Hit) -> bool:
        gap = hit.start - denial.end
        return 0 <= gap <= 1 and not self._stopped(denial.end, hit.start)

    def _near(self, past: Hit, hit: Hit) -> bool:
        first, last = min(past.start, hit.start), max(past.end, hit.end)
        return last - first <= REACH + hit.end - hit.start and not self._stopped(
            first + 1, last - 1
        )

    def _subject(self, other: Hit, hit: Hit) -> bool:
        between = self._words.keys[other.end : hit.end]
        return other.end <= hit.start <= other.end + SUBJECT_REACH and _ABOUT_SELF.isdisjoint(
            between
        )

    def _stopped(self, first: int, last: int) -> bool:
        return any(first <= stop <= last for stop in self._words.stops)


def _several(found: Sequence[Finding]) -> list[Finding]:
    """Grave signs of different kinds in one text are graver than each."""
    grave = {finding.rule: finding for finding in found if finding.severity is Severity.RED}
    if len(grave) < SEVERAL or any(finding.rule in _FIGURES for finding in found):
        return []
    first, *_ = grave.values()
    reason = f"several grave signs together (rules {', '.join(sorted(grave))})"
    return [Finding("several-signs", first.category, Severity.RED, reason, firm=True)]


def _close(one: Hit, other: Hit) -> bool:
    return abs(one.start - other.start) <= REACH


def _within_any(hit: Hit, spans: Iterable[Hit]) -> bool:
    return any(hit.start < span.end and span.start < hit.end for span in spans)
