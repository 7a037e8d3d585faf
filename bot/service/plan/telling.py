"""Tells those whom a change of a plan concerns: the young person in chat, workers in the queue."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from bot.content.words import Arg
from bot.rules.quiet_hours import next_allowed
from bot.rules.severity import Category, Severity
from bot.service.desk.work import Work
from bot.service.kit import Kit
from bot.service.notify import Raised, raise_notification
from bot.service.ports import Unit
from bot.service.post import parcel
from bot.service.quiet import quiet_of
from bot.service.records import Notification, Person

UNASKED = 1  # the lane of what can wait


async def tell(kit: Kit, unit: Unit, now: datetime, person: Person, line: str, **args: Arg) -> bool:
    """Say it in the young person's chat, outside their quiet hours; False if there is no chat."""
    chat = (await unit.talks.of_people([person.id])).get(person.id)
    if chat is None:
        return False
    body = kit.words.line(line, chat.lang, args)
    due_at = next_allowed(now, quiet_of(person))
    unit.add(replace(parcel(chat.id, body, now, lane=UNASKED), due_at=due_at))
    return True


async def tell_them(work: Work, person: Person, line: str, **args: Arg) -> bool:
    """The same out of a worker's transaction."""
    return await tell(work.kit, work.unit, work.now, person, line, **args)


async def put_in_queue(
    work: Work, person: Person, why: str, owner_id: str, severity: Severity = Severity.YELLOW
) -> Notification:
    """Put something about a plan in one worker's queue."""
    raised = Raised(why, severity, Category.GOAL_UPDATE)
    item = await raise_notification(work.kit, work.unit, work.now, raised, chat=None, person=person)
    return work.unit.change(item, owner_id=owner_id)


async def settle(work: Work, person: Person, whys: Collection[str], note: str) -> None:
    """What has been done needs nobody any more."""
    for item in await work.unit.queue.unresolved(person.id, None):
        if item.why in whys:
            work.unit.note(
                item,
                state="resolved",
                resolved_by=work.staff_id,
                resolved_at=work.now,
                escalate_at=None,
                changed_at=work.now,
                note=note,
            )
