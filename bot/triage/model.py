"""Scores words by a small linear model whose weights are summed as one big whole number.

Each feature's weights, one byte a lane, stand side by side in one integer, four bytes apart.
Adding such integers adds all lanes at once, so that a text costs one addition a feature and any
stretch of it one subtraction. The first lane carries the squares for the length of the vector.
"""

import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import exp, sqrt
from pathlib import Path
from struct import unpack

from bot.triage.features import pairs, pieces, windows
from bot.triage.judge import Seen

WEIGHTS = Path(__file__).with_name("weights.bin")
OFFSET = 128  # stored bytes are weights shifted up, for lanes must not go below nought
SEVERITIES = 3  # lanes before those of the categories: yellow and up, amber and up, red
WORDS, PIECES, MEANINGS, SIGNS = range(4)  # the groups of features, each a vector of its own length
_LANE = 4
_Sum = tuple[int, int]  # weights added up, and how many
NOTHING: _Sum = (0, 0)


@dataclass(frozen=True, slots=True)
class Score:
    """What the model makes of a stretch: probabilities upwards of a severity, a score a category."""

    start: int
    end: int
    red: float
    amber: float  # amber or red
    yellow: float  # anything but green
    categories: Mapping[str, float]


class Model:
    """The weights of one training run."""

    def __init__(self, raw: bytes) -> None:
        head, _, packed = zlib.decompress(raw).partition(b"\n")
        about = json.loads(head)
        self.bars: Mapping[str, float] = about.get("bars", {})
        self.digest = hashlib.sha256(raw).hexdigest()[:12]
        self._names: list[str] = about["lanes"]
        self._bias: list[float] = about["bias"]
        self._groups: list[dict[str, int]] = []
        self._scales: list[float] = []
        self._squares: list[float] = []
        for group in about["groups"]:
            size = len(group["names"]) * (len(self._names) + 1)
            self._groups.append(_table(group["names"], packed[:size], len(self._names) + 1))
            self._scales.append(group["scale"])
            self._squares.append(group["square"])
            packed = packed[size:]
        self._word = lru_cache(maxsize=20_000)(self._of_word)

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> "Model":
        """Raises ``OSError`` or ``ValueError`` if the file is missing or spoilt."""
        try:
            return cls(path.read_bytes())
        except (zlib.error, KeyError) as wrong:
            raise ValueError(f"{path.name}: {wrong}") from wrong

    def scores(self, keys: Sequence[str], seen: Seen) -> list[Score]:
        """The whole text's score first, then those of its stretches."""
        found = [self._word(key) for key in keys]
        alone, parts, meanings = (_sums([word[group] for word in found]) for group in range(3))
        couples = _sums([*(self._found(WORDS, (pair,)) for pair in pairs(keys)), NOTHING])
        coloured = seen.coloured()
        scores = []
        for start, end in windows(len(keys)):
            signs = {name for at, name in coloured if start <= at < end}
            last = max(end - 1, start)
            words = _add(_less(alone[end], alone[start]), _less(couples[last], couples[start]))
            sums = (
                words,
                _less(parts[end], parts[start]),
                _less(meanings[end], meanings[start]),
                self._found(SIGNS, signs),
            )
            scores.append(self._score(start, end, sums))
        return scores

    def _score(self, start: int, end: int, sums: Sequence[_Sum]) -> Score:
        totals = list(self._bias)
        lanes = len(totals) + 1
        for group, (packed, count) in enumerate(sums):
            if not count:
                continue
            summed = unpack(f"<{lanes}I", packed.to_bytes(lanes * _LANE, "little"))
            share = self._scales[group] / sqrt(summed[0] * self._squares[group])
            shift = OFFSET * count
            for lane in range(1, lanes):
                totals[lane - 1] += (summed[lane] - shift) * share
        yellow, amber, red = map(_probability, totals[:SEVERITIES])
        named = dict(zip(self._names[SEVERITIES:], totals[SEVERITIES:], strict=True))
        return Score(start, end, red, amber, yellow, named)

    def _of_word(self, key: str) -> tuple[_Sum, _Sum, _Sum]:
        one = (key,)
        return self._found(WORDS, one), self._found(PIECES, pieces(key)), self._found(MEANINGS, one)

    def _found(self, group: int, names: "Sequence[str] | set[str]") -> _Sum:
        table = self._groups[group]
        known = [table[name] for name in names if name in table]
        return sum(known), len(known)


def _table(names: Sequence[str], packed: bytes, lanes: int) -> dict[str, int]:
    spread = bytearray(_LANE * len(packed))
    spread[::_LANE] = packed
    step = lanes * _LANE
    return {
        name: int.from_bytes(spread[at * step : (at + 1) * step], "little")
        for at, name in enumerate(names)
    }


def _sums(found: Sequence[_Sum]) -> list[_Sum]:
    return list(accumulate(found, _add, initial=NOTHING))


def _add(one: _Sum, other: _Sum) -> _Sum:
    return one[0] + other[0], one[1] + other[1]


def _less(one: _Sum, other: _Sum) -> _Sum:
    return one[0] - other[0], one[1] - other[1]


def _probability(score: float) -> float:
    return 1 / (1 + exp(-max(min(score, 30.0), -30.0)))
