"""What the page of one notification shows."""

from __future__ import annotations

from dataclasses import dataclass

from bot.service.desk.away import colleagues
from bot.service.desk.items import chat_of
from bot.service.desk.labels import Label, labels_at
from bot.service.desk.queue import name_of
from bot.service.desk.work import NotYours, Work, open_item, open_person
from bot.service.records import ChatRow, Notification, NotificationWords, Person, Staff


@dataclass(frozen=True, slots=True)
class ItemPage:
    """A notification, what was said about it and by whom, and what may be done with it.

    ``labels`` are how the messages among it were read, by their number.
    """

    item: Notification
    person: Person | None
    may_open_person: bool
    said: tuple[tuple[NotificationWords, str], ...]
    labels: dict[int, Label]
    owner: str
    acknowledged_by: str
    resolved_by: str
    chat: ChatRow | None
    colleagues: tuple[Staff, ...]


async def item_page(work: Work, item_id: str) -> ItemPage:
    """Everything about one notification; the look is audited."""
    item, person, why = await open_item(work, item_id)
    work.trace("looked at a notification", item.person_id, f"{item.id}: {why}")
    words = await work.unit.queue.words([item.id])
    heard = [line.inbox_id for line in words if line.inbox_id is not None]
    return ItemPage(
        item=item,
        person=person,
        may_open_person=person is not None and await _may_open(work, person),
        said=tuple((line, name_of(work, line.staff_id)) for line in words),
        labels=await labels_at(work, heard),
        owner=name_of(work, item.owner_id),
        acknowledged_by=name_of(work, item.acknowledged_by),
        resolved_by=name_of(work, item.resolved_by),
        chat=await chat_of(work, item, person),
        colleagues=tuple(one for one in colleagues(work) if one.id != item.owner_id),
    )


async def _may_open(work: Work, person: Person) -> bool:
    try:
        await open_person(work, person.id)
    except NotYours:
        return False
    return True
