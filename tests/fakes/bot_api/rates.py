"""Telegram's limits on sending: about 30 messages a second to all, one a second to one chat."""

import math
from dataclasses import dataclass, field


@dataclass(slots=True)
class Bucket:
    """Tokens that fill up at a steady pace, up to a small store for bursts."""

    per_second: float
    store: float
    tokens: float
    at: float

    def refill(self, now: float) -> float:
        """Seconds until a token is there: 0 when one is."""
        self.tokens = min(self.store, self.tokens + (now - self.at) * self.per_second)
        self.at = now
        return max(0.0, (1 - self.tokens) / self.per_second)


@dataclass(slots=True)
class Rates:
    """Says when a message must wait. Telegram tolerates a short burst, and so does this."""

    all_per_second: float = 30
    all_burst: float = 30
    chat_per_second: float = 1
    chat_burst: float = 3
    _all: Bucket | None = field(default=None, init=False, repr=False)
    _chats: dict[int, Bucket] = field(default_factory=dict, init=False, repr=False)

    def wait(self, chat_id: int, now: float) -> int:
        """Whole seconds to wait before a message to this chat, 0 (and counted) when it may go."""
        if self._all is None:
            self._all = Bucket(self.all_per_second, self.all_burst, self.all_burst, now)
        chat = self._chats.setdefault(
            chat_id, Bucket(self.chat_per_second, self.chat_burst, self.chat_burst, now)
        )
        wait = max(self._all.refill(now), chat.refill(now))
        if wait == 0:
            self._all.tokens -= 1
            chat.tokens -= 1
        return math.ceil(wait)
