"""What an invite is worth, and what begins when a chat becomes a young person's."""

from __future__ import annotations

from datetime import datetime

from bot.rules.plan import has_plan
from bot.service.next_check_in import next_check_in_of
from bot.service.plan.clock import open_file
from bot.service.ports import Unit
from bot.service.records import AuditEntry, InviteRow, Person

INVITE_TRIES = 3


def state_of(invite: InviteRow | None, now: datetime) -> str:
    """``good``, ``used``, ``locked`` (too many wrong dates), ``expired`` or ``unknown``."""
    if invite is None:
        return "unknown"
    if invite.used_at is not None:
        return "used"
    if invite.tries >= INVITE_TRIES:
        return "locked"
    return "expired" if invite.expires_at <= now else "good"


async def has_linked(unit: Unit, now: datetime, person: Person, channel: str) -> Person:
    """A chat on this channel is theirs now: check-ins come, and the clock of their plan runs."""
    unit.add(AuditEntry(None, None, "linked a chat", person.id, channel, now))
    if person.check_in_at is None:
        person = unit.change(person, check_in_at=next_check_in_of(person, now))
    if has_plan(person.status):
        await open_file(unit, now, person)
    return person
