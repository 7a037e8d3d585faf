"""Gathers what a unit writes, and sends it in sets: one statement a table and shape."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Table, bindparam, insert, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import Insert, Update

from storage.mapping import TABLE_OF, as_values
from storage.tables import metadata

_PLACE = {table: place for place, table in enumerate(metadata.sorted_tables)}


@cache
def _insert(table: Table) -> Insert:
    return insert(table)


@cache
def _insert_once(table: Table, dialect: str) -> Insert:
    if dialect == "sqlite":
        return sqlite.insert(table).on_conflict_do_nothing()
    return postgresql.insert(table).on_conflict_do_nothing()


@cache
def _update(table: Table, names: tuple[str, ...]) -> Update:
    (key,) = table.primary_key.columns
    return (
        update(table)
        .where(key == bindparam("_key"))
        .values({name: bindparam(f"new_{name}") for name in names})
    )


class Writes:
    """Rows to insert, parents before children, and then rows to change, in order."""

    def __init__(self) -> None:
        self._new: dict[Table, list[Mapping[str, Any]]] = {}
        self._once: dict[Table, list[Mapping[str, Any]]] = {}
        self._changed: dict[tuple[Table, tuple[str, ...]], list[Mapping[str, Any]]] = {}

    def add(self, record: Any) -> None:
        """Gather a new row."""
        self._new.setdefault(TABLE_OF[type(record)], []).append(as_values(record))

    def add_once(self, record: Any) -> None:
        """Gather a new row that may be there already, and then stays as it is."""
        self._once.setdefault(TABLE_OF[type(record)], []).append(as_values(record))

    def change(self, record: Any, values: Mapping[str, Any]) -> None:
        """Gather a change of a row that is or will be there."""
        table = TABLE_OF[type(record)]
        (key,) = table.primary_key.columns
        names = tuple(sorted(values))
        row = {"_key": getattr(record, key.name)} | {f"new_{n}": values[n] for n in names}
        self._changed.setdefault((table, names), []).append(row)

    async def send(self, connection: AsyncConnection) -> None:
        """Write everything gathered, and begin anew."""
        new, self._new = self._new, {}
        changed, self._changed = self._changed, {}
        once, self._once = self._once, {}
        for table in sorted({*new, *once}, key=_PLACE.__getitem__):
            if table in new:
                await connection.execute(_insert(table), new[table])
            if table in once:
                await connection.execute(_insert_once(table, connection.dialect.name), once[table])
        for (table, names), rows in changed.items():
            await connection.execute(_update(table, names), rows)
