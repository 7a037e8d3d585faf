"""Fixtures for everybody: real databases, a clock and identifiers that tests control."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from storage.engine import open_engine
from storage.migrate import migrate
from storage.unit import SqlStore
from tests.databases import NoServer, Server, durable_server, shared_server
from tests.fakes.clock import FakeClock
from tests.fakes.ids import NumberedIds

A_TUESDAY_MORNING = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(A_TUESDAY_MORNING)


@pytest.fixture
def ids() -> NumberedIds:
    return NumberedIds()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty database file, to be copied: migrating takes longer than most tests."""
    path = tmp_path_factory.mktemp("template") / "kith.db"
    asyncio.run(migrate(f"sqlite:///{path}"))
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A real, migrated, empty SQLite file."""
    return f"sqlite:///{shutil.copyfile(sqlite_template, tmp_path / 'kith.db')}"


@pytest.fixture(scope="session")
def postgresql() -> Server:
    """The PostgreSQL server that all tests share; whoever asks for it is marked ``pg``."""
    server = _postgresql()
    assert isinstance(server, Server), server
    return server


@pytest.fixture
def postgresql_url(postgresql: Server) -> Iterator[str]:
    """A migrated, empty PostgreSQL database of one's own."""
    with postgresql.fresh_database() as url:
        yield url


@pytest.fixture
def durable_postgresql_url() -> Iterator[str]:
    """The same on a server that syncs every commit, as in real life."""
    with durable_server().fresh_database() as url:
        yield url


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.pg)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The test runs twice, on a database of each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
async def store(sqlite_url: str) -> AsyncIterator[SqlStore]:
    """A store on SQLite; ``tests/storage`` has the same on both databases."""
    opened = SqlStore(open_engine(sqlite_url))
    yield opened
    await opened.close()


@cache
def _postgresql() -> Server | NoServer:
    try:
        return shared_server()
    except NoServer as why:
        return why


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Without a server, skip: from here, so that pytest says it in one line for all tests."""
    if item.get_closest_marker("pg") is None or isinstance(why := _postgresql(), Server):
        return
    message = f"NOTHING WAS TRIED ON POSTGRESQL: {why}"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)
