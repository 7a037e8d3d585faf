"""A stage on SQLite, and one that is played on both databases."""

from collections.abc import AsyncIterator

import pytest

from tests.fakes.clock import FakeClock
from tests.service.stage import Stage, staged


@pytest.fixture
async def stage(sqlite_url: str, clock: FakeClock) -> AsyncIterator[Stage]:
    async with staged(sqlite_url, clock) as ready:
        yield ready


@pytest.fixture
async def both(database_url: str, clock: FakeClock) -> AsyncIterator[Stage]:
    async with staged(database_url, clock) as ready:
        yield ready
