"""The chat as it stands on one person's phone, and waiting for what comes up on it."""

from collections.abc import Callable
from dataclasses import replace

from tests.fakes.bot_api.bell import Bell
from tests.fakes.bot_api.messages import Button, Seen


class Screen:
    """Every message of the bot, the newest last, and how many of them the test has heard."""

    def __init__(self, owner: str) -> None:
        self.sees: list[Seen] = []
        self.ever_shown: list[tuple[int, Button]] = []  # buttons with their message, gone or not
        self._owner = owner
        self._heard = 0
        self._changed = Bell()

    def show(self, seen: Seen) -> None:
        """Puts a message there, in place of its older version if it has one."""
        self.ever_shown += [(seen.message_id, button) for row in seen.buttons for button in row]
        if not seen.edited:
            self.sees.append(seen)
        elif (index := self._index(seen.message_id)) is not None:
            old = self.sees[index]
            self.sees[index] = replace(seen, at=old.at, picture=old.picture)
        self._changed.ring()

    def vanish(self, message_id: int) -> None:
        """Takes a deleted message away."""
        if (index := self._index(message_id)) is not None:
            del self.sees[index]
            self._heard -= index < self._heard

    async def hears(self, n: int, timeout: float) -> Seen:
        goal = self._heard + n
        there = await self._changed.until(lambda: len(self.sees) >= goal or None, timeout)
        assert there, f"{self._owner} waited {timeout} s for {n} new messages: {self._new()}"
        self._heard = goal
        return self.sees[goal - 1]

    async def waits_for(self, wanted: str | Callable[[Seen], bool], timeout: float) -> Seen:
        def fits(seen: Seen) -> bool:
            return wanted in seen.text if isinstance(wanted, str) else wanted(seen)

        def look() -> int | None:
            return next((i for i in range(self._heard, len(self.sees)) if fits(self.sees[i])), None)

        index = await self._changed.until(look, timeout)
        assert index is not None, f"{self._owner} waited {timeout} s for {wanted!r}: {self._new()}"
        self._heard = index + 1
        return self.sees[index]

    async def hears_nothing(self, seconds: float) -> None:
        came = await self._changed.until(lambda: self._new() or None, seconds)
        assert came is None, f"{self._owner} heard {came}"

    def _new(self) -> list[Seen]:
        return self.sees[self._heard :]

    def _index(self, message_id: int) -> int | None:
        return next((i for i, s in enumerate(self.sees) if s.message_id == message_id), None)
