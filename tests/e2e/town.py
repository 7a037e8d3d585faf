"""The cast with phones in their hands, and the service that ``bot.app`` builds, between them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic
from typing import Any, TypeVar

from sqlalchemy import Table, select, update

from bot.app import take_turns
from bot.channels.telegram.rates import Limit, Rates
from bot.parts import Parts, build
from bot.schedule import EVERY
from bot.service.desk import items
from bot.service.desk.work import at_work
from bot.service.records import ChatRow, DutyDay, Notification, Person
from bot.settings import Settings
from storage import tables
from storage.engine import open_engine
from tests import cast
from tests.e2e.clock import RunningClock
from tests.fakes.bot_api import BotApi, FakeUser

T = TypeVar("T")

NUMBERS = {"amina": 101, "tyler": 102, "jo": 103, "ruth": 201, "sam": 202, "mo": 203, "zed": 301}
LINKED = ("amina", "tyler", "ruth", "sam", "mo")
SOON = 5.0  # seconds


@dataclass
class Town:
    """The service at work, and everybody on their phones."""

    api: BotApi
    clock: RunningClock
    parts: Parts
    phones: dict[str, FakeUser]

    def __post_init__(self) -> None:
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._engine = open_engine(str(self.parts.store._engine.url.render_as_string(False)))

    def __getitem__(self, who: str) -> FakeUser:
        return self.phones[who]

    async def opens(self) -> None:
        assert self.parts.telegram
        await self.parts.telegram.start()
        self.begins("turns", take_turns(self.parts))
        self.begins("polling", self.parts.telegram.run())
        self.begins("delivery", self.parts.delivery.run())

    async def closes(self) -> None:
        assert self.parts.telegram
        for name in list(self._tasks):
            await self.ends(name)
        await self.parts.telegram.stop()
        await self.parts.store.close()
        await self._engine.dispose()

    def begins(self, name: str, work: Any) -> None:
        self._tasks[name] = asyncio.create_task(work)

    async def ends(self, name: str) -> None:
        task = self._tasks.pop(name)
        task.cancel()
        await asyncio.wait([task])

    def goes_on_delivering(self) -> None:
        self.begins("delivery", self.parts.delivery.run())

    async def ticks(self) -> None:
        """What the schedule does at each beat, done now."""
        for kind in EVERY:
            while await kind(self.parts.kit).take():
                pass
        self.parts.poke()

    async def check_in_is_due(self, who: str) -> None:
        await self.change(tables.people, who, check_in_at=self.clock.now())
        await self.ticks()

    async def add(self, *rows: object) -> None:
        async with self.parts.kit.store.unit() as unit:
            for row in rows:
                unit.add(row)

    async def change(self, table: Table, key: str, **values: object) -> None:
        async with self._engine.begin() as connection:
            await connection.execute(update(table).where(table.c.id == key).values(**values))

    async def rows(self, table: Table, **wanted: object) -> list[Any]:
        conditions = [table.c[name] == value for name, value in wanted.items()]
        async with self._engine.connect() as connection:
            found = select(table).where(*conditions).order_by(*table.primary_key)
            return list(await connection.execute(found))

    async def row(self, table: Table, **wanted: object) -> Any:
        (only,) = await self.rows(table, **wanted)
        return only

    async def comes_true(self, look: Callable[[], Awaitable[T | None]], within: float = SOON) -> T:
        """What a look at the database finds, as soon as it finds something."""
        ends = monotonic() + within
        while not (found := await look()):
            assert monotonic() < ends, f"not within {within} s"
            await asyncio.sleep(0.02)
        return found

    async def in_queue(self, owner: str, why: str, within: float = SOON) -> Notification:
        """The item that stands in somebody's queue for this reason."""

        async def look() -> Notification | None:
            async with self.parts.kit.store.reading() as unit:
                queue = await unit.queue.of_owners([owner])
            return next((item for item in queue if item.why == why), None)

        return await self.comes_true(look, within)

    async def answers_at_the_desk(self, who: str, item: Notification, words: str) -> None:
        async with at_work(self.parts.kit, who) as work:
            await items.answer(work, item.id, words)
        self.parts.poke()

    async def all_heard(self) -> None:
        """Wait until nothing waits for its turn."""

        async def look() -> bool:
            return not len(self.api.updates) and not await self.rows(tables.inbox, state="waiting")

        await self.comes_true(look)


@asynccontextmanager
async def open_town(url: str, clock: RunningClock, api: BotApi) -> AsyncIterator[Town]:
    """A town with the cast in it and everything running; no schedule but ``ticks``."""
    async with api.running() as api_url:
        settings = Settings(
            telegram_token=api.token,
            telegram_api=api_url.removesuffix("/bot"),
            database_url=url,
            sample=False,
            council=cast.COUNCIL.name,
            duty_phone=cast.COUNCIL.duty_phone,
            night_phone=cast.COUNCIL.night_phone,
        )
        phones = {name: api.user(number, name.title()) for name, number in NUMBERS.items()}
        town = Town(api, clock, build(settings, clock, rates=hasty()), phones)
        await _settle(town)
        await town.opens()
        try:
            yield town
        finally:
            await town.closes()


def hasty() -> Rates:
    """Phones that may be written to as fast as we can."""
    return Rates(monotonic, overall=Limit(1000, 1000), chat=Limit(1000, 1000))


async def _settle(town: Town) -> None:
    now = town.clock.now()
    invite = next(row for row in cast.everybody(now) if getattr(row, "id", "") == "invite-jo")
    duty = [DutyDay(now.date() + timedelta(days=ahead), "sam") for ahead in range(-1, 9)]
    linked = [linked_phone(who, now) for who in LINKED]
    await town.add(*cast.STAFF, *cast.PEOPLE, *linked, *duty, invite)


def linked_phone(who: str, now: Any, number: int = 0) -> ChatRow:
    staff = {worker.id for worker in cast.STAFF}
    return ChatRow(
        id=f"chat-{who}",
        channel="telegram",
        address=str(number or NUMBERS[who]),
        person_id=None if who in staff else who,
        staff_id=who if who in staff else None,
        lang="en",
        state="open",
        floor_staff_id=None,
        floor_until=None,
        heard_at=None,
        made_at=now,
    )


def neighbour(number: int, now: Any) -> Person:
    """One more young person of Ruth's, who is never in quiet hours."""
    name = f"n{number}"
    return Person(
        name, f"Nana {number}", "", cast.AMINA.born, "former-relevant", "en", "ruth", now,
        quiet_start=0, quiet_end=0,
    )  # fmt: skip
