"""Wakes workers on their own phones: urgent things, with buttons to acknowledge and to answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.service.kit import Kit
from bot.service.ports import Unit
from bot.service.post import parcel
from bot.service.records import AuditEntry, Notification

EXCERPT = 300  # characters of the young person's words that leave the desk in an alert


async def alert(
    kit: Kit, unit: Unit, now: datetime, item: Notification, staff_ids: Sequence[str]
) -> None:
    """Write to every linked phone of these workers, and leave a trace of who was told."""
    body = await _body(kit, unit, item)
    buttons = (
        (
            (kit.words.line("alert-acknowledge", "en"), f"ack.0.{item.id}"),
            (kit.words.line("alert-answer", "en"), f"answer.0.{item.id}"),
        ),
    )
    for staff_id in staff_ids:
        unit.add(AuditEntry(None, staff_id, "alerted", item.person_id, item.id, now))
        for chat in await unit.talks.of_staff(staff_id):
            shown = buttons if item.person_id else ()
            unit.add(parcel(chat.id, body, now, buttons=shown))


async def _body(kit: Kit, unit: Unit, item: Notification) -> str:
    person = await unit.people.get(item.person_id) if item.person_id else None
    said = await unit.queue.words([item.id])
    newest = said[-1].words if said else ""
    return kit.words.line(
        f"alert-{item.severity}",
        "en",
        {
            "who": (person.called or person.name.split()[0]) if person else "A visitor",
            "why": kit.words.line(f"why-{item.why}", "en"),
            "category": kit.words.line(f"category-{item.category}", "en"),
            "words": newest[:EXCERPT] + ("…" if len(newest) > EXCERPT else ""),
        },
    )
