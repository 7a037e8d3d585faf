"""A connection to SQLite on which a statement is one trip to the driver's thread.

The driver makes four of it: a cursor is made, the statement runs, its rows are fetched, the cursor
is closed. Each trip waits for two threads to take their turn, which under load costs more than the
statement, and all the while nobody else may write.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, NamedTuple

import aiosqlite

Statement = Callable[[sqlite3.Cursor], object]


class Outcome(NamedTuple):
    """All that came of a statement."""

    rows: list[Any]
    description: Any
    rowcount: int
    lastrowid: int | None


class OneTripConnection(aiosqlite.Connection):
    """The driver's connection, with cursors of our own."""

    def cursor(self) -> OneTripCursor:  # type: ignore[override]  # not awaited by SQLAlchemy
        """A cursor, without going to the thread for it."""
        return OneTripCursor(self)

    async def run(self, statement: Statement) -> Outcome:
        """Run a statement in the thread, and bring back all that came of it."""
        outcome: Outcome = await self._execute(  # type: ignore[no-untyped-call]
            _run, self._conn, statement
        )
        return outcome


class OneTripCursor:
    """As much of a cursor as SQLAlchemy asks of one; it holds what its last statement brought."""

    arraysize = 1

    def __init__(self, connection: OneTripConnection) -> None:
        self._connection = connection
        self._outcome = Outcome([], None, -1, None)

    async def __aenter__(self) -> OneTripCursor:
        return self

    @property
    def description(self) -> Any:
        """The columns of the rows, None where a statement has none."""
        return self._outcome.description

    @property
    def rowcount(self) -> int:
        """How many rows were changed."""
        return self._outcome.rowcount

    @property
    def lastrowid(self) -> int | None:
        """The number of the row that was put in last."""
        return self._outcome.lastrowid

    async def execute(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Run a statement."""
        self._outcome = await self._connection.run(lambda cursor: cursor.execute(sql, values))

    async def executemany(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run a statement for each of these rows."""
        self._outcome = await self._connection.run(lambda cursor: cursor.executemany(sql, rows))

    async def fetchall(self) -> list[Any]:
        """The rows, which are here already."""
        return self._outcome.rows

    async def close(self) -> None:
        """There is nothing open any more."""


def connect(path: str) -> OneTripConnection:
    """A connection to open by awaiting it; its transactions begin when they are told to."""
    open_it = partial(sqlite3.connect, path, isolation_level=None, check_same_thread=False)
    connection = OneTripConnection(open_it, iter_chunk_size=64)
    connection._thread.daemon = True  # else one that is left open keeps the process alive
    return connection


def _run(connection: sqlite3.Connection, statement: Statement) -> Outcome:
    cursor = connection.cursor()
    try:
        statement(cursor)
        rows = cursor.fetchall() if cursor.description else []
        return Outcome(rows, cursor.description, cursor.rowcount, cursor.lastrowid)
    finally:
        cursor.close()
