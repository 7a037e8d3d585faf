"""One transaction with its shelves, and the store that opens it."""

from __future__ import annotations

from asyncio import Lock
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.asks import AsksShelf
from storage.checks import ChecksShelf
from storage.doors import DoorsShelf
from storage.engine import for_reading
from storage.figures import figures
from storage.inbox import InboxShelf
from storage.outbox import OutboxShelf
from storage.people import PeopleShelf
from storage.plans import PlansShelf
from storage.queue import QueueShelf
from storage.rules import RulesShelf
from storage.staff import StaffShelf
from storage.tables import marks
from storage.talks import TalksShelf
from storage.upsert import upsert
from storage.writes import Writes

R = TypeVar("R")


class SqlUnit:
    """One transaction: what is gathered goes out in sets at its end, or at ``flush``."""

    def __init__(self, connection: AsyncConnection, *, reading: bool = False) -> None:
        self._connection = connection
        self._writes = Writes()
        self.inbox = InboxShelf(connection, reading=reading)
        self.talks = TalksShelf(connection, reading=reading)
        self.outbox = OutboxShelf(connection, reading=reading)
        self.people = PeopleShelf(connection, reading=reading)
        self.plans = PlansShelf(connection, reading=reading)
        self.queue = QueueShelf(connection, reading=reading)
        self.staff = StaffShelf(connection, reading=reading)
        self.doors = DoorsShelf(connection, reading=reading)
        self.asks = AsksShelf(connection, reading=reading)
        self.checks = ChecksShelf(connection, reading=reading)
        self.rules = RulesShelf(connection, reading=reading)
        self.kept: dict[str, Any] = {}

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

    def note(self, record: Any, **values: Any) -> None:
        """Change a row, where nobody here needs it as it will be."""
        self._writes.change(record, values)

    def change_if_there(self, kind: type[Any], key: str, **values: Any) -> None:
        """Change the row of a class that has this key, if there is one, without reading it."""
        self._writes.change_key(kind, key, values)

    async def flush(self) -> None:
        """Write what has been gathered, so that later reads see it."""
        await self._writes.send(self._connection)

    async def figures(self) -> dict[str, dict[str, int]]:
        """How many rows are unfinished, by table and state: for the watch over the service."""
        return await figures(self._connection)

    async def mark(self, name: str) -> str | None:
        """A small fact of the whole installation."""
        row = await self._connection.execute(select(marks.c.value).where(marks.c.name == name))
        return row.scalar_one_or_none()

    async def set_mark(self, name: str, value: str) -> None:
        """Note a small fact."""
        await upsert(self._connection, marks, {"name": name, "value": value})


class SqlStore:
    """Opens units on one engine."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._reader = for_reading(engine)
        # Writers of SQLite queue up here: each in its turn, and none with a connection in its hand
        # that a reader could use. A server lets them all in.
        alone = engine.dialect.name == "sqlite"
        self._writer: AbstractAsyncContextManager[None] = Lock() if alone else nullcontext()

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[SqlUnit]:
        """A transaction that may write; nothing stays of it if its block raises."""
        async with self._writer, self._engine.begin() as connection:
            unit = SqlUnit(connection)
            yield unit
            await unit.flush()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[SqlUnit]:
        """A transaction that only reads, beside any writer: all of it as of one moment."""
        async with self._reader.connect() as connection:
            yield SqlUnit(connection, reading=True)
            await connection.rollback()

    async def close(self) -> None:
        """Let go of every connection."""
        await self._engine.dispose()
