"""How a heartbeat job takes what is due: many at once, and round a poisonous one if need be."""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.service.kit import Kit
from bot.service.ports import Unit

log = logging.getLogger(__name__)

T = TypeVar("T")

BATCH = 50
POISON_WAITS = timedelta(hours=1)


class Due(ABC, Generic[T]):
    """A kind of thing that falls due; its due time stands in an indexed column of its own row."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit

    @abstractmethod
    async def find(self, unit: Unit, now: datetime, limit: int) -> list[T]:
        """What is due, the longest due first, held for this unit."""

    @abstractmethod
    async def act(self, unit: Unit, now: datetime, items: Sequence[T]) -> None:
        """Do what is due, and move or clear each due time."""

    @abstractmethod
    def put_off(self, unit: Unit, item: T, until: datetime) -> None:
        """Move one due time because judging it failed."""

    async def take(self) -> int:
        """One batch in one transaction; says how many there were.

        If the batch fails, they are taken one by one, and one that fails alone is put off by an
        hour, so that it cannot hold up everybody else's.
        """
        try:
            return await self._some(BATCH)
        except Exception:  # an edge of the house: the tick must survive what it meets
            log.exception("batch of due things failed: kind=%s", type(self).__name__)
        return sum([await self._one() for _ in range(BATCH)])

    async def _some(self, limit: int) -> int:
        now = self.kit.clock.now()
        async with self.kit.store.unit() as unit:
            items = await self.find(unit, now, limit)
            if items:
                await self.act(unit, now, items)
        return len(items)

    async def _one(self) -> int:
        try:
            return await self._some(1)
        except Exception:  # the same edge
            log.exception("one due thing failed: kind=%s", type(self).__name__)
            now = self.kit.clock.now()
            async with self.kit.store.unit() as unit:
                for item in await self.find(unit, now, 1):
                    self.put_off(unit, item, now + POISON_WAITS)
            return 1
