"""Workers correct how a message was read: one press, and the item in the queue follows."""

from __future__ import annotations

from bot.rules.reading_check import How
from bot.rules.recall import NEEDS_TODAY
from bot.rules.severity import Category, Severity
from bot.service.desk.forms import Problems
from bot.service.desk.items import mark_seen
from bot.service.desk.labels import Label, labels_at, record
from bot.service.desk.work import NotYours, Work, open_item, open_person
from bot.service.notify import NOT_SAFE
from bot.service.raise_message import raise_message
from bot.service.records import Notification, NotificationWords


async def correct_colour(work: Work, item_id: str, message_id: int, colour: str) -> None:
    """Say which colour one message of a notification should have had.

    The same colour confirms it. A graver one raises the item as if it had been read so. A milder
    one lowers the item, never resolves it, and counts as having seen it if it was red.
    """
    item, _, _ = await open_item(work, item_id)
    severity = colour_named(colour)
    label, others = await _labels_in(work, item, message_id)
    record(work, label, How.COLOUR, severity=severity)
    right = severity is label.severity
    verb = "confirmed a reading" if right else "corrected a reading"
    work.trace(verb, item.person_id, f"{message_id}: {label.severity} to {severity}")
    if severity.rank > label.severity.rank:
        await raise_message(work.kit, work.unit, work.now, label.message, "missed-words", severity)
    elif not right and others is not None:
        _lower(work, item, label, max((severity, *others), key=lambda one: one.rank))


async def correct_category(work: Work, item_id: str, message_id: int, category: str) -> None:
    """Say what one message of a notification is about; the item follows if it said the same."""
    item, _, _ = await open_item(work, item_id)
    if category not in set(Category):
        raise Problems(category="choose-category")
    label, _ = await _labels_in(work, item, message_id)
    about = Category(category)
    record(work, label, How.CATEGORY, category=about)
    work.trace("corrected a category", item.person_id, f"{message_id}: {label.category} to {about}")
    if item.category is label.category:
        work.unit.note(item, category=about, changed_at=work.now)


async def mark_missed(work: Work, person_id: str, message_id: int, colour: str) -> None:
    """Say that a message which was read as yellow or green needed somebody, and raise it."""
    person, _ = await open_person(work, person_id)
    severity = colour_named(colour)
    label = (await labels_at(work, [message_id])).get(message_id)
    chats = {chat.id for chat in await work.unit.talks.of_person(person.id)}
    if label is None or label.message.chat_id not in chats:
        raise NotYours("message", person.id)
    if severity not in NEEDS_TODAY or label.severity in NEEDS_TODAY:
        raise Problems(colour="not-a-miss")
    record(work, label, How.MISS, severity=severity)
    work.trace("marked a miss", person.id, f"{message_id}: {label.severity} to {severity}")
    await raise_message(work.kit, work.unit, work.now, label.message, "missed-words", severity)


def colour_named(colour: str) -> Severity:
    """The severity of a form; raises ``Problems``."""
    if colour not in set(Severity):
        raise Problems(colour="choose-colour")
    return Severity(colour)


async def _labels_in(
    work: Work, item: Notification, message_id: int
) -> tuple[Label, list[Severity] | None]:
    """The label of one message of an item, and the colours of the rest of what it holds.

    None for the rest where some of it was not read by the reader: nobody can tell then which
    words made the item as grave as it is.
    """
    words = [one for one in await work.unit.queue.words([item.id]) if one.staff_id is None]
    labels = await labels_at(work, [one.inbox_id for one in words if one.inbox_id is not None])
    label = labels.get(message_id)
    if label is None:
        raise NotYours("message", item.person_id)
    rest = [labels[number] for number in labels if number != message_id]
    return label, [one.severity for one in rest] if _all_read(words, labels) else None


def _all_read(words: list[NotificationWords], labels: dict[int, Label]) -> bool:
    return all(one.inbox_id in labels for one in words)


def _lower(work: Work, item: Notification, label: Label, severity: Severity) -> None:
    """Lower an item that is as grave as this message made it.

    What they said by themselves when they were asked, 'I am not safe', is never lowered so.
    """
    made_by_it = item.severity is label.severity and item.why != NOT_SAFE
    if item.state == "resolved" or not made_by_it or severity is item.severity:
        return
    if item.severity is Severity.RED:
        item = mark_seen(work, item)
    work.unit.note(item, severity=severity, escalate_at=None, changed_at=work.now)
