"""Gives a worker the floor in a chat: what Kith was asking is laid aside."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.service.ports import Unit
from bot.service.records import ChatRow, Run

FLOOR = timedelta(hours=12)
PARKED_FOR = timedelta(hours=24)
PASSING = frozenset({"menu", "pick-up"})  # nothing that anybody would want back


async def take_floor(unit: Unit, now: datetime, chat: ChatRow, staff_id: str) -> None:
    """For 12 hours what is said in this chat goes to the worker, not to Kith."""
    unit.note(chat, floor_staff_id=staff_id, floor_until=now + FLOOR)
    runs = await unit.talks.runs_in([chat.id])
    top = next((run for run in runs if run.state == "open"), None)
    if top is None:
        return
    if top.flow in PASSING:
        _leave(unit, now, top)
        return
    for below in runs:
        if below.state == "parked":
            _leave(unit, now, below)
    unit.note(top, state="parked", due="forget", due_at=now + PARKED_FOR, changed_at=now)


def _leave(unit: Unit, now: datetime, run: Run) -> None:
    unit.note(run, state="left", due=None, due_at=None, changed_at=now)
