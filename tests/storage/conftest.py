"""Every test here runs on SQLite and on PostgreSQL, with the standing cast on the stage."""

from collections.abc import AsyncIterator

import pytest

from storage.engine import open_engine
from storage.unit import SqlStore
from tests.cast import MONDAY, enter


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[SqlStore]:
    opened = SqlStore(open_engine(database_url))
    async with opened.unit() as unit:
        await enter(unit, MONDAY)
    yield opened
    await opened.close()


@pytest.fixture
async def postgresql_store(postgresql_url: str) -> AsyncIterator[SqlStore]:
    """Where two workers are at it at once."""
    opened = SqlStore(open_engine(postgresql_url))
    async with opened.unit() as unit:
        await enter(unit, MONDAY)
    yield opened
    await opened.close()
