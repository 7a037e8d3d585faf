"""Chooses how sure the model must be, and says how readings fare against the labels."""

from collections.abc import Mapping, Sequence
from math import sqrt

import numpy as np

from bot.triage.judge import Finding
from bot.triage.model import Score
from lab.triage.data import Message

RANK = {"green": 0, "yellow": 1, "amber": 2, "red": 3}
# What the bars are chosen for, a little beyond what is asked, because new writers are harder.
GREEN_AS_RED, HARD_AS_RED = 0.0075, 0.026
RED_SEEN, AMBER_SEEN = 0.995, 0.95


class Cases:
    """Labels, the model's chances and the rules' findings as columns."""

    def __init__(
        self,
        labels: Sequence[Message],
        findings: Sequence[Sequence[Finding]],
        scores: Sequence[Sequence[Score]],
    ) -> None:
        self.rank = np.array([RANK[label.severity] for label in labels])
        self.hard = np.array([label.severity == "green" and label.grave for label in labels])
        self.chance = {
            3: np.array([max(score.red for score in read) for read in scores]),
            2: np.array([max(score.amber for score in read) for read in scores]),
            1: np.array([max(score.yellow for score in read) for read in scores]),
        }
        self.firm = np.array([_worst(found, firm=True) for found in findings])
        self.hint = np.array([_worst(found, firm=False) for found in findings])

    def read(self, bars: Mapping[int, float], second: Mapping[int, float]) -> np.ndarray:
        """The rank that each text gets."""
        model = np.zeros(len(self.rank), int)
        hint = np.zeros(len(self.rank), int)
        for level in (1, 2, 3):
            model[self.chance[level] >= bars[level]] = level
            hint[(self.hint >= level) & (self.chance[level] >= second[level])] = level
        return np.maximum(np.maximum(model, hint), self.firm)


def chosen(
    labels: Sequence[Message],
    findings: Sequence[Sequence[Finding]],
    scores: Sequence[Sequence[Score]],
) -> dict[str, float]:
    """The bars that keep false alarms within bounds and miss least, found level by level."""
    cases = Cases(labels, findings, scores)
    bars, second = {1: 1.1, 2: 1.1, 3: 1.1}, {1: 1.1, 2: 1.1, 3: 1.1}
    bars[3], second[3] = max(_grid(), key=lambda pair: _reds(cases, *pair))
    bars[2], second[2] = max(_grid(), key=lambda pair: _ambers(cases, bars, second, *pair))
    bars[1], second[1] = max(_grid(), key=lambda pair: _yellows(cases, bars, second, *pair))
    names = {3: "red", 2: "amber", 1: "yellow"}
    return {names[n]: round(bars[n], 3) for n in names} | {
        f"second-{names[n]}": round(second[n], 3) for n in names
    }


def _grid() -> list[tuple[float, float]]:
    steps = np.linspace(0.02, 0.98, 49)
    return [(float(bar), float(second)) for bar in steps for second in steps if second <= bar]


def _reds(cases: Cases, bar: float, second: float) -> tuple[float, float]:
    red = (
        (cases.chance[3] >= bar)
        | ((cases.hint == 3) & (cases.chance[3] >= second))
        | (cases.firm == 3)
    )
    hard = red[cases.hard].mean()
    green = red[(cases.rank == 0) & ~cases.hard].mean()
    over = max(green / GREEN_AS_RED, hard / HARD_AS_RED, 1.0)
    return (-over, red[cases.rank == 3].mean() - 0.05 * red[cases.rank == 2].mean())


def _ambers(cases: Cases, bars: dict, second: dict, bar: float, low: float) -> tuple[float, float]:
    given = cases.read(bars | {2: bar}, second | {2: low})
    seen = (given[cases.rank == 3] >= 2).mean(), (given[cases.rank == 2] >= 2).mean()
    short = max(RED_SEEN - seen[0], 0) + max(AMBER_SEEN - seen[1], 0)
    return (-short, -(given[cases.rank <= 1] >= 2).mean())


def _yellows(cases: Cases, bars: dict, second: dict, bar: float, low: float) -> float:
    given = cases.read(bars | {1: bar}, second | {1: low})
    return float((given[cases.rank == 0] == 0).mean() + 1.2 * (given[cases.rank == 1] >= 1).mean())


def _worst(found: Sequence[Finding], *, firm: bool) -> int:
    return max((one.severity.rank for one in found if one.firm is firm), default=0)


def wilson(hits: int, of: int) -> str:
    """A share with its 95% interval (Wilson 1927)."""
    if not of:
        return "none"
    z, p = 1.96, hits / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    half = z * sqrt(p * (1 - p) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return f"{p:.3f} ({max(middle - half, 0):.3f} to {min(middle + half, 1):.3f}, {hits} of {of})"


def measured(labels: Sequence[Message], given: Sequence[tuple[str, str]]) -> str:
    """The measures asked of the reader, one a line."""
    both = list(zip(labels, given, strict=True))

    def share(who, what) -> str:
        asked = [(label, got) for label, got in both if who(label)]
        return wilson(sum(what(label, got) for label, got in asked), len(asked))

    red = lambda m: m.severity == "red"  # noqa: E731
    green = lambda m: m.severity == "green"  # noqa: E731
    yellow = lambda m: m.severity == "yellow"  # noqa: E731
    urgent = lambda m, got: RANK[got[0]] >= 2  # noqa: E731, ARG005
    as_red = lambda m, got: got[0] == "red"  # noqa: E731, ARG005
    rows = {
        "red called red": share(red, as_red),
        "red called red or amber": share(red, urgent),
        "- with a grave word": share(lambda m: red(m) and m.grave, urgent),
        "- without a grave word": share(lambda m: red(m) and not m.grave, urgent),
        "hard negatives called red": share(lambda m: green(m) and m.grave, as_red),
        "other green called red": share(lambda m: green(m) and not m.grave, as_red),
        "amber called amber or red": share(lambda m: m.severity == "amber", urgent),
        "category": share(lambda m: True, lambda m, got: got[1] == m.category),  # noqa: ARG005
        "severity": share(lambda m: True, lambda m, got: got[0] == m.severity),  # noqa: ARG005
        "green called amber or red": share(green, urgent),
        "yellow called amber or red": share(yellow, urgent),
        "yellow called green": share(yellow, lambda m, got: got[0] == "green"),  # noqa: ARG005
    }
    return "\n".join(f"{name:28s} {value}" for name, value in rows.items())
