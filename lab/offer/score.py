"""Counts how often the search is right, with the range that so few questions leave open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

from data import Question

Ask = Callable[[Question], Sequence[str]]
_Z = 1.96  # 95 in 100


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    def __str__(self) -> str:
        if not self.whole:
            return "-"
        low, high = self.interval()
        return f"{self.part / self.whole:.3f} ({low:.2f}-{high:.2f}; n={self.whole})"

    def interval(self) -> tuple[float, float]:
        """Wilson's interval, 95 %."""
        share, z2 = self.part / self.whole, _Z**2 / self.whole
        middle, half = (
            share + z2 / 2,
            _Z * sqrt(share * (1 - share) / self.whole + z2 / 4 / self.whole),
        )
        return (middle - half) / (1 + z2), (middle + half) / (1 + z2)


@dataclass(frozen=True)
class Score:
    """First right, one of three right, wrongly refused; and unanswerable but answered."""

    hit_1: Share
    hit_3: Share
    refused: Share
    false: Share

    def row(self, name: str) -> str:
        """A line of a Markdown table; ``HEAD`` is its head."""
        return f"| {name} | {self.hit_1} | {self.hit_3} | {self.refused} | {self.false} |"


HEAD = "| | hit@1 | hit@3 | wrong refusals | false answers |\n|---|---|---|---|---|"


def score(asked: Sequence[Question], ask: Ask) -> Score:
    """How well ``ask`` (topics, best first; none to refuse) does; refusing is a miss as well."""
    can = [(question, list(ask(question))) for question in asked if question.topics]
    cannot = [list(ask(question)) for question in asked if not question.topics]
    return Score(
        hit_1=Share(sum(bool(f) and f[0] in q.topics for q, f in can), len(can)),
        hit_3=Share(sum(bool({*f[:3]} & {*q.topics}) for q, f in can), len(can)),
        refused=Share(sum(not f for _, f in can), len(can)),
        false=Share(sum(bool(f) for f in cannot), len(cannot)),
    )
