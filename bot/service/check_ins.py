"""Sends out check-ins that have fallen due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.rules.rhythm import catch_up
from bot.rules.zone import local
from bot.service.due import Due
from bot.service.next_check_in import next_check_in_of
from bot.service.ports import Unit
from bot.service.quiet import quiet_of
from bot.service.records import ChatRow, CheckIn, Person, Run
from bot.service.runs import begin
from bot.service.scene import Scene

FLOW = "check-in"
IF_BUSY = timedelta(hours=2)  # a talk that is going on is not broken into by a check-in
TALKING = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class _Phone:
    """Where a young person can be reached, and what is going on there."""

    chat: ChatRow
    runs: list[Run]

    def busy(self, now: datetime) -> bool:
        talking = any(r.state == "open" and now - r.changed_at < TALKING for r in self.runs)
        return talking or (self.chat.floor_until is not None and self.chat.floor_until > now)


class DueCheckIns(Due[Person]):
    """Check-ins that are due.

    Each person's next due time moves in the same transaction, so nobody gets one twice; and
    whoever was passed over while the process was down gets one, at a decent hour.
    """

    async def find(self, unit: Unit, now: datetime, limit: int) -> list[Person]:
        """The young people whose check-in is due."""
        return await unit.people.due_for_check_in(now, limit)

    async def act(self, unit: Unit, now: datetime, items: Sequence[Person]) -> None:
        """Begin their check-ins, or put them off to a better time."""
        chats = await unit.talks.of_people([person.id for person in items])
        runs = await unit.talks.runs_in([chat.id for chat in chats.values()])
        staff = {worker.id: worker for worker in await unit.staff.all()}
        for person in items:
            chat = chats.get(person.id)
            phone = _Phone(chat, [r for r in runs if r.chat_id == chat.id]) if chat else None
            due = person.check_in_at or now
            if person.stopped_at is not None:
                unit.note(person, check_in_at=None)
            elif (later := _put_off(person, phone, due, now)) is not None:
                unit.note(person, check_in_at=later)
            else:
                changed = unit.change(person, check_in_at=next_check_in_of(person, now, last=due))
                if phone is None:
                    continue  # nobody to write to: the watch over contact tells the adviser
                adviser = staff.get(person.adviser_id)
                scene = Scene(self.kit, unit, now, phone.chat, changed, adviser, phone.runs, lane=1)
                await _begin(scene, changed, due)

    def put_off(self, unit: Unit, item: Person, until: datetime) -> None:
        """Try this one again later."""
        unit.note(item, check_in_at=until)


async def _begin(scene: Scene, person: Person, due: datetime) -> None:
    run = await begin(scene, FLOW)
    scene.unit.add(
        CheckIn(id=run.id, person_id=person.id, run_id=run.id, state="sending", due_at=due)
    )
    scene.close()


def _put_off(person: Person, phone: _Phone | None, due: datetime, now: datetime) -> datetime | None:
    """A later time, if this is no time for a check-in; None if it is."""
    if person.paused_until is not None and person.paused_until > local(now).date():
        return next_check_in_of(person, now)
    good = catch_up(due, now, quiet_of(person))
    if good > now:
        return good
    return now + IF_BUSY if phone is not None and phone.busy(now) else None
