"""One transaction with its shelves, and the store that opens it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.doors import DoorsShelf
from storage.inbox import InboxShelf
from storage.outbox import OutboxShelf
from storage.people import PeopleShelf
from storage.queue import QueueShelf
from storage.staff import StaffShelf
from storage.tables import marks
from storage.talks import TalksShelf
from storage.writes import Writes

R = TypeVar("R")


class SqlUnit:
    """One transaction: what is gathered goes out in sets at its end, or at ``flush``."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._writes = Writes()
        self.inbox = InboxShelf(connection)
        self.talks = TalksShelf(connection)
        self.outbox = OutboxShelf(connection)
        self.people = PeopleShelf(connection)
        self.queue = QueueShelf(connection)
        self.staff = StaffShelf(connection)
        self.doors = DoorsShelf(connection)

    def add(self, record: Any) -> None:
        """Put a new row in the table of its class."""
        self._writes.add(record)

    def add_once(self, record: Any) -> None:
        """Put a new row in the table of its class, unless it is there already."""
        self._writes.add_once(record)

    def change(self, record: R, **values: Any) -> R:
        """Change a row, and return it as it will be."""
        self._writes.change(record, values)
        return replace(record, **values)  # type: ignore[type-var]  # every record is a dataclass

    async def flush(self) -> None:
        """Write what has been gathered, so that later reads see it."""
        await self._writes.send(self._connection)

    async def mark(self, name: str) -> str | None:
        """A small fact of the whole installation."""
        row = await self._connection.execute(select(marks.c.value).where(marks.c.name == name))
        return row.scalar_one_or_none()

    async def set_mark(self, name: str, value: str) -> None:
        """Note a small fact."""
        await self._connection.execute(delete(marks).where(marks.c.name == name))
        await self._connection.execute(insert(marks), {"name": name, "value": value})


class SqlStore:
    """Opens units on one engine."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._reader = engine.execution_options(kith_reading=True)

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[SqlUnit]:
        """A transaction that may write; nothing stays of it if its block raises."""
        async with self._engine.begin() as connection:
            unit = SqlUnit(connection)
            yield unit
            await unit.flush()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[SqlUnit]:
        """A transaction that only reads, beside any writer."""
        async with self._reader.connect() as connection:
            yield SqlUnit(connection)
            await connection.rollback()

    async def close(self) -> None:
        """Let go of every connection."""
        await self._engine.dispose()
