"""Long polling: a batch is stored before Telegram is told that it was received."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from bot.channels.telegram.arrivals import ALLOWED, tap_of
from bot.channels.telegram.bot_api import BotApi
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.persistence import Persistence

BATCH = 100
WAIT = 30  # seconds that Telegram holds a request open when nothing is there


class Poller:
    """Fetches updates for as long as it runs; ``answer_tap`` is called for what has been stored."""

    def __init__(
        self,
        api: BotApi,
        intake: Intake,
        persistence: Persistence,
        answer_tap: Callable[[str], None] | None,
    ) -> None:
        self._api = api
        self._intake = intake
        self._persistence = persistence
        self._answer_tap = answer_tap
        self._offset = 0

    async def run(self) -> None:
        """Poll until cancelled; a batch that is being stored then is stored before this ends.

        Raises ``TokenRejected``.
        """
        await self._persistence.until_done(self._leave_webhook)
        while True:
            await self._persistence.until_done(self._round)

    async def _leave_webhook(self) -> None:
        await self._api.call("deleteWebhook")

    async def _round(self) -> None:
        updates = await self._fetch()
        if updates:
            await _to_the_end(self._intake.store(updates))
        # Only now may the next request confirm them. When all are confirmed it asks for whatever
        # there is, because after a quiet week Telegram numbers from anywhere, also from below.
        self._offset = max((update["update_id"] + 1 for update in updates), default=0)
        if self._answer_tap is not None:
            for tap in filter(None, map(tap_of, updates)):
                self._answer_tap(tap)

    async def _fetch(self) -> list[dict[str, Any]]:
        params = {"timeout": WAIT, "limit": BATCH, "allowed_updates": ALLOWED}
        if self._offset:
            params["offset"] = self._offset
        updates: list[dict[str, Any]] = await self._api.call(
            "getUpdates", params, patience=WAIT + 10
        )
        return updates


async def _to_the_end(work: Coroutine[Any, Any, None]) -> None:
    """Await it whole, also when cancelled meanwhile."""
    task = asyncio.create_task(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.gather(task, return_exceptions=True)
        raise
