"""aiogram 3 with its state in SQLite, durable at each change: `aiogram_sqlite BASE_URL FOLDER`."""

import asyncio
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import aiosqlite
from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

from bench.peers.aiogram_check_in import serve

SCHEMA = """
create table states (
    chat integer, person integer, state text, data text not null default '{}',
    primary key (chat, person)
) without rowid
"""
SET_STATE = """
insert into states (chat, person, state) values (?, ?, ?)
on conflict do update set state = excluded.state
"""
SET_DATA = """
insert into states (chat, person, data) values (?, ?, ?)
on conflict do update set data = excluded.data
"""


class SqliteStorage(BaseStorage):
    """One row a chat, committed with full durability whenever it changes."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db

    @classmethod
    async def open(cls, path: Path) -> "SqliteStorage":
        db = await aiosqlite.connect(path, isolation_level=None)  # each statement commits itself
        await db.execute("pragma journal_mode = wal")
        await db.execute("pragma synchronous = full")
        await db.execute(SCHEMA)
        return cls(db)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        name = state.state if isinstance(state, State) else state
        await self._db.execute(SET_STATE, (key.chat_id, key.user_id, name))

    async def get_state(self, key: StorageKey) -> str | None:
        return await self._get("state", key)

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        await self._db.execute(SET_DATA, (key.chat_id, key.user_id, json.dumps(data)))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        return dict(json.loads(await self._get("data", key) or "{}"))

    async def close(self) -> None:
        await self._db.close()

    async def _get(self, column: str, key: StorageKey) -> str | None:
        query = f"select {column} from states where chat = ? and person = ?"  # noqa: S608
        rows = list(await self._db.execute_fetchall(query, (key.chat_id, key.user_id)))
        return rows[0][0] if rows else None


async def main(base_url: str, folder: Path) -> None:
    await serve(base_url, await SqliteStorage.open(folder / "states.db"), concurrent=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2])))
