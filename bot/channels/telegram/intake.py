"""From raw updates to what has been stored: the one way in, for polling and webhook alike."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence

from bot.channels.telegram.arrivals import Update, read_update
from bot.clock import Clock
from bot.service.ports import Arrival

log = logging.getLogger(__name__)

Take = Callable[[Sequence[Arrival]], Awaitable[None]]


class NotStored(Exception):
    """A batch could not be stored: Telegram must bring it again."""


class Intake:
    """Reads updates and has them stored by ``take``; ``dropped`` counts those not for us."""

    def __init__(self, take: Take, clock: Clock) -> None:
        self._take = take
        self._clock = clock
        self.dropped = 0

    async def store(self, updates: Sequence[Update]) -> None:
        """Return once all of it is stored; raises ``NotStored``.

        A batch that comes out of order is stored in the order in which Telegram numbered it.
        """
        now = self._clock.now()
        in_order = sorted(updates, key=lambda update: int(update["update_id"]))
        read = [read_update(update, now) for update in in_order]
        arrivals = [arrival for arrival in read if arrival is not None]
        if arrivals:
            try:
                await self._take(arrivals)
            except Exception as fault:  # an edge: whatever it was, Telegram is not told 'received'
                raise NotStored(type(fault).__name__) from fault
        if len(arrivals) < len(updates):
            self.dropped += len(updates) - len(arrivals)
            log.info("updates dropped, not for us: so far=%d", self.dropped)
