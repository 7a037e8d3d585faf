"""Pushes updates to a bot's own server, one after the other, each until it is taken with a 200."""

import asyncio
from contextlib import suppress

import aiohttp

from tests.fakes.bot_api.updates import Update, Updates

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
RETRY_AFTER = 0.05  # seconds; Telegram waits longer, tests should not
PATIENCE = aiohttp.ClientTimeout(total=5)


class Webhook:
    """Where updates go while a webhook is set."""

    def __init__(self, updates: Updates) -> None:
        self.url = ""
        self.refusals: list[int | None] = []  # statuses other than 200; None: no answer at all
        self._updates = updates
        self._secret = ""
        self._pushing: asyncio.Task[None] | None = None

    def set(self, url: str, secret: str) -> None:
        """Pushes to this URL from now on; an empty one ends it."""
        if self._pushing:
            self._pushing.cancel()
        self.url, self._secret = url, secret
        self._pushing = asyncio.create_task(self._push()) if url else None

    async def idle(self, timeout: float = 5) -> None:
        """Waits until every update has been taken."""
        emptied = await self._updates.changed.until(
            lambda: len(self._updates) == 0 or None, timeout
        )
        assert emptied, f"{len(self._updates)} updates not taken in {timeout} s"

    async def remove(self) -> None:
        """Ends the pushing and waits until it has ended."""
        pushing, self._pushing, self.url = self._pushing, None, ""
        if pushing:
            pushing.cancel()
            with suppress(asyncio.CancelledError):
                await pushing

    async def _push(self) -> None:
        async with aiohttp.ClientSession(timeout=PATIENCE) as http:
            while True:
                batch = await self._updates.changed.until(lambda: self._updates.batch(10), 60) or []
                for update in batch:
                    await self._deliver(http, update)
                self._updates.confirm(max((u["update_id"] + 1 for u in batch), default=1))

    async def _deliver(self, http: aiohttp.ClientSession, update: Update) -> None:
        while not await self._taken(http, update):  # noqa: ASYNC110 - it tries, it does not poll
            await asyncio.sleep(RETRY_AFTER)

    async def _taken(self, http: aiohttp.ClientSession, update: Update) -> bool:
        headers = {SECRET_HEADER: self._secret} if self._secret else {}
        status = None
        with suppress(aiohttp.ClientError, TimeoutError):
            async with http.post(self.url, json=update, headers=headers) as answer:
                status = answer.status
        if status != 200:
            self.refusals.append(status)
        return status == 200
