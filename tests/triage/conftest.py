"""The reader, loaded once for all."""

import pytest

from bot.triage import Reader


@pytest.fixture(scope="session")
def reader():
    return Reader.load()
