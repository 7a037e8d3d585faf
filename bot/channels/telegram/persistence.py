"""Doing something until it is done, however long Telegram or the store are away."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.channels.telegram.intake import NotStored
from bot.channels.telegram.request import TooMany

log = logging.getLogger(__name__)


class TokenRejected(Exception):
    """Telegram does not know the bot's token: KITH_TELEGRAM_TOKEN is wrong or was withdrawn."""

    def __init__(self) -> None:
        super().__init__(TokenRejected.__doc__)


class Persistence:
    """Tries again after ever longer pauses, in seconds; ``chance`` gives from 0 to 1."""

    def __init__(
        self, chance: Callable[[], float], *, shortest: float = 0.5, longest: float = 30.0
    ) -> None:
        self._chance = chance
        self._shortest = shortest
        self._longest = longest

    def pause(self, failures: int) -> float:
        """How long to wait after so many failures in a row: doubling, and never quite the same."""
        full = min(self._longest, self._shortest * 2.0 ** min(failures - 1, 30))
        return full * (0.5 + self._chance() / 2)

    async def until_done(self, step: Callable[[], Awaitable[None]]) -> None:
        """Take a step until it succeeds; raises ``TokenRejected``, which no waiting mends."""
        failures = 0
        while True:
            try:
                return await step()
            except InvalidToken:
                raise TokenRejected from None
            except (NotStored, TelegramError) as trouble:
                failures += 1
                pause = self.pause(failures)
                if isinstance(trouble, TooMany):
                    pause = max(pause, trouble.wait.total_seconds())
                _tell(trouble, pause)
            await asyncio.sleep(pause)


def _tell(trouble: Exception, pause: float) -> None:
    why = str(trouble)
    if isinstance(trouble, Conflict):
        why = f"another process polls with this token, or a webhook is set ({why})"
    elif isinstance(trouble, NotStored):
        why = f"the batch is not stored, it will come again ({why})"
    log.warning("telegram: %s; trying again in %.1f s", why, pause)
