"""Answers taps, which ends the waiting that a phone shows on a button."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from telegram.error import TelegramError

from bot.channels.telegram.bot_api import BotApi

AT_ONCE = 8
WAITING = 400  # beyond these a button may spin: Telegram gives up on it by itself


class Taps:
    """Each answer costs a request, so it is made in the background, and never made again."""

    def __init__(self, api: BotApi) -> None:
        self._api = api
        self._free = asyncio.Semaphore(AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()

    def answer(self, tap: str) -> None:
        """See to it soon."""
        if len(self._tasks) < WAITING:
            task = asyncio.create_task(self._answer(tap))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def stop(self) -> None:
        """Leave the rest unanswered."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _answer(self, tap: str) -> None:
        async with self._free:
            with suppress(TelegramError):  # too old, or not reached: nobody is worse off
                await self._api.call("answerCallbackQuery", {"callback_query_id": tap})
