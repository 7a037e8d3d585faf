"""The morning digest: what waits for each worker, on their own phone, each working day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from bot.rules.severity import Severity
from bot.rules.working_time import is_working_day
from bot.rules.zone import A_DAY, at_local, local
from bot.service.due import Due
from bot.service.kit import Kit
from bot.service.ports import Unit
from bot.service.post import parcel
from bot.service.records import Notification, Staff

HOUR = time(8, 45)


class DueDigests(Due[Staff]):
    """Digests that are due; who has not linked a phone finds the same on the desk."""

    async def find(self, unit: Unit, now: datetime, limit: int) -> list[Staff]:
        """The workers whose digest is due."""
        return await unit.staff.due_for_digest(now, limit)

    async def act(self, unit: Unit, now: datetime, items: Sequence[Staff]) -> None:
        """Send them, on working days, and set the next."""
        for worker in items:
            if is_working_day(local(now).date(), self.kit.council.hours):
                await _send(self.kit, unit, now, worker)
            unit.note(worker, digest_at=next_digest(self.kit, now))

    def put_off(self, unit: Unit, item: Staff, until: datetime) -> None:
        """Try this one again later."""
        unit.note(item, digest_at=until)


def next_digest(kit: Kit, now: datetime) -> datetime:
    """The next working morning strictly after now; bank holidays are no working days."""
    day = local(now).date()
    while True:
        at = at_local(day, HOUR)
        if at > now and is_working_day(day, kit.council.hours):
            return at
        day += A_DAY


async def _send(kit: Kit, unit: Unit, now: datetime, worker: Staff) -> None:
    chats = await unit.talks.of_staff(worker.id)
    if not chats:
        return
    body = _body(kit, worker, await unit.queue.of_owners([worker.id]))
    for chat in chats:
        unit.add(parcel(chat.id, body, now, lane=1))


def _body(kit: Kit, worker: Staff, waiting: list[Notification]) -> str:
    counts = {
        severity.value: sum(item.severity is severity for item in waiting) for severity in Severity
    }
    return kit.words.line("digest", "en", {"name": worker.first_name, **counts})
