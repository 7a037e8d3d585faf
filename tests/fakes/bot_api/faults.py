"""What can go wrong between a bot and Telegram, drawn by a seed so that it goes wrong again."""

import random
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Fate(StrEnum):
    """How one call to the Bot API ends."""

    FINE = "fine"
    TOO_MANY = "429"  # refused, nothing done, told when to come back
    BAD_GATEWAY = "502"  # refused by the proxy with a page that is not JSON, nothing done
    RESET = "reset"  # the connection closes before anything is done
    UNANSWERED = "unanswered"  # done, but the connection closes without an answer


@dataclass(slots=True)
class Faults:
    """How often each thing goes wrong, from 0 to 1; seconds for `latency` and `hang`.

    The fate of a call hangs on which call it is (the third sendMessage to chat 7), not on when
    it comes, so that one seed brings one set of faults however the requests interleave.
    """

    seed: int = 0
    p429: float = 0
    p502: float = 0
    p_timeout: float = 0
    p_reset_before: float = 0
    duplicate_updates: float = 0
    reorder_updates: float = 0
    latency: float = 0  # before every answer
    hang: float = 0  # how long an unanswered call is kept waiting before it is cut
    retry_after: int = 1
    methods: frozenset[str] = frozenset()  # empty: calls of every method
    _planned: dict[str, deque[Fate]] = field(default_factory=dict, init=False, repr=False)
    _calls: Counter[tuple[str, str]] = field(default_factory=Counter, init=False, repr=False)

    def plan(self, method: str, *fates: Fate) -> None:
        """The next calls of `method` end so, whatever the odds."""
        self._planned.setdefault(method, deque()).extend(fates)

    def fate(self, method: str, chat: object) -> Fate:
        """How this call of `method` for `chat` ends."""
        if planned := self._planned.get(method):
            return planned.popleft()
        odds = (self.p429, self.p502, self.p_reset_before, self.p_timeout)
        if not any(odds) or (self.methods and method not in self.methods):
            return Fate.FINE
        self._calls[method, str(chat)] += 1
        chance = self._chance(method, chat, self._calls[method, str(chat)])
        weights = (*odds, max(0.0, 1 - sum(odds)))
        fates = (Fate.TOO_MANY, Fate.BAD_GATEWAY, Fate.RESET, Fate.UNANSWERED, Fate.FINE)
        return chance.choices(fates, weights)[0]

    def doubles(self, update_id: int) -> bool:
        """Whether this update is delivered once more after the bot had confirmed it."""
        return bool(self.duplicate_updates) and (
            self._chance("doubles", update_id).random() < self.duplicate_updates
        )

    def shuffled(self, updates: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """The batch as it arrives: in order, or now and then in any order."""
        batch = list(updates)
        if self.reorder_updates and batch:
            chance = self._chance("shuffled", batch[0]["update_id"])
            if chance.random() < self.reorder_updates:
                chance.shuffle(batch)
        return batch

    def _chance(self, *what: object) -> random.Random:
        return random.Random(f"{self.seed}/{'/'.join(map(str, what))}")  # noqa: S311
