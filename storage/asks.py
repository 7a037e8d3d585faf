"""What became of questions to the local offer."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, text

from bot.service.records import OfferAsk
from storage.mapping import columns
from storage.shelf import Shelf
from storage.tables import offer_asks


class AsksShelf(Shelf):
    """Questions to the local offer; rows of visitors name nobody."""

    async def fell_short(self, limit: int) -> list[OfferAsk]:
        """The questions that had no answer or no helpful one, newest first."""
        return await self._all(
            OfferAsk,
            select(*columns(OfferAsk))
            .where(offer_asks.c.words != text("''"))
            .order_by(offer_asks.c.id.desc())
            .limit(limit),
        )

    async def since(self, at: datetime) -> list[tuple[datetime, str | None, str]]:
        """When, about which topic, and the outcome, of all that was asked since then."""
        rows = await self._connection.execute(
            select(offer_asks.c.at, offer_asks.c.topic, offer_asks.c.outcome).where(
                offer_asks.c.at >= at
            )
        )
        return [(row.at, row.topic, row.outcome) for row in rows]
