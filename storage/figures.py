"""How much is unfinished or in trouble, for the watch over the service."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.shelf import in_state
from storage.tables import inbox, notifications, outbox, runs

# Each group is the condition of a partial index, to the letter: finished rows are not looked at.
_WATCHED = {
    inbox: (("waiting",), ("stuck", "unreadable")),
    outbox: (("waiting", "sending"), ("unknown", "undeliverable")),
    notifications: (("open", "acknowledged"),),
    runs: (("stuck",),),
}


async def figures(connection: AsyncConnection) -> dict[str, dict[str, int]]:
    """How many rows there are, by table and state."""
    found: dict[str, dict[str, int]] = {}
    for table, groups in _WATCHED.items():
        counts = found[table.name] = {state: 0 for group in groups for state in group}
        for group in groups:
            counted = select(table.c.state, func.count()).where(in_state(table, *group))
            rows = await connection.execute(counted.group_by(table.c.state))
            counts.update((state, number) for state, number in rows)
    return found
