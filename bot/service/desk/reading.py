"""What the page 'Check the reading' shows: the next message to read, and what the reader misses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.rules.reading_check import A_WEEK, monday_of, span_of
from bot.rules.recall import NEEDS_NOW, NEEDS_TODAY, Counted, Judged, Recall, count, recall
from bot.rules.severity import Severity
from bot.rules.zone import A_DAY, local
from bot.service.desk.labels import labels_at
from bot.service.desk.sample_reading import may_read, may_settle, person_of
from bot.service.desk.work import Work
from bot.service.records import Sampled
from bot.triage.failsafe import NOT_READ

WEEKS = 12


@dataclass(frozen=True, slots=True)
class ToJudge:
    """A message of the sample, its words alone; ``called`` is how two read it who differ."""

    sampled_id: str
    words: str
    left: int
    called: tuple[Severity, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """What one question came to: how much that is this grave does the reader notice."""

    counted: Counted
    recall: Recall | None


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one version of the reader, or of all; those of ``now`` are of red alone."""

    reader: str
    today: Figure
    now: Figure


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """``to_read`` and ``to_settle`` are None where there is nothing, or not for this worker."""

    may_read: bool
    to_read: ToJudge | None
    to_settle: ToJudge | None
    first_day: date
    last_day: date
    all_versions: Figures
    by_version: tuple[Figures, ...]


async def reading_page(work: Work) -> ReadingPage:
    """Figures for every worker, a message for those who may read it; the look is audited."""
    this_week = monday_of(local(work.now).date())
    first = this_week - WEEKS * A_WEEK
    judged = await work.unit.checks.judged(*span_of(first, WEEKS))
    rows = [row for row in judged if row.reader != NOT_READ.version]
    work.trace("looked at the check of the reading")
    reads, settles = may_read(work.viewer), may_settle(work.viewer)
    checks = work.unit.checks
    return ReadingPage(
        may_read=reads,
        to_read=await _first(work, await checks.to_read(work.staff_id, first)) if reads else None,
        to_settle=await _first(work, await checks.to_settle(first)) if settles else None,
        first_day=first,
        last_day=this_week - A_DAY,
        all_versions=_figures("", rows),
        by_version=_by_version(rows),
    )


async def _first(work: Work, waiting: Sequence[Sampled]) -> ToJudge | None:
    """The longest waiting, with its words and no name; that it was shown is on record."""
    if not waiting:
        return None
    sampled = waiting[0]
    label = (await labels_at(work, [sampled.inbox_id]))[sampled.inbox_id]
    work.trace("looked at a sampled message", await person_of(work, label), sampled.id)
    called = [one.severity for one in await work.unit.checks.readings(sampled.id)]
    differ = tuple(sorted(called, key=lambda one: -one.rank)) if len(called) > 1 else ()
    return ToJudge(sampled.id, label.message.words, len(waiting), differ)


def _by_version(rows: Sequence[Judged]) -> tuple[Figures, ...]:
    """Each version of the reader by itself, where there was more than one."""
    readers = sorted({row.reader for row in rows})
    if len(readers) < 2:
        return ()
    return tuple(_figures(one, [row for row in rows if row.reader == one]) for one in readers)


def _figures(reader: str, rows: Sequence[Judged]) -> Figures:
    return Figures(reader, _figure(rows, NEEDS_TODAY), _figure(rows, NEEDS_NOW))


def _figure(rows: Sequence[Judged], grave: frozenset[Severity]) -> Figure:
    counted = count(rows, grave)
    return Figure(counted, recall(counted))
