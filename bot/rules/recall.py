"""How much of what needs a person the reader notices: an estimate, and how sure it is.

The method is that of an elusion test. What the reader let pass is far too much to read again, so
a random sample of it is read by people, and the share of misses in the sample stands for the
share in all of it. Recall is then what was rightly flagged, of that and all misses together. The
interval is the 95% Wilson interval of the share of misses (E. B. Wilson, 'Probable inference, the
law of succession, and statistical inference', Journal of the American Statistical Association 22,
1927), carried through to recall as in W. Webber, 'Approximate recall confidence intervals', ACM
Transactions on Information Systems 31 (2013), section on the elusion sample.

What it takes for granted:

- A flag that nobody called too high was right. This flatters, where advisers do not correct.
- What was read as yellow is seen by an adviser within the week, who raises it if it was worse. It
  is not sampled.
- The sample was drawn from all calm messages alike. At most three of one chat are drawn a week, so
  whoever writes a lot weighs a little less.
- Only the luck of the sample is in the interval, not the readers' own mistakes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from bot.rules.severity import Severity

LEAST_READ = 100  # without a single miss among them, the share of misses is still up to 3.7%
NEEDS_TODAY = frozenset({Severity.RED, Severity.AMBER})
NEEDS_NOW = frozenset({Severity.RED})
_Z = 1.959964  # of the normal distribution, for 95%


@dataclass(frozen=True, slots=True)
class Judged:
    """How many messages one reader read as one colour, and a person, if any, called another.

    ``sampled`` is whether they were drawn and read by people; ``called`` is None where nobody
    has judged them.
    """

    reader: str
    read_as: Severity
    called: Severity | None
    sampled: bool
    number: int


@dataclass(frozen=True, slots=True)
class Counted:
    """What the estimate is made of, all in messages.

    ``flagged`` by the reader, of which people confirmed or took back some; ``raised`` by a person
    from a milder colour that somebody sees anyway; ``calm``, and of these ``read`` in the sample,
    ``missed`` in the sample, and ``found`` to be misses in other ways.
    """

    flagged: int
    confirmed: int
    taken_back: int
    raised: int
    calm: int
    read: int
    missed: int
    found: int

    @property
    def stood(self) -> int:
        """The flags that nobody took back."""
        return self.flagged - self.taken_back


@dataclass(frozen=True, slots=True)
class Recall:
    """Shares from 0 to 1: the estimate, and the ends of its 95% interval."""

    estimate: float
    low: float
    high: float


def count(rows: Iterable[Judged], grave: frozenset[Severity]) -> Counted:
    """The messages of some rows, counted against the question who is ``grave``."""
    judged = list(rows)
    flags = [row for row in judged if row.read_as in grave]
    calm = [row for row in judged if row.read_as is Severity.GREEN]
    milder = [row for row in judged if row.read_as not in grave | {Severity.GREEN}]
    return Counted(
        flagged=_sum(flags),
        confirmed=_sum(row for row in flags if row.called in grave),
        taken_back=_sum(row for row in flags if row.called and row.called not in grave),
        raised=_sum(row for row in milder if row.called in grave),
        calm=_sum(calm),
        read=_sum(row for row in calm if row.sampled),
        missed=_sum(row for row in calm if row.sampled and row.called in grave),
        found=_sum(row for row in calm if not row.sampled and row.called in grave),
    )


def recall(counted: Counted) -> Recall | None:
    """The estimate, None where too few were read or nothing needed anybody.

    The misses are never taken to be fewer than were found.
    """
    if counted.read < LEAST_READ or not counted.stood + counted.raised:
        return None
    fewest, most = wilson(counted.missed, counted.read)
    return Recall(
        estimate=_share(counted, counted.missed / counted.read),
        low=_share(counted, most),
        high=_share(counted, fewest),
    )


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The ends of the 95% interval of a share of which ``hits`` in ``of`` were seen."""
    share, square = hits / of, _Z * _Z / of
    middle = share + square / 2
    spread = _Z * sqrt(share * (1 - share) / of + square / (4 * of))
    low = 0.0 if hits == 0 else (middle - spread) / (1 + square)
    return low, 1.0 if hits == of else (middle + spread) / (1 + square)


def _share(counted: Counted, share_missed: float) -> float:
    known = counted.missed + counted.found
    missed = counted.raised + max(counted.calm * share_missed, known)
    return counted.stood / (counted.stood + missed)


def _sum(rows: Iterable[Judged]) -> int:
    return sum(row.number for row in rows)
