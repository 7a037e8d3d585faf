"""Opens a database so that a transaction is one from its first statement on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection, event
from sqlalchemy.engine import ExceptionContext, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.one_trip import connect

_JSON: dict[str, Any] = {
    "json_serializer": lambda value: orjson.dumps(value).decode(),
    "json_deserializer": orjson.loads,
}
DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}


def open_engine(url: str, *, connections: int = 8) -> AsyncEngine:
    """An engine for ``sqlite:///file`` or ``postgresql://...``; raises ``ValueError`` else.

    SQLite gets one writer at a time from the first statement on (``BEGIN IMMEDIATE``): by its
    driver's default a transaction begins at the first write, and two turns that read before
    they write would overwrite each other. Commits are durable: WAL with full syncs. What a failed
    statement was to write stays out of its error, and so out of the log.
    """
    parsed = make_url(url)
    family = parsed.get_backend_name()
    if family not in DRIVERS:
        raise ValueError(f"a database URL begins with sqlite: or postgresql:, not {family}:")
    parsed = parsed.set(drivername=DRIVERS[family])
    if family == "postgresql":
        engine = create_async_engine(
            parsed, pool_size=connections, pool_pre_ping=True, hide_parameters=True, **_JSON
        )
        event.listen(engine.sync_engine, "handle_error", _without_values)
        return engine
    if parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(
        parsed,
        async_creator=lambda: connect(parsed.database or ":memory:"),
        hide_parameters=True,
        **_JSON,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def _set_up(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "busy_timeout=10000",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get("kith_reading", False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _without_values(context: ExceptionContext) -> None:
    """Take the row that it refused out of the server's error."""
    told = context.original_exception.__cause__
    if told is not None and hasattr(told, "detail"):
        told.detail = None


def for_reading(engine: AsyncEngine) -> AsyncEngine:
    """The same engine, for transactions that see one moment, write nothing and block nobody."""
    options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    if engine.dialect.name == "sqlite":
        options = {"kith_reading": True}
    return engine.execution_options(**options)
