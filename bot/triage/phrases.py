"""Finds phrases in a text: a small notation for editors, and an index that makes thousands cheap.

The notation: ``word``, ``begin*`` (any ending), ``one/other``, ``[may be missing]``, ``_`` (one
word, whichever), ``...`` (up to four words). Letters are compared as ``letters.folded`` has them.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from bot.triage.letters import folded

GAP = 4
SHORTEST_BEGINNING = 1


@dataclass(frozen=True, slots=True)
class Step:
    """One place of a phrase: the words that fit it, or a gap."""

    exact: frozenset[str] = frozenset()
    begins: tuple[str, ...] = ()
    gap: int = 0
    any_word: bool = False

    def fits(self, key: str) -> bool:
        return key in self.exact or self.any_word or key.startswith(self.begins)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sequence of steps that speaks for a rule, in a language."""

    rule: str
    lang: str
    steps: tuple[Step, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in the words from ``start`` up to, not including, ``end``."""

    rule: str
    lang: str
    start: int
    end: int
    source: str


def phrases(rule: str, lang: str, source: str, slang: Mapping[str, Sequence[str]]) -> list[Phrase]:
    """The phrases that one line of a rule file stands for."""
    ways = product(*(_ways(part, slang) for part in source.split()))
    made = (tuple(step for steps in way for step in steps) for way in ways)
    return [Phrase(rule, lang, steps, source) for steps in made if steps and not steps[0].gap]


def _ways(part: str, slang: Mapping[str, Sequence[str]]) -> list[tuple[Step, ...]]:
    if part == "...":
        return [(Step(gap=GAP),)]
    if part == "_":
        return [(Step(any_word=True),)]
    if part.startswith("[") and part.endswith("]"):
        return [*_ways(part[1:-1], slang), ()]
    whole, begins, long = [], [], []
    for word in part.split("/"):
        key = folded(word.removesuffix("*"))
        if word.endswith("*"):
            if len(key) < SHORTEST_BEGINNING:
                raise ValueError(f"{part!r}: more letters are needed before the star")
            begins.append(key)
        elif len(spelt := slang.get(key, (key,))) > 1:
            long.append(tuple(Step(frozenset((one,))) for one in spelt))
        else:
            whole.append(spelt[0])
    short = [(Step(frozenset(whole), tuple(begins)),)] if whole or begins else []
    return [*short, *long]


class Index:
    """All phrases by their first word, or its beginning, and by their second where it is fixed."""

    def __init__(self, known: Iterable[Phrase]) -> None:
        self._by_word: dict[str, _Shelf] = defaultdict(_Shelf)
        self._by_beginning: dict[str, _Shelf] = defaultdict(_Shelf)
        for phrase in known:
            for word in phrase.steps[0].exact:
                self._by_word[word].put(phrase)
            for beginning in phrase.steps[0].begins:
                self._by_beginning[beginning].put(phrase)
        self._lengths = sorted({len(beginning) for beginning in self._by_beginning})

    def find(self, keys: Sequence[str], langs: Container[str]) -> list[Hit]:
        """Every phrase of the languages that stands in the words, in the order of where it starts."""
        hits: list[Hit] = []
        for at, key in enumerate(keys):
            following = keys[at + 1] if at + 1 < len(keys) else ""
            for shelf in self._starting(key):
                for phrase in (*shelf.single, *shelf.second.get(following, ()), *shelf.other):
                    if phrase.lang in langs and (end := _end(phrase.steps, 1, keys, at + 1)):
                        hits.append(Hit(phrase.rule, phrase.lang, at, end, phrase.source))
        return hits

    def _starting(self, key: str) -> Iterator["_Shelf"]:
        if key in self._by_word:
            yield self._by_word[key]
        for length in self._lengths:
            if length > len(key):
                return
            if key[:length] in self._by_beginning:
                yield self._by_beginning[key[:length]]


class _Shelf:
    """Phrases that begin alike."""

    __slots__ = ("other", "second", "single")

    def __init__(self) -> None:
        self.single: list[Phrase] = []
        self.second: dict[str, list[Phrase]] = defaultdict(list)
        self.other: list[Phrase] = []

    def put(self, phrase: Phrase) -> None:
        if len(phrase.steps) == 1:
            self.single.append(phrase)
        elif phrase.steps[1].begins or phrase.steps[1].gap or phrase.steps[1].any_word:
            self.other.append(phrase)
        else:
            for word in phrase.steps[1].exact:
                self.second[word].append(phrase)


def _end(steps: Sequence[Step], step: int, keys: Sequence[str], at: int) -> int:
    """Where the steps from ``step`` on end when read from ``at``; 0 if they do not fit."""
    while step < len(steps):
        now = steps[step]
        if now.gap:
            return next(
                (
                    end
                    for skip in range(now.gap + 1)
                    if (end := _end(steps, step + 1, keys, at + skip))
                ),
                0,
            )
        if at >= len(keys) or not now.fits(keys[at]):
            return 0
        step, at = step + 1, at + 1
    return at
