"""The updates that wait for a bot: numbered, delivered until confirmed, forgotten afterwards."""

from collections import deque
from collections.abc import Callable
from itertools import islice
from typing import Any

from tests.fakes.bot_api.bell import Bell
from tests.fakes.bot_api.errors import conflict
from tests.fakes.bot_api.faults import Faults

Update = dict[str, Any]

FIRST_ID = 700_000_001


class Updates:
    """Telegram's queue for one bot, read by long polling or emptied by a webhook."""

    def __init__(self, faults: Callable[[], Faults]) -> None:
        self.changed = Bell()
        self.closed = False
        self.allowed: frozenset[str] = frozenset()  # empty: every kind
        self._faults = faults
        self._pending: deque[Update] = deque()
        self._again: list[Update] = []  # confirmed once, and yet delivered a second time
        self._next_id = FIRST_ID
        self._polls = 0

    def __len__(self) -> int:
        return len(self._pending)

    def push(self, update: Update) -> int:
        """Queues an update and gives its id; one whose id has passed is delivered once more."""
        update_id = int(update.get("update_id", self._next_id))
        numbered = {**update, "update_id": update_id}
        if update_id < self._next_id:
            self._again.append(numbered)
        elif not self.allowed or self.allowed & update.keys():
            self._pending.append(numbered)
        self._next_id = max(self._next_id, update_id + 1)
        self.changed.ring()
        return update_id

    def confirm(self, offset: int) -> None:
        """Forgets what is older than `offset`; a negative one keeps only that many newest."""
        if offset < 0:
            offset = self._pending[max(offset, -len(self._pending))]["update_id"] if self else 0
        while self._pending and self._pending[0]["update_id"] < offset:
            update = self._pending.popleft()
            if self._faults().doubles(update["update_id"]):
                self._again.append(update)
        self.changed.ring()

    def forget_all(self) -> None:
        self._pending.clear()
        self._again.clear()

    def batch(self, limit: int) -> list[Update] | None:
        """The next updates to deliver, oldest first; None when nothing waits."""
        again, self._again = self._again[:limit], self._again[limit:]
        updates = [*again, *islice(self._pending, limit - len(again))]
        return self._faults().shuffled(updates) or None

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Update]:
        """Confirms up to `offset`, then answers with a batch, waiting up to `timeout` seconds."""
        self._polls += 1
        mine = self._polls
        self.confirm(offset)  # which also tells an older poll that it is not alone

        def look() -> list[Update] | None:
            if mine != self._polls:
                raise conflict(
                    "terminated by other getUpdates request; "
                    "make sure that only one bot instance is running"
                )
            return [] if self.closed else self.batch(limit)

        return await self.changed.until(look, timeout) or []
