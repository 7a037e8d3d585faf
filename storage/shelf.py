"""What every shelf of a unit does: read records by a statement."""

from __future__ import annotations

from typing import Any, TypeVar

from sqlalchemy import Select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.mapping import as_record

R = TypeVar("R")


class Shelf:
    """A part of a unit, on the unit's one connection."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

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

    @property
    def _dialect(self) -> str:
        return self._connection.dialect.name
