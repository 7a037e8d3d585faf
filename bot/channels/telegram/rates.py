"""How fast Telegram may be written to: so much a second to all, and less to one chat.

Telegram allows a bot about 30 messages a second, and one a second to one chat with short bursts
(Bots FAQ, 'My bot is hitting limits'). A little below both, so that the network's jitter does
not carry us over. A limit is one number: the instant at which its store of tokens is full again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

FORGET_ABOVE = 1_000  # chats remembered before the idle ones are dropped


@dataclass(frozen=True, slots=True)
class Limit:
    """So many messages a second, after ``burst`` at once."""

    per_second: float
    burst: int

    def wait(self, full_at: float, now: float) -> float:
        """Seconds until one more may go, where the store is full again at ``full_at``."""
        return max(0.0, full_at - (self.burst - 1) / self.per_second - now)

    def spent(self, full_at: float, now: float) -> float:
        """When the store is full again, once one more has gone."""
        return max(full_at, now) + 1 / self.per_second


ALL = Limit(28, 28)
CHAT = Limit(0.95, 3)


class Rates:
    """Says how long a message must wait; ``monotonic`` counts seconds from anywhere."""

    def __init__(
        self, monotonic: Callable[[], float], *, overall: Limit = ALL, chat: Limit = CHAT
    ) -> None:
        self._now = monotonic
        self._overall = overall
        self._chat = chat
        self._all_full_at = float("-inf")
        self._full_at: dict[str, float] = {}
        self._held: dict[str, float] = {}
        self._all_held_until = float("-inf")

    def wait_for(self, address: str) -> float:
        """Seconds until a message to this chat may go: 0 when it may go now."""
        now = self._now()
        return max(
            self._overall.wait(self._all_full_at, now),
            self._chat.wait(self._full_at.get(address, now), now),
            self._held.get(address, now) - now,
            self._all_held_until - now,
            0.0,
        )

    def took(self, address: str) -> None:
        """A message to this chat goes now."""
        now = self._now()
        self._all_full_at = self._overall.spent(self._all_full_at, now)
        self._full_at[address] = self._chat.spent(self._full_at.get(address, now), now)
        if len(self._full_at) > FORGET_ABOVE:
            self._full_at = {chat: at for chat, at in self._full_at.items() if at > now}

    def hold(self, address: str, seconds: float) -> None:
        """Telegram wants a pause: of this chat, or of all once two chats are told so together.

        It does not say which it means, and one flooded chat must not keep help from the others.
        """
        now = self._now()
        self._held = {chat: until for chat, until in self._held.items() if until > now}
        if self._held.keys() - {address}:
            self._all_held_until = max(self._all_held_until, now + seconds)
        self._held[address] = now + seconds
