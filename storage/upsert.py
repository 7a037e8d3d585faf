"""Writes a row whether or not there is one with its key already."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


@cache
def _upsert(table: Table, dialect: str) -> Any:
    insert = sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
    keys = list(table.primary_key.columns)
    others = {c.name: insert.excluded[c.name] for c in table.columns if c not in set(keys)}
    return insert.on_conflict_do_update(index_elements=keys, set_=others)


async def upsert(connection: AsyncConnection, table: Table, values: Mapping[str, Any]) -> None:
    """Put a row in the place of any that has its key, however many do so at once."""
    await connection.execute(_upsert(table, connection.dialect.name), values)
