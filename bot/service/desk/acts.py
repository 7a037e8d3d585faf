"""What a worker does from their own phone: the acts of the desk, inside the turn's transaction."""

from __future__ import annotations

from datetime import datetime

from bot.service.desk import items
from bot.service.desk.work import NotYours, work_in
from bot.service.kit import Kit
from bot.service.ports import Unit


async def acknowledge(
    kit: Kit, unit: Unit, now: datetime, staff_id: str, notification_id: str
) -> bool:
    """Acknowledge a notification; False if it is resolved, or not theirs any more."""
    try:
        work = await work_in(kit, unit, now, staff_id)
        item = await items.acknowledge(work, notification_id)
    except NotYours:
        return False
    return item.state == "acknowledged"


async def reply(
    kit: Kit, unit: Unit, now: datetime, staff_id: str, notification_id: str, words: str
) -> None:
    """Answer the young person; raises ``NotYours`` or ``Problems``, and then nothing was sent."""
    work = await work_in(kit, unit, now, staff_id)
    await items.answer(work, notification_id, words)
