"""Killed at any instant, the service loses nothing and does nothing twice; see `make soak`."""

from pathlib import Path

import pytest

from tests.kill.run import killed

KILLS = 10
SEED = 20

pytestmark = [pytest.mark.xdist_group("kill"), pytest.mark.timeout(240)]


async def test_nothing_is_lost_or_done_twice_on_sqlite(sqlite_url: str, tmp_path: Path):
    verdict = await killed(sqlite_url, KILLS, SEED, tmp_path)
    assert verdict.wrong == []


@pytest.mark.pg
async def test_nothing_is_lost_or_done_twice_on_postgresql(
    durable_postgresql_url: str, tmp_path: Path
):
    verdict = await killed(durable_postgresql_url, KILLS, SEED, tmp_path)
    assert verdict.wrong == []
