"""The standing cast in a real database, with the service around it and a clock to turn."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

from sqlalchemy import Table, func, select, update

import bot.flows
from bot.content.words import Words
from bot.service.buttons import read_token
from bot.service.deliver import Delivery
from bot.service.patience import Patience
from bot.service.ports import Arrival, ChannelFailure, Sent
from bot.service.receive import Reception
from bot.service.records import ChatRow, Parcel
from bot.service.turns import Turns
from bot.talk import Book
from storage import tables
from storage.engine import open_engine
from storage.unit import SqlStore
from tests import cast
from tests.fakes.clock import FakeClock
from tests.fakes.ids import NumberedIds
from tests.kits import kit_of
from tests.play import PlainReader

WORDS = Words.load()
BOOK = Book.found_in(bot.flows)

RED = "I will end it tonight"
AMBER = "there is nothing to eat"


@dataclass
class Phones:
    """A channel whose phones keep what they are sent, and fail as they are told."""

    got: list[Parcel] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    async def send(self, parcel: Parcel, address: str, lang: str) -> Sent:
        if self.failures:
            raise self.failures.pop(0)
        self.got.append(parcel)
        return Sent(f"{address}/{len(self.got)}")

    def will_fail(self, *failures: Exception) -> None:
        self.failures.extend(failures)

    @property
    def bodies(self) -> list[str]:
        return [parcel.body for parcel in self.got]


@dataclass
class Stage:
    """What a test does to the service, and what it sees of it."""

    url: str
    clock: FakeClock
    book: Book = BOOK
    said_at_once: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.engine = open_engine(self.url)
        self.store = SqlStore(self.engine)
        self.kit = kit_of(self.store, self.clock, NumberedIds(), WORDS, self.book)
        self.reception = Reception(
            self.kit, PlainReader(), stored=lambda: None, say_at_once=self._say_at_once
        )
        self.turns = Turns(self.kit)
        self.phones = Phones()
        self.delivery = self.new_delivery()
        self._numbers = count(1)

    def new_delivery(self) -> Delivery:
        """What sends, as a process that has just started has it."""
        return Delivery(self.kit, {"telegram": self.phones}, on_sent=lambda chat: None)

    async def enter(self, *more: object) -> None:
        """Put the cast and more rows on the stage."""
        await self.add(*cast.everybody(self.clock.now()), *more)

    async def add(self, *rows: object) -> None:
        async with self.store.unit() as unit:
            for row in rows:
                unit.add(row)

    async def hears(
        self, who: str, words: str = "", kind: str = "text", token: str = "", number: int = 0
    ) -> None:
        """Something arrives from somebody's phone, and its turn is taken."""
        await self.reception.take([self.arrival(who, words, kind, token, number)])
        await self.takes_turns()

    def arrival(
        self, who: str, words: str = "", kind: str = "text", token: str = "", number: int = 0
    ) -> Arrival:
        return Arrival(
            channel="telegram",
            external_id=str(number or next(self._numbers)),
            address=cast.phone_of(who),
            kind=kind,
            sent_at=self.clock.now(),
            words=words,
            token=token,
        )

    async def taps(self, who: str, option: str) -> None:
        """Somebody taps the newest button of this name that they were sent."""
        for parcel in reversed(await self.sent_to(who)):
            for _, token in [button for row in parcel.buttons for button in row]:
                tap = read_token(token)
                if tap is not None and option in (tap.option, tap.run_id):
                    return await self.hears(who, kind="tap", token=token)
        raise LookupError(f"{who} was never sent a button {option!r}")

    async def takes_turns(self) -> None:
        while await self.turns.take():
            pass

    async def delivers(self) -> None:
        """Send all that can be sent now."""
        while await self.delivery.step():
            await self.delivery.finish()

    async def sent_to(self, who: str) -> list[Parcel]:
        """What was written to somebody's phone, sent or not, oldest first."""
        async with self.store.reading() as unit:
            chats = await unit.talks.chats_at("telegram", [cast.phone_of(who)])
            ids = [chat.id for chat in chats.values()]
            return await unit.outbox.history(ids, 100) if ids else []

    async def bodies_to(self, who: str) -> list[str]:
        return [parcel.body for parcel in await self.sent_to(who)]

    async def rows(self, table: Table, **wanted: object) -> list[Any]:
        """The rows of a table that are as wanted."""
        conditions = [table.c[name] == value for name, value in wanted.items()]
        async with self.engine.connect() as connection:
            found = select(table).where(*conditions).order_by(*table.primary_key)
            return list(await connection.execute(found))

    async def row(self, table: Table, **wanted: object):
        (only,) = await self.rows(table, **wanted)
        return only

    async def set(self, table: Table, key: str, **values: object) -> None:
        """Change a row, past the service."""
        async with self.engine.begin() as connection:
            await connection.execute(update(table).where(table.c.id == key).values(**values))

    async def set_all(self, table: Table, **values: object) -> None:
        """Change every row of a table, past the service."""
        async with self.engine.begin() as connection:
            await connection.execute(update(table).values(**values))

    async def time_passes(self, **how_long: float) -> None:
        """Let time go by, stopping wherever patience with an open question runs out."""
        end = self.clock.now() + timedelta(**how_long)
        while (due := await self._next_due()) is not None and due <= end:
            self.clock.to(max(due, self.clock.now()))
            await Patience(self.kit).take()
            await self.delivers()
        self.clock.to(end)

    async def _next_due(self) -> Any:
        async with self.engine.connect() as connection:
            return (await connection.execute(select(func.min(tables.runs.c.due_at)))).scalar()

    async def person(self, who: str = "amina"):
        return await self.row(tables.people, id=who)

    async def queue(self) -> list[str]:
        """Every notification, as 'owner: severity why (state)'."""
        return [
            f"{row.owner_id}: {row.severity} {row.why} ({row.state})"
            for row in await self.rows(tables.notifications)
        ]

    async def _say_at_once(self, channel: str, address: str, words: str) -> None:
        self.said_at_once.append((address, words))


def phone(who: str, stage: Stage, *, staff: bool = False) -> ChatRow:
    """One more linked phone."""
    return ChatRow(
        id=f"chat-{who}",
        channel="telegram",
        address=cast.phone_of(who),
        person_id=None if staff else who,
        staff_id=who if staff else None,
        lang="en",
        state="open",
        floor_staff_id=None,
        floor_until=None,
        heard_at=None,
        made_at=stage.clock.now(),
    )


def blocked() -> ChannelFailure:
    return ChannelFailure("Forbidden: bot was blocked by the user", lasting=True, unreachable=True)


@asynccontextmanager
async def staged(url: str, clock: FakeClock, book: Book = BOOK) -> AsyncIterator[Stage]:
    """A stage with the cast on it."""
    clock.to(cast.MONDAY)
    stage = Stage(url, clock, book)
    try:
        await stage.enter()
        yield stage
    finally:
        await stage.store.close()
