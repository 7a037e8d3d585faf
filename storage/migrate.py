"""Brings a database to the tables of this version, at every start."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import open_engine

_LOCK = 0x6B697468  # "kith"; an advisory lock is a number of one's own choosing


class DatabaseTooNew(Exception):
    """The database was brought further than this version of Kith knows."""


class BrokenReferences(Exception):
    """A step left rows that point to nothing; it has been taken back."""


def alembic_config(connection: Connection) -> Config:
    """The settings with which Alembic works on a connection."""
    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


async def migrate(url: str) -> None:
    """Take all steps that a database lacks, all or none; waits while another process does.

    Raises ``DatabaseTooNew`` if the database knows a step that this version does not.
    """
    engine = open_engine(url)
    try:
        async with engine.connect() as connection:
            await _let_tables_be_rebuilt(connection)
            async with connection.begin():
                await connection.run_sync(_upgrade)
    finally:
        await engine.dispose()


async def _let_tables_be_rebuilt(connection: AsyncConnection) -> None:
    """SQLite changes a table by rebuilding it; dropping the old one would empty its dependants.

    The switch works outside transactions only, and lasts as long as the connection.
    """
    if connection.dialect.name == "sqlite":
        raw = (await connection.get_raw_connection()).driver_connection
        await raw.execute("PRAGMA foreign_keys=OFF")  # type: ignore[union-attr]


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":  # SQLite's transaction already keeps others out
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
    config = alembic_config(connection)
    steps = ScriptDirectory.from_config(config)
    reached = set(MigrationContext.configure(connection).get_current_heads())
    if unknown := reached - {step.revision for step in steps.walk_revisions()}:
        raise DatabaseTooNew(
            f"the database is at revision {', '.join(sorted(unknown))}, which this version of"
            " Kith does not know: start the version that was last in use, or restore a backup"
        )
    if reached == set(steps.get_heads()):
        return
    command.upgrade(config, "head")
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if broken:
            raise BrokenReferences(f"rows that point to nothing: {broken[:3]}")
