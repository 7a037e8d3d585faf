"""The whole service as it runs, on a port of its own, with the sample in it."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from bot import sample
from bot.app import working_loops
from bot.clock import Clock
from bot.parts import build
from bot.sample import FirstLook
from bot.settings import Settings
from bot.site import make_site

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


@asynccontextmanager
async def running(database_url: str, clock: Clock) -> AsyncIterator[Running]:
    """Serve a migrated database, filled with the sample if nobody is in it yet."""
    with socket.create_server((HOST, 0)) as door:
        settings = Settings(database_url=database_url, port=door.getsockname()[1])
        parts = build(settings, clock)
        await sample.fill(parts.kit)
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
