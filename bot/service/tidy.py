"""Lets go of what is no longer needed: old sessions, and the words of talks that were left."""

from __future__ import annotations

from datetime import timedelta

from bot.service.kit import Kit

UNSAID_FOR = timedelta(hours=24)


async def tidy(kit: Kit) -> None:
    """Forget expired sessions and codes, and what was typed into runs that were left."""
    now = kit.clock.now()
    async with kit.store.unit() as unit:
        await unit.doors.forget_expired(now)
        await unit.talks.forget_left(now - UNSAID_FOR)
