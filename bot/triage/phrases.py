"""Finds phrases in a text: a small notation for editors, and an index that makes thousands cheap.

The notation: ``word``, ``begin*`` (any ending), ``one/other``, ``[may be missing]``, ``_`` (one
word, whichever), ``...`` (up to four words). Letters are compared as ``letters.folded`` has them.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from bot.triage.letters import folded

GAP = 4
WORDS_KEPT = 20_000  # whose look-up is remembered


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
    own: bool = False  # the service's own phrase, which the model has never learned


class Notation:
    """Reads phrases as an editor writes them; ``slang`` is read in them as it is in texts."""

    def __init__(self, slang: Mapping[str, Sequence[str]]) -> None:
        self._slang = slang
        self._known: dict[str, list[tuple[Step, ...]]] = {}

    def phrases(self, rule: str, lang: str, source: str) -> list[Phrase]:
        """The phrases that one entry of a rule file stands for; ``ValueError`` if it has none."""
        ways = product(*map(self._ways, source.split()))
        made = (tuple(step for steps in way for step in steps) for way in ways)
        found = [Phrase(rule, lang, steps, source) for steps in made if steps and not steps[0].gap]
        if not found:
            raise ValueError(f"{source!r}: begin with a word")
        return found

    def _ways(self, part: str) -> list[tuple[Step, ...]]:
        if part not in self._known:
            self._known[part] = self._read(part)
        return self._known[part]

    def _read(self, part: str) -> list[tuple[Step, ...]]:
        if part == "...":
            return [(Step(gap=GAP),)]
        if part == "_":
            return [(Step(any_word=True),)]
        if part.startswith("[") and part.endswith("]"):
            return [*self._ways(part[1:-1]), ()]
        words = part.split("/")
        begins = tuple(folded(word[:-1]) for word in words if word.endswith("*"))
        if not all(begins):
            raise ValueError(f"{part!r}: letters are needed before the star")
        keys = (folded(word) for word in words if not word.endswith("*"))
        spelt = [self._slang.get(key, (key,)) for key in keys]
        whole = frozenset(one[0] for one in spelt if len(one) == 1)
        long = [tuple(Step(frozenset((key,))) for key in one) for one in spelt if len(one) > 1]
        return [(Step(whole, begins),), *long] if whole or begins else long


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
        self._starting = lru_cache(maxsize=WORDS_KEPT)(self._shelves)

    def find(self, keys: Sequence[str], langs: Container[str]) -> list[Hit]:
        """Every phrase of the languages that stands in the words, in the order of its start."""
        hits: list[Hit] = []
        for at, key in enumerate(keys):
            following = keys[at + 1] if at + 1 < len(keys) else ""
            for shelf in self._starting(key):
                for phrase, end in shelf.ends(keys, at, following):
                    if phrase.lang in langs:
                        hits.append(Hit(phrase.rule, phrase.lang, at, end, phrase.source))
        return hits

    def _shelves(self, key: str) -> tuple["_Shelf", ...]:
        beginnings = (key[:length] for length in self._lengths if length <= len(key))
        begun = [self._by_beginning[one] for one in beginnings if one in self._by_beginning]
        return (*((self._by_word[key],) if key in self._by_word else ()), *begun)


class _Shelf:
    """Phrases that begin alike."""

    __slots__ = ("other", "second", "single")

    def __init__(self) -> None:
        self.single: list[Phrase] = []
        self.second: dict[str, list[Phrase]] = {}
        self.other: list[Phrase] = []

    def put(self, phrase: Phrase) -> None:
        if len(phrase.steps) == 1:
            self.single.append(phrase)
        elif phrase.steps[1].begins or phrase.steps[1].gap or phrase.steps[1].any_word:
            self.other.append(phrase)
        else:
            for word in phrase.steps[1].exact:
                self.second.setdefault(word, []).append(phrase)

    def ends(self, keys: Sequence[str], at: int, following: str) -> Iterator[tuple[Phrase, int]]:
        """The phrases that stand here, their first word known to fit, and where each ends."""
        for phrase in self.single:
            yield phrase, at + 1
        for phrase in self.second.get(following, ()):
            if len(phrase.steps) == 2:
                yield phrase, at + 2
            elif end := _end(phrase.steps, 2, keys, at + 2):
                yield phrase, end
        for phrase in self.other:
            if end := _end(phrase.steps, 1, keys, at + 1):
                yield phrase, end


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
