"""One worker's transaction: who they are today, what they may open, and the trace they leave."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from bot.service.desk.access import Because, Viewer, viewer_of, why_item, why_person
from bot.service.kit import Kit
from bot.service.ports import Unit
from bot.service.records import AuditEntry, Notification, Person
from bot.service.roster import Roster, read_roster


class NotYours(PermissionError):
    """There is no such thing for this worker, be it somebody else's or nowhere at all."""

    def __init__(self, about: str, person_id: str | None = None) -> None:
        super().__init__("not there, or not theirs")
        self.about = about
        self.person_id = person_id


@dataclass(frozen=True, slots=True)
class Work:
    """A transaction in which one worker looks or acts."""

    kit: Kit
    unit: Unit
    now: datetime
    viewer: Viewer
    roster: Roster

    @property
    def staff_id(self) -> str:
        """The worker."""
        return self.viewer.staff.id

    def trace(self, verb: str, person_id: str | None = None, about: str = "") -> None:
        """Leave a line in the audit trail."""
        self.unit.add(AuditEntry(None, self.staff_id, verb, person_id, about, self.now))


async def work_in(kit: Kit, unit: Unit, now: datetime, staff_id: str) -> Work:
    """Work inside a transaction that is open already."""
    roster = await read_roster(unit, now)
    if staff_id not in roster.staff:
        raise NotYours("desk")
    return Work(kit, unit, now, viewer_of(roster, staff_id), roster)


@asynccontextmanager
async def at_work(kit: Kit, staff_id: str) -> AsyncIterator[Work]:
    """A worker's own transaction; a refusal undoes it, and is noted in another one."""
    now = kit.clock.now()
    try:
        async with kit.store.unit() as unit:
            yield await work_in(kit, unit, now, staff_id)
    except NotYours as no:
        async with kit.store.unit() as unit:
            unit.add(AuditEntry(None, staff_id, "was refused", no.person_id, no.about, now))
        raise


@asynccontextmanager
async def looking_again(kit: Kit, staff_id: str) -> AsyncIterator[Work]:
    """The same without writing: for a page that keeps itself fresh, and was audited when opened."""
    async with kit.store.reading() as unit:
        yield await work_in(kit, unit, kit.clock.now(), staff_id)


async def open_person(work: Work, person_id: str) -> tuple[Person, Because]:
    """A young person and why this worker may see them; raises ``NotYours``."""
    person = await work.unit.people.get(person_id)
    if person is None:
        raise NotYours("person")
    unresolved = await work.unit.queue.unresolved(person.id, None)
    why = why_person(work.viewer, person, unresolved)
    if why is None:
        raise NotYours("person", person.id)
    return person, why


async def open_item(work: Work, item_id: str) -> tuple[Notification, Person | None, Because]:
    """A notification, whom it is about, and why this worker may see it; raises ``NotYours``."""
    item = await work.unit.queue.get(item_id)
    if item is None:
        raise NotYours("item")
    person = await work.unit.people.get(item.person_id) if item.person_id else None
    why = why_item(work.viewer, item, person)
    if why is None:
        raise NotYours(item.id, item.person_id)
    return item, person, why
