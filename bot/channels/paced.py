"""Sends no faster than a channel allows."""

from __future__ import annotations

import asyncio
from typing import Protocol

from bot.service.ports import ChannelFailure, Sender, Sent
from bot.service.records import Parcel


class Pace(Protocol):
    """A channel's own rates."""

    def wait_for(self, address: str) -> float:
        """Seconds until a message to this address may go."""
        ...

    def took(self, address: str) -> None:
        """A message to this address has gone."""
        ...

    def hold(self, address: str, seconds: float) -> None:
        """The channel asks for a rest."""
        ...


class PacedSender:
    """A sender that waits its turn."""

    def __init__(self, sender: Sender, pace: Pace) -> None:
        self._sender = sender
        self._pace = pace

    async def send(self, parcel: Parcel, address: str, lang: str) -> Sent:
        """Send it when the pace allows; a channel that asks for a rest is given it."""
        while (seconds := self._pace.wait_for(address)) > 0:  # noqa: ASYNC110  # a time, no event
            await asyncio.sleep(seconds)
        self._pace.took(address)
        try:
            return await self._sender.send(parcel, address, lang)
        except ChannelFailure as failure:
            if failure.retry_after is not None:
                self._pace.hold(address, failure.retry_after.total_seconds())
            raise
