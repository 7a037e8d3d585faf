"""How messages were read, and what people have called them since; the newest word stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.rules.reading_check import How
from bot.rules.severity import Category, Severity
from bot.service.desk.queue import name_of
from bot.service.desk.work import Work
from bot.service.records import Correction, InboxMessage


@dataclass(frozen=True, slots=True)
class Label:
    """What a message is called now; ``by`` is who said so last, empty for the reader alone."""

    message: InboxMessage
    severity: Severity
    category: Category
    by: str


async def labels_at(work: Work, message_ids: Sequence[int]) -> dict[int, Label]:
    """The labels of some messages, by number; those without words have none."""
    return await labels_of(work, (await work.unit.inbox.some(message_ids)).values())


async def labels_of(work: Work, messages: Iterable[InboxMessage]) -> dict[int, Label]:
    """The same for messages that are read from the store already."""
    written = {one.id: one for one in messages if one.words and one.id is not None}
    corrections = await work.unit.checks.corrections(list(written))
    return {
        number: _label(work, message, corrections.get(number))
        for number, message in written.items()
    }


def record(
    work: Work,
    label: Label,
    how: How,
    *,
    severity: Severity | None = None,
    category: Category | None = None,
) -> None:
    """Keep what the worker made of it, beside the version of the reader that they judged."""
    message = label.message
    if message.id is None:
        raise ValueError("a message that is not stored cannot be corrected")
    correction = Correction(
        id=None,
        inbox_id=message.id,
        staff_id=work.staff_id,
        how=how,
        severity_before=label.severity,
        severity_after=severity or label.severity,
        category_before=label.category,
        category_after=category or label.category,
        reader=message.reader,
        at=work.now,
    )
    work.unit.add(correction)


def _label(work: Work, message: InboxMessage, corrected: Correction | None) -> Label:
    if corrected is None:
        return Label(message, message.severity, message.category, "")
    by = name_of(work, corrected.staff_id)
    return Label(message, corrected.severity_after, corrected.category_after, by)
