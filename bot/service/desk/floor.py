"""Gives a worker the floor in a chat: what Kith was asking is laid aside."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.service.parking import lay_aside
from bot.service.ports import Unit
from bot.service.records import ChatRow

FLOOR = timedelta(hours=12)


async def take_floor(unit: Unit, now: datetime, chat: ChatRow, staff_id: str) -> None:
    """For 12 hours what is said in this chat goes to the worker, not to Kith."""
    unit.note(chat, floor_staff_id=staff_id, floor_until=now + FLOOR)
    lay_aside(unit, now, await unit.talks.runs_in([chat.id]))
