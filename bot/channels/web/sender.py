"""Puts parcels on the web chat: the browser fetches them, so there is nothing to push."""

from __future__ import annotations

from bot.service.ports import Sent
from bot.service.records import Parcel


class WebSender:
    """Takes every parcel at once; an open page shows it when the chat's topic is poked."""

    async def send(self, parcel: Parcel, address: str, lang: str) -> Sent:  # noqa: ARG002
        """The parcel is where the browser will look."""
        return Sent(ref=str(parcel.id))
