"""Gathers what a unit writes, and sends it in sets: one statement a table and shape."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Table, bindparam, insert, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import Insert, Update

from storage.columns import metadata
from storage.mapping import TABLE_OF, as_values

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
    """Rows to insert, parents before children, and then rows to change.

    A row that is changed twice, or changed after it was added, is written once, as it ends up.
    So nothing may rely on the order of two changes between two sendings.
    """

    def __init__(self) -> None:
        self._new: dict[Table, dict[Any, dict[str, Any]]] = {}
        self._once: dict[Table, list[dict[str, Any]]] = {}
        self._changed: dict[tuple[Table, Any], dict[str, Any]] = {}

    def add(self, record: Any) -> None:
        """Gather a new row."""
        table = TABLE_OF[type(record)]
        rows = self._new.setdefault(table, {})
        key = _key_of(table, record)
        rows[object() if key is None else key] = as_values(record)

    def add_once(self, record: Any) -> None:
        """Gather a new row that may be there already, and then stays as it is."""
        self._once.setdefault(TABLE_OF[type(record)], []).append(as_values(record))

    def change(self, record: Any, values: Mapping[str, Any]) -> None:
        """Gather a change of a row that is or will be there."""
        key = _key_of(TABLE_OF[type(record)], record)
        if key is None:
            raise ValueError(f"a {type(record).__name__} that has no number yet cannot be changed")
        self.change_key(type(record), key, values)

    def change_key(self, kind: type[Any], key: Any, values: Mapping[str, Any]) -> None:
        """Gather a change of the row with this key, if there is one."""
        table = TABLE_OF[kind]
        new = self._new.get(table, {}).get(key)
        if new is not None:
            new.update(values)
        else:
            self._changed.setdefault((table, key), {}).update(values)

    async def send(self, connection: AsyncConnection) -> None:
        """Write everything gathered, and begin anew."""
        new, self._new = self._new, {}
        once, self._once = self._once, {}
        changed, self._changed = self._changed, {}
        for table in sorted({*new, *once}, key=_PLACE.__getitem__):
            if table in new:
                await connection.execute(_insert(table), list(new[table].values()))
            if table in once:
                name = connection.dialect.name
                await connection.execute(_insert_once(table, name), once[table])
        for (table, names), rows in _by_shape(changed).items():
            await connection.execute(_update(table, names), rows)


def _key_of(table: Table, record: Any) -> Any:
    (key,) = table.primary_key.columns
    return getattr(record, key.name)


def _by_shape(
    changed: Mapping[tuple[Table, Any], Mapping[str, Any]],
) -> dict[tuple[Table, tuple[str, ...]], list[dict[str, Any]]]:
    shapes: dict[tuple[Table, tuple[str, ...]], list[dict[str, Any]]] = {}
    for (table, key), values in changed.items():
        row = {"_key": key} | {f"new_{name}": value for name, value in values.items()}
        shapes.setdefault((table, tuple(sorted(values))), []).append(row)
    return shapes
