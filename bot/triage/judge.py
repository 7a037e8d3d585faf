"""Weighs what the phrases show: denied, over, about somebody else, or only a figure of speech."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from bot.rules.severity import Category, Severity
from bot.triage.phrases import Hit
from bot.triage.rulebook import Rulebook
from bot.triage.signs import Sign
from bot.triage.words import Words

REACH = 8  # words either side in which 'used to' or 'in the film' still colours a phrase
SUBJECT_REACH = 6  # words before a phrase in which its subject stands
SEVERAL = 2  # different grave signs that together need no second
_ABOUT_SELF = frozenset({"i", "me", "my", "myself"})
_OF_SELF = frozenset({Category.SUICIDE_SELF_HARM, Category.LIFE_AT_RISK})
_FIGURES = ("figure", "laugh")
_NOTES = {
    "denied": ", but said not to be so",
    "past": ", but in the past",
    "other": ", about somebody else",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a text shows, and what it comes to in its place."""

    rule: str
    category: Category
    severity: Severity
    reason: str
    firm: bool = False  # stands whatever the model makes of it
    own: bool = False  # shown by one of the service's own phrases
    lowered_from: Severity | None = None  # what it would be without the service's own weights


class Seen:
    """The phrases found in one text, and how their surroundings colour each."""

    def __init__(self, words: Words, hits: Sequence[Hit], book: Rulebook) -> None:
        self._words = words
        self._book = book
        self._clause = _clauses(words)
        self._idioms = [hit for hit in hits if hit.rule == "not-meant"]
        meant = _free_of(hits, self._covered(self._idioms, 0))
        rules = {hit.rule for hit in meant}
        self._shown = rules | {book.emoji[sign] for sign in words.signs if sign in book.emoji}
        self._figures = self._covered((hit for hit in hits if hit.rule in _FIGURES), REACH)
        pasts = (hit for hit in hits if hit.rule == "past" and "now" not in rules)
        self._pasts = self._within_clause(pasts)
        self._denials = {
            at
            for hit in hits
            if hit.rule == "denied"
            for at in (hit.end, hit.end + 1)
            if at < len(words.keys) and self._clause[at] == self._clause[hit.end - 1]
        }
        self._others = [hit.end for hit in hits if hit.rule == "somebody-else"]
        self.marked = [(hit, self._mark(hit)) for hit in meant]

    def coloured(self) -> list[tuple[int, str]]:
        """Where each sign begins, and its name with how its surroundings colour it.

        Own phrases are left out: a model that has not learned them might be lowered by them.
        """
        shown = [
            (hit.start, f"#{hit.rule} {mark}".rstrip()) for hit, mark in self.marked if not hit.own
        ]
        return shown + [(hit.start, "#not-meant") for hit in self._idioms]

    def findings(self) -> list[Finding]:
        """Everything shown that says something alone, and what signs say together."""
        alone = [self._finding(hit, mark) for hit, mark in self.marked]
        shown = [finding for finding in alone if finding]
        return [*shown, *self._pairs(), *_several(shown)]

    def _mark(self, hit: Hit) -> str:
        if hit.start in self._denials:
            return "denied"
        if hit.start in self._pasts:
            return "past"
        nearest = max((end for end in self._others if end <= hit.start), default=-SUBJECT_REACH)
        about_self = not _ABOUT_SELF.isdisjoint(self._words.keys[max(nearest, 0) : hit.end])
        return "other" if hit.start - nearest < SUBJECT_REACH and not about_self else ""

    def _finding(self, hit: Hit, mark: str) -> Finding | None:
        sign = self._book.signs[hit.rule]
        if sign.category is None or sign.severity is None:
            return None
        category, severity = sign.category, sign.severity
        if mark in ("denied", "past"):
            if severity.rank <= Severity.YELLOW.rank:
                return None
            severity = Severity.YELLOW
        elif mark == "other" and category in _OF_SELF:
            category = Category.THIRD_PARTY
        meant = sign.firm and not mark and hit.start not in self._figures
        was = None if mark or hit.own else sign.lowered_from
        reason = self._reason(hit, sign, mark)
        return Finding(hit.rule, category, severity, reason, meant or hit.own, hit.own, was)

    def _reason(self, hit: Hit, sign: Sign, mark: str) -> str:
        said = self._words.said(hit.start, hit.end)
        whose = "own rule" if hit.own else "rule"
        return f"'{said}': {sign.says}{_NOTES.get(mark, '')} ({whose} {hit.rule})"

    def _pairs(self) -> list[Finding]:
        return [
            Finding(name, pair.category, pair.severity, f"{pair.says} (rule {name})", pair.firm)
            for name, pair in self._book.pairs.items()
            if pair.category and pair.severity and self._shown.issuperset(pair.all)
        ]

    def _covered(self, hits: Iterable[Hit], reach: int) -> set[int]:
        last = len(self._words.keys)
        return {
            at
            for hit in hits
            for at in range(max(hit.start - reach, 0), min(hit.end + reach, last))
        }

    def _within_clause(self, hits: Iterable[Hit]) -> set[int]:
        clause = self._clause
        return {
            at
            for hit in hits
            for at in self._covered((hit,), REACH)
            if clause[at] in (clause[hit.start], clause[hit.end - 1])
        }


def _clauses(words: Words) -> list[int]:
    """For each word the number of its clause: what is denied in one is not denied in the next."""
    return list(accumulate(int(at in words.stops) for at in range(len(words.keys))))


def _free_of(hits: Iterable[Hit], covered: set[int]) -> list[Hit]:
    return [
        hit
        for hit in hits
        if hit.rule != "not-meant" and covered.isdisjoint(range(hit.start, hit.end))
    ]


def _several(found: Sequence[Finding]) -> list[Finding]:
    """Grave signs of different kinds in one text are graver than each."""
    grave = {finding.rule: finding for finding in found if finding.severity is Severity.RED}
    if len(grave) < SEVERAL:
        return []
    first, *_ = grave.values()
    reason = f"several grave signs together (rules {', '.join(sorted(grave))})"
    return [Finding("several-signs", first.category, Severity.RED, reason, firm=True)]
