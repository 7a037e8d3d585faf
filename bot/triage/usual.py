"""What is usual for one person: their level, their spread and their rhythm of answering.

Each is shrunk towards the group's, as though some answers of an ordinary person came first, so
that a short series is not taken for a habit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

LOOK_BACK = 12  # answers: a season; what is older no longer says what is usual
GROUP_LEVEL, LEVEL_WEIGHT = 3.4, 1
GROUP_SPREAD, SPREAD_WEIGHT = 0.7, 4
GROUP_REPLY_RATE, REPLY_WEIGHT = 0.6, 3


@dataclass(frozen=True, slots=True)
class Usual:
    level: float
    spread: float


def usual_of(answers: Sequence[int]) -> Usual:
    """The mean of the middle half of the latest answers and the spread around it, both shrunk."""
    latest = sorted(answers[-LOOK_BACK:])
    count = len(latest)
    middle = latest[count // 4 : count - count // 4]
    centre = sum(middle) / len(middle) if middle else GROUP_LEVEL
    level = (GROUP_LEVEL * LEVEL_WEIGHT + centre * count) / (LEVEL_WEIGHT + count)
    squares = sum((mood - centre) ** 2 for mood in latest)
    spread = sqrt((GROUP_SPREAD**2 * SPREAD_WEIGHT + squares) / (SPREAD_WEIGHT + count))
    return Usual(level, spread)


def silence_expected(answered: int, asked: int, missed: int) -> float:
    """The chance of missing so many weeks running, from ``answered`` of ``asked`` weeks before."""
    group = GROUP_REPLY_RATE * REPLY_WEIGHT
    rate = (group + answered) / (REPLY_WEIGHT + asked)
    return (1 - rate) ** missed
