"""Calls of the Bot API by name, answered with the JSON that Telegram sent."""

from __future__ import annotations

import logging
from typing import Any

from telegram import Bot

from bot.channels.telegram.request import AiohttpRequest

PATIENCE = 20.0  # seconds


class BotApi:
    """One bot at one Bot API server, such as ``https://api.telegram.org``."""

    def __init__(self, token: str, server: str, *, patience: float = PATIENCE) -> None:
        self._request = AiohttpRequest(f"{server.rstrip('/')}/bot{token}", patience)
        self._bot = Bot(
            "kept-from-the-library",
            base_url=lambda _: "",
            request=self._request,
            get_updates_request=self._request,
        )
        # At DEBUG the library logs every parameter, and so what people wrote.
        logging.getLogger("telegram").setLevel(logging.INFO)

    async def open(self) -> None:
        """Make ready for calls."""
        await self._request.initialize()

    async def close(self) -> None:
        """Let go of the connections."""
        await self._request.shutdown()

    async def call(
        self, method: str, params: dict[str, Any] | None = None, *, patience: float | None = None
    ) -> Any:
        """The result of a method; ``patience`` is how many seconds the answer may take.

        Raises ``telegram.error.TelegramError``, of which ``NotCarriedOut``, ``Unanswered`` and
        ``TooMany`` are our own.
        """
        # The slash keeps the library from recommending, in a warning a call, its own methods,
        # which build objects of every answer.
        return await self._bot.do_api_request(f"/{method}", params, read_timeout=patience)
