"""What the web chat tests share: the chat over real HTTP, on the real store, with the cast."""

import asyncio
import json
import re
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from html import unescape

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import select

from bot.channels.web.app import web_chat_routes
from bot.channels.web.room import topic_of
from bot.content.words import Words
from bot.service.kit import Kit
from bot.service.looks import code_hash
from bot.service.notices import Notices
from bot.service.ports import Arrival
from bot.service.post import parcel
from bot.service.receive import Reception
from bot.service.records import WebLink
from bot.talk import Book
from storage import tables
from storage.unit import SqlStore
from tests import cast
from tests.fakes.clock import FakeClock
from tests.fakes.ids import NumberedIds
from tests.kits import kit_of
from tests.play import PlainReader

WORDS = Words.load()
TOKEN = "the-link-that-ruth-sent"
HERE = {"Sec-Fetch-Site": "same-origin"}
BY_SCRIPT = HERE | {"Accept": "application/json"}
RIGHT = {"day": "7", "month": "11", "year": "2006"}
WRONG = {"day": "8", "month": "11", "year": "2006"}
assert date(2006, 11, 7) == cast.AMINA.born


def text_of(html):
    """What a page says, without its markup."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@dataclass
class Rig:
    """A web chat that is up, and hands on what happens behind it."""

    kit: Kit
    store: SqlStore
    notices: Notices
    client: TestClient[web.Request, web.Application] = field(init=False)
    taken: list[Arrival] = field(default_factory=list)
    stored: asyncio.Event = field(default_factory=asyncio.Event)
    down: bool = False

    async def take(self, arrivals):
        if self.down:
            raise OSError("the database is away")
        self.taken += arrivals
        reception = Reception(
            self.kit, PlainReader(), stored=lambda: None, say_at_once=self._silent
        )
        await reception.take(arrivals)
        self.stored.set()

    async def _silent(self, channel, address, words): ...

    async def post(self, path, data=None, headers=HERE, **options):
        return await self.client.post(path, data=data, headers=headers, **options)

    async def page(self, path="/chat"):
        answer = await self.client.get(path)
        return await answer.text()

    async def link(self, token=TOKEN, person=cast.AMINA, lasts=timedelta(days=7)):
        now = self.kit.clock.now()
        async with self.kit.store.unit() as unit:
            unit.add(
                WebLink(
                    self.kit.ids.new(), person.id, cast.RUTH.id, code_hash(token), now, now + lasts
                )
            )

    async def come_in(self):
        """Amina opens her chat by a fresh link."""
        token = self.kit.ids.secret()
        await self.link(token)
        await self.post(f"/chat/open/{token}")
        await self.post("/chat/who", RIGHT)
        return await self.chat()

    async def chat(self, person=cast.AMINA):
        async with self.kit.store.reading() as unit:
            own = await unit.talks.of_person(person.id)
        return next((chat for chat in own if chat.channel == "web"), None)

    async def sent(self, body, *, buttons=(), state="sent", kind="text", data=None, staff_id=None):
        """Something is in the outbox for Amina, and noted as sent unless the test says else."""
        now = self.kit.clock.now()
        chat = await self.chat()
        made = parcel(chat.id, body, now, buttons=buttons, staff_id=staff_id)
        async with self.kit.store.unit() as unit:
            unit.add(replace(made, kind=kind, data=data, state=state, sent_at=now))
            await unit.flush()
            newest = (await unit.outbox.history([chat.id], 1))[0]
        self.notices.poke(topic_of(chat.id))
        return newest

    async def note_sent(self, waiting):
        async with self.kit.store.unit() as unit:
            unit.change(waiting, state="sent", sent_at=self.kit.clock.now())
        self.notices.poke(topic_of(waiting.chat_id))

    async def rows(self, table):
        async with self.store._engine.connect() as connection:
            return list(await connection.execute(select(table)))

    async def inbox(self):
        return await self.rows(tables.inbox)

    async def heard(self, count):
        """What the person has said, once so many messages are stored."""
        async with asyncio.timeout(20):
            while True:
                self.stored.clear()
                found = [row for row in await self.inbox() if row.kind != "start"]
                if len(found) >= count:
                    return found
                await self.stored.wait()

    @asynccontextmanager
    async def events(self, after=None):
        """The stream of a page that has got as far as ``after``."""
        headers = HERE | ({"Last-Event-ID": str(after)} if after is not None else {})
        async with self.client.get("/chat/events", headers=headers) as answer:
            yield Stream(answer)


class Stream:
    """Server-sent events, read one at a time."""

    def __init__(self, answer):
        self.answer = answer

    async def next(self):
        found = {}
        while line := (await self.answer.content.readline()).decode().rstrip("\n"):
            name, _, value = line.partition(": ")
            found[name] = value
        return found["event"], found.get("id"), text_of(json.loads(found["data"]))

    async def bubble(self):
        """The next bubble: its id, and what it says."""
        while (found := await self.next())[0] == "beat":
            pass
        return found[1:]


@asynccontextmanager
async def web_chat(store: SqlStore, clock: FakeClock, *, sample=False, secure=False):
    """The chat, mounted as in the real house."""
    clock.to(cast.MONDAY)
    kit = kit_of(store, clock, NumberedIds(), WORDS, Book({}))
    async with store.unit() as unit:
        await cast.enter(unit, clock.now())
    root, notices = web.Application(), Notices()
    rig = Rig(kit, store, notices)
    chat = web_chat_routes(kit, take=rig.take, notices=notices, secure=secure, sample=sample)
    root.add_subapp("/chat", chat)
    async with TestClient(TestServer(root)) as client:
        rig.client = client
        yield rig
