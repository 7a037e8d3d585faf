"""A town on SQLite, with the cast and their phones."""

from collections.abc import AsyncIterator
from functools import cache

import pytest

from bot.triage import Reader
from tests import cast
from tests.e2e.clock import RunningClock
from tests.e2e.town import Town, open_town
from tests.fakes.bot_api import BotApi

one_reader = cache(Reader.load)


@pytest.fixture(autouse=True)
def _reads_the_lexicons_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Reader, "load", staticmethod(one_reader))


@pytest.fixture
def now() -> RunningClock:
    return RunningClock(cast.MONDAY)


@pytest.fixture
async def town(sqlite_url: str, now: RunningClock) -> AsyncIterator[Town]:
    async with open_town(sqlite_url, now, BotApi()) as ready:
        yield ready
