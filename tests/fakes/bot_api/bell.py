"""Waiting for something to become true, woken by whoever changed it and never by polling."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Bell:
    """Rung after every change; those who wait look again each time it rings."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        self._event.set()

    async def until(self, look: Callable[[], T | None], timeout: float) -> T | None:
        """The first answer of `look` that is not None; None when `timeout` seconds brought none."""
        try:
            async with asyncio.timeout(timeout):
                while (found := look()) is None:
                    self._event.clear()
                    await self._event.wait()
        except TimeoutError:
            return None
        return found
