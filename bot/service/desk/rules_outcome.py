"""What a preview of drafted rules comes to: how many messages, and how many more alerts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.rules.severity import Severity
from bot.rules.zone import local
from bot.service.desk.access import URGENT
from bot.service.records import PastWords
from bot.triage import Change, Way

SHOWN = 50  # messages under each heading
A_WEEK = timedelta(weeks=1)
WAYS = (Way.NEWLY_FLAGGED, Way.NO_LONGER_FLAGGED, Way.RAISED, Way.LOWERED)


@dataclass(frozen=True, slots=True)
class Load:
    """Red and amber alerts a week: now, and how many more with the draft."""

    now: float
    more: float


@dataclass(frozen=True, slots=True)
class Preview:
    """What a draft would have done to the messages of the last weeks.

    ``cut``: there were more than were read. Several urgent messages of one chat on one day are one
    alert, as in the queue. ``highest`` is the adviser with most extra alerts, by id, if any has.
    """

    by: str
    at: datetime
    read: int
    cut: bool
    weeks: float
    counts: Mapping[Way, int]
    shown: Mapping[Way, tuple[int, ...]]  # numbers of messages, newest first
    mean: Load
    highest: tuple[str, Load] | None
    visitors: Load

    def as_json(self) -> dict[str, Any]:
        """As it is kept: figures and numbers of messages, none of their words."""
        return {
            "by": self.by,
            "at": self.at.isoformat(),
            "read": self.read,
            "cut": self.cut,
            "weeks": self.weeks,
            "counts": {way.value: number for way, number in self.counts.items()},
            "shown": {way.value: list(ids) for way, ids in self.shown.items()},
            "mean": [self.mean.now, self.mean.more],
            "highest": self.highest
            and [self.highest[0], self.highest[1].now, self.highest[1].more],
            "visitors": [self.visitors.now, self.visitors.more],
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Preview:
        """What ``as_json`` gave."""
        who = kept["highest"]
        return cls(
            by=kept["by"],
            at=datetime.fromisoformat(kept["at"]),
            read=kept["read"],
            cut=kept["cut"],
            weeks=kept["weeks"],
            counts={Way(way): number for way, number in kept["counts"].items()},
            shown={Way(way): tuple(ids) for way, ids in kept["shown"].items()},
            mean=Load(*kept["mean"]),
            highest=(who[0], Load(who[1], who[2])) if who else None,
            visitors=Load(*kept["visitors"]),
        )


def summed(
    staff_id: str,
    now: datetime,
    pairs: Sequence[tuple[PastWords, Change]],
    advisers: Iterable[str],
    *,
    cut: bool,
) -> Preview:
    """The figures of messages that were read twice; ``cut`` if not all of them could be."""
    oldest = min((past.sent_at for past, _ in pairs), default=now)
    weeks = max((now - oldest) / A_WEEK, 1.0)
    shown: dict[Way, list[int]] = {way: [] for way in WAYS}
    for past, change in pairs:
        shown.get(change.way, []).append(past.inbox_id)
    before = _alerts(pairs, lambda change: change.old.severity)
    after = _alerts(pairs, lambda change: change.new.severity)

    def load(who: str | None) -> Load:
        return Load(before[who] / weeks, (after[who] - before[who]) / weeks)

    loads = {adviser: load(adviser) for adviser in sorted(advisers)}
    count = max(len(loads), 1)
    extra = [one for one in loads.items() if one[1].more > 0]
    highest = max(extra, key=lambda one: one[1].more, default=None)
    return Preview(
        by=staff_id,
        at=now,
        read=len(pairs),
        cut=cut,
        weeks=weeks,
        counts={way: len(ids) for way, ids in shown.items()},
        shown={way: tuple(ids[:SHOWN]) for way, ids in shown.items()},
        mean=Load(
            sum(one.now for one in loads.values()) / count,
            sum(one.more for one in loads.values()) / count,
        ),
        highest=highest,
        visitors=load(None),
    )


def _alerts(
    pairs: Iterable[tuple[PastWords, Change]], severity: Callable[[Change], Severity]
) -> Counter[str | None]:
    """By adviser, how many chats had something urgent in them on how many days."""
    urgent = {
        (past.adviser_id, past.chat_id, local(past.sent_at).date())
        for past, change in pairs
        if severity(change) in URGENT
    }
    return Counter(adviser for adviser, _, _ in urgent)
