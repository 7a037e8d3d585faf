"""Raises what a person says that the reader took too lightly, as if it had been read so."""

from __future__ import annotations

from datetime import datetime

from bot.rules.recall import NEEDS_TODAY
from bot.rules.severity import Severity
from bot.service.escalate import climb
from bot.service.kit import Kit
from bot.service.notify import Raised, raise_notification
from bot.service.ports import Unit
from bot.service.records import InboxMessage, Notification
from bot.service.roster import read_roster


async def raise_message(
    kit: Kit, unit: Unit, now: datetime, message: InboxMessage, why: str, severity: Severity
) -> Notification:
    """The item that holds its words, climbing anew from now if it is graver; or a new one.

    An item that is as grave already stays as it is. Nothing goes out to the young person: a
    worker has read them.
    """
    if message.id is not None:
        await unit.flush()
        holding = await unit.queue.about_message(message.id)
        if holding:
            return await _climb_anew(kit, unit, now, holding[0], severity)
    raised = Raised(
        why=why,
        severity=severity,
        category=message.category,
        words=message.words,
        run_id=message.run_id,
        inbox_id=message.id,
    )
    chat = await unit.talks.get(message.chat_id) if message.chat_id else None
    person = await unit.people.get(chat.person_id) if chat and chat.person_id else None
    return await raise_notification(kit, unit, now, raised, chat=chat, person=person)


async def _climb_anew(
    kit: Kit, unit: Unit, now: datetime, item: Notification, severity: Severity
) -> Notification:
    if severity.rank <= item.severity.rank:
        return item
    urgent = severity in NEEDS_TODAY
    worse = unit.change(
        item,
        severity=severity,
        state="open",
        step=0,
        raised_at=now,
        escalate_at=now if urgent else None,
        changed_at=now,
    )
    if not urgent:
        return worse
    return await climb(kit, unit, now, worse, await read_roster(unit, now))
