"""Tells waiting pages, within this process, that something they show may have changed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import suppress

QUEUE = "queue"


class Notices:
    """Bells by topic: whoever changes something pokes, whoever waits is woken.

    Another process cannot poke here, so every wait has an end; see ``bot.desk.live``.
    """

    def __init__(self) -> None:
        self._bells: dict[str, set[asyncio.Event]] = {}

    def poke(self, topic: str) -> None:
        """Wake everybody who waits for this."""
        for bell in self._bells.get(topic, ()):
            bell.set()

    def anybody(self, topic: str) -> bool:
        """Whether somebody waits for this."""
        return bool(self._bells.get(topic))

    async def wait(self, topic: str, timeout: float) -> None:
        """Return at the next poke, or after so many seconds; look before, and look again after."""
        rings = self.rings(topic, at_least_every=timeout)
        await anext(rings)
        try:
            await anext(rings)
        finally:
            await rings.aclose()

    async def rings(self, topic: str, *, at_least_every: float) -> AsyncGenerator[None]:
        """Come round at once, then at each poke, and after so many seconds without one."""
        bell = asyncio.Event()
        self._bells.setdefault(topic, set()).add(bell)
        try:
            while True:
                bell.clear()
                yield
                with suppress(TimeoutError):
                    async with asyncio.timeout(at_least_every):
                        await bell.wait()
        finally:
            self._bells[topic].discard(bell)
