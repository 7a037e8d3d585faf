"""One run: a crowd talks, the service is killed again and again, and in the end all is compared."""

from __future__ import annotations

import asyncio
import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from storage import tables
from storage.engine import open_engine
from storage.unit import SqlStore
from tests.fakes.bot_api import BotApi
from tests.kill.crowd import Talker, gather_crowd, seat
from tests.kill.process import Service
from tests.kill.verdict import Verdict, compare

CROWD = 32
WHILE_STARTING = 0.15  # the share of kills that hit a process which is not up yet
UP_FOR = 1.2  # seconds at most between being up and being killed
A_KILL = 1.2  # seconds at least from one kill to the next
TO_SETTLE = 90  # seconds in which all must be done once nothing is killed any more


async def killed(database_url: str, kills: int, seed: int, folder: Path) -> Verdict:
    """Kill the service so many times while the crowd of this seed talks; say what came of it."""
    api = BotApi()
    crowd = gather_crowd(api, CROWD, seed)
    engine = open_engine(database_url)
    async with SqlStore(engine).unit() as unit:
        seat(unit, crowd, kills * A_KILL)
    try:
        async with (
            api.running() as api_url,
            Service(database_url, api, api_url, folder) as service,
        ):
            at = await _talk_and_kill(service, crowd, kills, random.Random(seed))  # noqa: S311
            await _settled(engine, api, crowd)
            status = await service.stop()
        verdict = await compare(engine, api, crowd, at)
    finally:
        await engine.dispose()
    assert status == 0, f"it did not end as told: {service.troubles()[-3000:]}"
    return verdict


async def _talk_and_kill(
    service: Service, crowd: list[Talker], kills: int, chance: random.Random
) -> list[datetime]:
    enough = asyncio.Event()
    talking = [asyncio.create_task(talker.talks(enough)) for talker in crowd]
    at = []
    for _ in range(kills):
        if chance.random() < WHILE_STARTING:
            await asyncio.sleep(chance.uniform(0, 1))
        else:
            await service.ready()
            await asyncio.sleep(chance.uniform(0, UP_FOR))
        await service.kill()
        at.append(datetime.now(UTC))
        await service.start()
    await service.ready()
    enough.set()
    done, unfinished = await asyncio.wait(talking, timeout=TO_SETTLE)
    for talk in done:
        talk.result()
    assert not unfinished, f"{len(unfinished)} still wait for an answer: {service.troubles()}"
    return at


async def _settled(engine: AsyncEngine, api: BotApi, crowd: list[Talker]) -> None:
    """Wait until all that was said has been heard, and all answers have gone."""
    said = sum(talker.said for talker in crowd)
    left: tuple[int, ...] = ()
    for _ in range(TO_SETTLE * 3):
        async with engine.connect() as connection:
            left = (
                said - await _count(connection, tables.inbox),
                await _count(connection, tables.inbox, "waiting"),
                await _count(connection, tables.outbox, "waiting"),
                await _count(connection, tables.outbox, "sending"),
                len(api.updates),
            )
        if not any(left):
            return
        await asyncio.sleep(1 / 3)
    raise AssertionError(f"not heard, heard, to be sent, being sent, with Telegram: {left}")


async def _count(connection: Any, table: Any, *states: str) -> int:
    wanted = select(func.count()).select_from(table)
    if states:
        wanted = wanted.where(table.c.state.in_(states))
    return int((await connection.execute(wanted)).scalar_one())
