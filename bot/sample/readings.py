"""Twelve weeks in which workers checked how Kith had read, and what is left for them to do."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.rules.reading_check import A_WEEK, READERS, How, draw, span_of, weeks_due
from bot.rules.severity import Category, Severity
from bot.rules.zone import A_DAY
from bot.sample.lives import WEEKS
from bot.sample.making import Making
from bot.sample.messages import READER
from bot.service.records import (
    Correction,
    InboxMessage,
    Notification,
    Sampled,
    SampleReading,
    SampleWeek,
    Staff,
)

A_MINUTE = timedelta(minutes=1)
TALKED = 200


async def check_readings(making: Making) -> None:
    """Everything up to last week was read by two; of last week's, one is to be settled."""
    await making.unit.flush()
    for item in await making.unit.queue.of_owners(None):
        await _join(making, item)
    latest, *_ = weeks_due(making.now)
    for back in reversed(range(WEEKS)):
        drawn = await _draw(making, latest - back * A_WEEK)
        first, second = making.team.others
        if back:
            for sampled in drawn:
                _read(making, sampled, (first, second), (Severity.GREEN, Severity.GREEN))
        elif drawn:
            readers = (first, making.team.advisers[1])
            _read(making, drawn[0], readers, (Severity.GREEN, Severity.YELLOW))


async def _join(making: Making, item: Notification) -> None:
    """Say of an item's words which message they were."""
    chats = [chat.id for chat in await making.unit.talks.of_person(item.person_id or "")]
    said = {one.words: one for one in await making.unit.inbox.history(chats, TALKED)}
    for line in await making.unit.queue.words([item.id]):
        message: InboxMessage | None = said.get(line.words)
        if message is not None and line.staff_id is None:
            making.unit.note(line, inbox_id=message.id)


async def _draw(making: Making, week: date) -> list[Sampled]:
    unit, at = making.unit, _monday_after(week)
    await unit.checks.begin_week(week, at)
    size = making.kit.council.weekly_sample
    numbers = draw(await unit.checks.calm(*span_of(week)), size, making.chance.random)
    drawn = [Sampled(making.kit.ids.new(), week, number) for number in numbers]
    for sampled in drawn:
        unit.add(sampled)
    unit.note(SampleWeek(week, 0, at), drawn=len(drawn))
    return drawn


def _read(
    making: Making, sampled: Sampled, readers: tuple[Staff, Staff], said: tuple[Severity, Severity]
) -> None:
    at = min(_monday_after(sampled.week) + making.minutes(60, 600), making.now - A_MINUTE)
    for place in range(READERS):
        read = SampleReading(None, sampled.id, readers[place].id, place + 1, said[place], at)
        making.unit.add(read)
    if said[0] is said[1]:
        about, level = Category.EVERYDAY, said[0]
        verdict = (How.SAMPLE, Severity.GREEN, level, about, about, READER, at)
        making.unit.add(Correction(None, sampled.inbox_id, readers[1].id, *verdict))


def _monday_after(week: date) -> datetime:
    return span_of(week + 7 * A_DAY)[0] + timedelta(hours=9)
