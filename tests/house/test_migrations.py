"""A migrated database is what the tables say, whichever way it got there."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Inspector, inspect, text
from sqlalchemy.exc import DBAPIError

from storage.columns import metadata
from storage.engine import open_engine
from storage.migrate import DatabaseTooNew, migrate
from storage.migrations import append_only
from tests.databases import Server

VERSIONS = Path(append_only.__file__).parent / "versions"


async def ask(url: str, question: Any) -> Any:
    """What a function of a plain connection says."""
    engine = open_engine(url)
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(question)
    finally:
        await engine.dispose()


async def run(url: str, statement: str) -> Any:
    return await ask(url, lambda connection: connection.execute(text(statement)).rowcount)


def described(connection: Connection) -> dict[str, Any]:
    """Each table with its columns, rules and indexes, conditions of partial ones included."""
    look = inspect(connection)
    return {name: _table(look, name) for name in look.get_table_names() if name in metadata.tables}


def _table(look: Inspector, name: str) -> dict[str, Any]:
    return {
        "columns": [
            (one["name"], str(one["type"]), one["nullable"], one["default"])
            for one in look.get_columns(name)
        ],
        "primary key": look.get_pk_constraint(name)["constrained_columns"],
        "references": _sorted(look.get_foreign_keys(name)),
        "unique": _sorted(look.get_unique_constraints(name)),
        "checks": _sorted(look.get_check_constraints(name)),
        "indexes": _sorted(look.get_indexes(name)),
    }


def _sorted(rules: Any) -> list[str]:
    return sorted(json.dumps(rule, sort_keys=True, default=str) for rule in rules)


def differences(connection: Connection) -> list[Any]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


def test_revisions_are_numbered_in_a_row_and_end_in_one_head():
    numbers = sorted(path.name[:4] for path in VERSIONS.glob("[0-9]*.py"))
    steps = ScriptDirectory(VERSIONS.parent)
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
    assert steps.get_heads() == [numbers[-1]]


async def test_a_new_revision_would_have_nothing_to_do(database_url):
    assert await ask(database_url, differences) == []


async def test_a_migrated_database_has_what_the_tables_say(database_url):
    migrated = await ask(database_url, described)
    await ask(database_url, metadata.drop_all)
    await ask(database_url, metadata.create_all)
    assert migrated == await ask(database_url, described)


async def test_a_missing_trigger_is_noticed(sqlite_url):
    await run(sqlite_url, "drop trigger audit_no_update")
    assert await ask(sqlite_url, differences) == [("append_only", "audit")]


@pytest.mark.parametrize("verb", ["update audit set verb = 'x'", "delete from audit"])
async def test_what_is_in_the_audit_trail_stays_there(database_url, verb):
    await run(database_url, "insert into audit (verb, at) values ('looked', '2026-03-10 10:00:00')")
    with pytest.raises(DBAPIError, match="append-only"):
        await run(database_url, verb)


@pytest.mark.pg
async def test_the_audit_trail_cannot_be_emptied_at_a_stroke(postgresql_url):
    with pytest.raises(DBAPIError, match="append-only"):
        await run(postgresql_url, "truncate audit")


async def test_a_database_from_a_later_version_is_left_alone(database_url):
    await run(database_url, "update alembic_version set version_num = '9999'")
    with pytest.raises(DatabaseTooNew, match="9999"):
        await migrate(database_url)


async def test_a_second_start_changes_nothing(database_url):
    before = await ask(database_url, described)
    await migrate(database_url)
    assert await ask(database_url, described) == before


async def test_two_processes_may_start_on_an_empty_file_at_once(tmp_path):
    url = f"sqlite:///{tmp_path / 'new.db'}"
    await asyncio.gather(*(_in_a_process(url) for _ in range(3)))
    assert await ask(url, differences) == []


@pytest.mark.pg
def test_two_processes_may_start_on_an_empty_server_at_once(postgresql: Server):
    postgresql.execute("create database kith_at_once")
    url = postgresql.url("kith_at_once")

    async def at_once() -> Any:
        await asyncio.gather(*(migrate(url) for _ in range(3)))
        return await ask(url, differences)

    assert asyncio.run(at_once()) == []
    postgresql.execute("drop database kith_at_once")


async def _in_a_process(url: str) -> None:
    program = f"import asyncio; from storage.migrate import migrate; asyncio.run(migrate({url!r}))"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", program)
    assert await process.wait() == 0
