"""What people make of how messages were read, and the weekly sample of calm ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, func, or_, select, text
from sqlalchemy.dialects import postgresql, sqlite

from bot.rules.reading_check import READERS, How
from bot.rules.recall import Judged
from bot.rules.severity import Severity
from bot.service.parking import PASSING
from bot.service.records import Correction, Sampled, SampleReading
from storage.check_tables import corrections, sample_readings, sample_weeks, samples
from storage.mapping import columns
from storage.shelf import Shelf
from storage.tables import chats, inbox, runs

_SAMPLED = select(*columns(Sampled))
_READINGS = (
    select(func.count())
    .where(sample_readings.c.sampled_id == samples.c.id)
    .correlate(samples)
    .scalar_subquery()
)


class ChecksShelf(Shelf):
    """What people make of how messages were read, and the weekly sample of calm ones."""

    async def corrections(self, message_ids: Sequence[int]) -> dict[int, Correction]:
        """The newest correction of each of some messages, by the message's number."""
        found = await self._all(
            Correction,
            select(*columns(Correction))
            .where(corrections.c.inbox_id.in_(message_ids))
            .order_by(corrections.c.id),
        )
        return {one.inbox_id: one for one in found}

    async def begin_week(self, week: date, drawn_at: datetime) -> bool:
        """Whether the sample of a week is this unit's to draw: once, however many ask."""
        insert: Any = (sqlite if self._dialect == "sqlite" else postgresql).insert(sample_weeks)
        begun = await self._connection.execute(
            insert.on_conflict_do_nothing().returning(sample_weeks.c.week),
            {"week": week, "drawn": 0, "at": drawn_at},
        )
        return begun.first() is not None

    async def calm(self, since: datetime, until: datetime) -> list[tuple[int, str]]:
        """The number and chat of what young people and visitors wrote and was read as green.

        What they wrote in a conversation that they have not finished is left out: it is theirs.
        """
        rows = await self._connection.execute(
            select(inbox.c.id, inbox.c.chat_id)
            .select_from(_FRAME)
            .where(_read_between(since, until), inbox.c.severity == Severity.GREEN)
            .order_by(inbox.c.id)
        )
        return [(number, chat_id) for number, chat_id in rows]

    async def sampled(self, sampled_id: str) -> Sampled | None:
        """One sampled message, held for this unit."""
        return await self._one(Sampled, self._held(_SAMPLED.where(samples.c.id == sampled_id)))

    async def to_read(self, staff_id: str, since: date) -> list[Sampled]:
        """What was drawn since then, has one reading or none, and none of this worker's."""
        own = select(sample_readings.c.sampled_id).where(sample_readings.c.staff_id == staff_id)
        return await self._all(
            Sampled, _drawn(since).where(_READINGS < READERS, samples.c.id.not_in(own))
        )

    async def to_settle(self, since: date) -> list[Sampled]:
        """What was drawn since then and read as two different colours, and nobody has settled."""
        differing = (
            select(sample_readings.c.sampled_id)
            .group_by(sample_readings.c.sampled_id)
            .having(
                func.count() == READERS,
                func.min(sample_readings.c.severity) != func.max(sample_readings.c.severity),
            )
        )
        return await self._all(Sampled, _drawn(since).where(samples.c.id.in_(differing)))

    async def readings(self, sampled_id: str) -> list[SampleReading]:
        """How a sampled message was read, in order."""
        return await self._all(
            SampleReading,
            select(*columns(SampleReading))
            .where(sample_readings.c.sampled_id == sampled_id)
            .order_by(sample_readings.c.place),
        )

    async def judged(self, since: datetime, until: datetime) -> list[Judged]:
        """How messages were read, and what people called them; the frame is that of ``calm``."""
        newest = (
            select(func.max(corrections.c.id))
            .where(corrections.c.how != How.CATEGORY)
            .group_by(corrections.c.inbox_id)
        )
        called = select(corrections).where(corrections.c.id.in_(newest)).subquery()
        sampled = (
            select(corrections.c.inbox_id).where(corrections.c.how == How.SAMPLE).distinct()
        ).subquery()
        kinds = (
            inbox.c.reader,
            inbox.c.severity,
            called.c.severity_after,
            sampled.c.inbox_id.is_not(None),
        )
        rows = await self._connection.execute(
            select(*kinds, func.count())
            .select_from(
                _FRAME.outerjoin(called, called.c.inbox_id == inbox.c.id).outerjoin(
                    sampled, sampled.c.inbox_id == inbox.c.id
                )
            )
            .where(_read_between(since, until))
            .group_by(*kinds)
        )
        return [
            Judged(reader, Severity(read), Severity(said) if said else None, bool(drawn), number)
            for reader, read, said, drawn, number in rows
        ]


_FRAME: FromClause = inbox.join(chats, chats.c.id == inbox.c.chat_id).outerjoin(
    runs, runs.c.id == inbox.c.run_id
)


def _read_between(since: datetime, until: datetime) -> ColumnElement[bool]:
    """What was read in a span of time and the desk shows; workers' own messages are no part."""
    shown = or_(
        inbox.c.severity != Severity.GREEN,
        inbox.c.run_id.is_(None),
        runs.c.state == "ended",
        runs.c.flow.in_(sorted(PASSING)),
    )
    return and_(
        inbox.c.reader != text("''"),  # a constant: a parameter finds no partial index
        inbox.c.sent_at >= since,
        inbox.c.sent_at < until,
        chats.c.staff_id.is_(None),
        shown,
    )


def _drawn(since: date) -> Select[Any]:
    return _SAMPLED.where(samples.c.week >= since).order_by(samples.c.week, samples.c.id)
