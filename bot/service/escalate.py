"""Climbs the ladder: tells the next person while nobody has acknowledged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.rules.escalation import next_step
from bot.service.alerts import alert
from bot.service.due import POISON_WAITS, Due
from bot.service.kit import Kit
from bot.service.ports import Unit
from bot.service.records import Notification
from bot.service.roster import Roster, read_roster

SOON = timedelta(minutes=1)


class Escalation(Due[Notification]):
    """What nobody has acknowledged in time."""

    async def find(self, unit: Unit, now: datetime, limit: int) -> list[Notification]:
        """What is due to climb a step."""
        return await unit.queue.due_to_escalate(now, limit)

    async def act(self, unit: Unit, now: datetime, items: Sequence[Notification]) -> None:
        """Take one step up with each."""
        roster = await read_roster(unit, now)
        for item in items:
            await climb(self.kit, unit, now, item, roster)

    def put_off(self, unit: Unit, item: Notification, until: datetime) -> None:
        """Try this one again soon: it may be urgent."""
        unit.note(item, escalate_at=until - POISON_WAITS + SOON)


async def climb(
    kit: Kit, unit: Unit, now: datetime, item: Notification, roster: Roster
) -> Notification:
    """Alert whom this step names, and note when the next one is due.

    Steps that were missed while the process was down are taken as one.
    """
    if item.state != "open":
        return unit.change(item, escalate_at=None)
    adviser_away = item.owner_id != roster.answers_for(item.owner_id)
    number, roles = item.step, []
    upcoming = None
    while True:
        upcoming = next_step(
            item.severity, item.raised_at, number, kit.council.hours, adviser_away=adviser_away
        )
        if upcoming is None or upcoming.at > now:
            break
        roles += [role for role in upcoming.roles if role not in roles]
        number += 1
    told = {who for role in roles for who in roster.holding(role, item.owner_id)}
    await alert(kit, unit, now, item, sorted(told))
    return unit.change(item, step=number, escalate_at=upcoming.at if upcoming else None)
