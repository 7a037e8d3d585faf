"""The whole service as it runs, on a port of its own, with the sample in it."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from threading import Thread

from aiohttp import web

from bot import sample
from bot.app import working_loops
from bot.clock import Clock
from bot.parts import build
from bot.sample import FirstLook
from bot.settings import Settings
from bot.site import make_site
from storage.migrate import migrate

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Running:
    """Where it is reached, and whom to look at first."""

    address: str
    look: FirstLook

    def chat(self, person_id: str = "") -> str:
        """The door to a young person's chat; that of the first look if nobody is named."""
        return f"{self.address}/chat/sample/{person_id or self.look.person_id}"

    def desk(self, path: str = "/") -> str:
        """A page of the desk."""
        return f"{self.address}/desk{path}"


async def fill(database_url: str, clock: Clock) -> None:
    """Make a database with the sample in it, as it stands when the service first opens."""
    await migrate(database_url)
    parts = build(Settings(database_url=database_url), clock)
    await sample.fill(parts.kit)
    await parts.store.close()


@asynccontextmanager
async def running(database_url: str, clock: Clock) -> AsyncIterator[Running]:
    """Serve a database that has been filled."""
    with socket.create_server((HOST, 0)) as door:
        settings = Settings(database_url=database_url, port=door.getsockname()[1])
        parts = build(settings, clock)
        look = await sample.first_look(parts.kit)
        assert look is not None
        async with working_loops(settings, parts):
            site = await make_site(settings, parts, lambda: True)
            runner = web.AppRunner(site, access_log=None, shutdown_timeout=0.2)
            await runner.setup()
            try:
                await web.SockSite(runner, door).start()
                yield Running(settings.address, look)
            finally:
                await runner.cleanup()
                await parts.store.close()


@contextmanager
def in_background(database_url: str, clock: Clock) -> Iterator[Running]:
    """The same on a thread of its own, so that several tests can share it."""
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, name="kith", daemon=True)
    thread.start()
    service = running(database_url, clock)
    try:
        yield asyncio.run_coroutine_threadsafe(service.__aenter__(), loop).result()
    finally:
        asyncio.run_coroutine_threadsafe(service.__aexit__(None, None, None), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
