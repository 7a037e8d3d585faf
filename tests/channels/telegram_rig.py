"""What the Telegram tests share: the channel's parts against the fake Bot API, over real HTTP."""

import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from bot.channels.telegram import BotApi, Intake, Persistence
from bot.service.records import Parcel
from tests.fakes.bot_api import BotApi as FakeApi

NOW = datetime(2026, 3, 4, 17, 0, tzinfo=UTC)
QUICK = Persistence(lambda: 0.0, shortest=0.02, longest=0.05)


class StoppedClock:
    def now(self):
        return NOW


class Store:
    """Takes batches as the service does; `down` makes it fail so many times first."""

    def __init__(self, down=0, slow=0.0):
        self.taken = []
        self.tries = 0
        self.down = down
        self.slow = slow
        self.changed = asyncio.Event()

    async def take(self, arrivals):
        self.tries += 1
        await asyncio.sleep(self.slow)
        if self.down:
            self.down -= 1
            raise OSError("the database is away")
        self.taken.extend(arrivals)
        self.changed.set()

    @property
    def words(self):
        return [arrival.words for arrival in self.taken]

    async def has(self, count, timeout=5):
        """Waits until so many arrivals are stored."""
        async with asyncio.timeout(timeout):
            while len(self.taken) < count:
                self.changed.clear()
                await self.changed.wait()
        return self.taken

    @property
    def intake(self):
        return Intake(self.take, StoppedClock())


@asynccontextmanager
async def connected(fake: FakeApi, *, token=None, patience=5.0):
    """The fake, served, and our calls to it."""
    async with fake.running() as url:
        api = BotApi(token or fake.token, url.removesuffix("/bot"), patience=patience)
        await api.open()
        try:
            yield api
        finally:
            await api.close()


async def until(true, timeout=5):
    """Waits for what nobody rings a bell for."""
    async with asyncio.timeout(timeout):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


@asynccontextmanager
async def running(work):
    """Has it running beside the test, and ends it."""
    task = asyncio.create_task(work)
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.wait([task])


def parcel(body="Hello", *, kind="text", buttons=(), data=None):
    return Parcel(
        id=1,
        chat_id="c1",
        lane=0,
        kind=kind,
        body=body,
        buttons=buttons,
        data=data,
        state="sending",
        tries=0,
        trouble="",
        run_id=None,
        staff_id=None,
        ref="",
        due_at=NOW,
        made_at=NOW,
    )
