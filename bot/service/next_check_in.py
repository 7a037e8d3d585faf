"""When a young person's next check-in falls due."""

from __future__ import annotations

from datetime import datetime, time

from bot.rules.rhythm import next_check_in
from bot.rules.zone import at_local
from bot.service.quiet import quiet_of, rhythm_of
from bot.service.records import Person


def next_check_in_of(
    person: Person, now: datetime, *, last: datetime | None = None
) -> datetime | None:
    """The next due instant by their rhythm, after any pause; None if they have stopped."""
    if person.stopped_at is not None:
        return None
    after = now
    if person.paused_until is not None:
        after = max(now, at_local(person.paused_until, time()))
    return next_check_in(after, rhythm_of(person), quiet_of(person), last=last)
