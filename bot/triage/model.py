"""Scores words by a small linear model whose weights are summed as one big whole number.

Each feature's weights, one byte a lane, stand side by side in one integer, four bytes apart.
Adding such integers adds all lanes at once, so that a text costs one addition a feature and any
stretch of it one subtraction. The first lane counts the features, the second carries their squares
for the length of the vector.
"""

import hashlib
import json
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
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


@dataclass(frozen=True, slots=True)
class Score:
    """What the model makes of a stretch of words: how likely it is to be so severe, or worse."""

    start: int
    end: int
    red: float
    amber: float  # amber or red
    yellow: float  # anything but green
    sums: tuple[int, ...]  # of each group of features, for the categories


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
        self._calm: list[float] = []  # added to the length: one word alone is not to shout
        for group in about["groups"]:
            size = len(group["names"]) * (len(self._names) + 1)
            self._groups.append(_table(group["names"], packed[:size], len(self._names) + 1))
            self._scales.append(group["scale"])
            self._squares.append(group["square"])
            self._calm.append(group["calm"])
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
        alone, parts, meanings = (
            list(accumulate((word[group] for word in found), initial=0)) for group in range(3)
        )
        words = self._groups[WORDS]
        couples = list(accumulate((words.get(pair, 0) for pair in pairs(keys)), initial=0))
        coloured = sorted(seen.coloured())
        places = [at for at, _ in coloured]
        scores = []
        for start, end in windows(len(keys)):
            here = slice(bisect_left(places, start), bisect_left(places, end))
            signs = {name for _, name in coloured[here]}
            last = max(end - 1, start)
            sums = (
                alone[end] - alone[start] + couples[last] - couples[start],
                parts[end] - parts[start],
                meanings[end] - meanings[start],
                self._sum(SIGNS, signs),
            )
            scores.append(self._score(start, end, sums))
        return scores

    def categories(self, score: Score) -> list[str]:
        """The categories of a scored stretch, likeliest first."""
        totals = self._totals(score.sums, SEVERITIES, len(self._names))
        named = dict(zip(self._names[SEVERITIES:], totals, strict=True))
        return sorted(named, key=lambda name: -named[name])

    def _score(self, start: int, end: int, sums: tuple[int, ...]) -> Score:
        yellow, amber, red = map(_probability, self._totals(sums, 0, SEVERITIES))
        return Score(start, end, red, amber, yellow, sums)

    def _totals(self, sums: tuple[int, ...], first: int, last: int) -> list[float]:
        totals = self._bias[first:last]
        lanes = len(self._names) + 2
        for group, packed in enumerate(sums):
            if not packed:
                continue
            count, square, *summed = unpack(f"<{lanes}I", packed.to_bytes(lanes * _LANE, "little"))
            length = sqrt(square * self._squares[group] + self._calm[group])
            share = self._scales[group] / length
            shift = OFFSET * count
            for at, lane in enumerate(summed[first:last]):
                totals[at] += (lane - shift) * share
        return totals

    def _of_word(self, key: str) -> tuple[int, int, int]:
        one = (key,)
        return self._sum(WORDS, one), self._sum(PIECES, pieces(key)), self._sum(MEANINGS, one)

    def _sum(self, group: int, names: Iterable[str]) -> int:
        table = self._groups[group]
        return sum(table.get(name, 0) for name in names)


def _table(names: Sequence[str], packed: bytes, lanes: int) -> dict[str, int]:
    """Each name's bytes spread out in one number, with a first lane that counts."""
    spread = bytearray(_LANE * len(packed))
    spread[::_LANE] = packed
    step = lanes * _LANE
    return {
        name: (int.from_bytes(spread[at * step : (at + 1) * step], "little") << 8 * _LANE) + 1
        for at, name in enumerate(names)
    }


def _probability(score: float) -> float:
    return 1 / (1 + exp(-max(min(score, 30.0), -30.0)))
