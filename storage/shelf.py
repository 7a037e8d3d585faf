"""What every shelf of a unit does: read records by a statement."""

from __future__ import annotations

from typing import Any, TypeVar

from sqlalchemy import ColumnElement, FromClause, Select, literal_column
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.mapping import as_record

R = TypeVar("R")


def in_state(table: FromClause, *states: str) -> ColumnElement[bool]:
    """Rows in one of some states, said in constants: a parameter finds no partial index."""
    said: list[ColumnElement[str]] = [literal_column(f"'{state}'") for state in states]
    return table.c.state == said[0] if len(said) == 1 else table.c.state.in_(said)


class Shelf:
    """A part of a unit, on the unit's one connection."""

    def __init__(self, connection: AsyncConnection, *, reading: bool = False) -> None:
        self._connection = connection
        self._reading = reading

    async def _all(
        self, kind: type[R], statement: Select[Any], values: dict[str, Any] | None = None
    ) -> list[R]:
        rows = await self._connection.execute(statement, values or {})
        return [as_record(kind, row) for row in rows]

    async def _one(
        self, kind: type[R], statement: Select[Any], values: dict[str, Any] | None = None
    ) -> R | None:
        row = (await self._connection.execute(statement, values or {})).first()
        return None if row is None else as_record(kind, row)

    def _held(self, statement: Select[Any]) -> Select[Any]:
        """The same, kept from others until the unit ends; whoever only reads holds nothing."""
        return statement if self._reading else statement.with_for_update()

    @property
    def _dialect(self) -> str:
        return self._connection.dialect.name
