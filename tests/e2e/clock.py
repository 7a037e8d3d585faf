"""A clock that a test can set, and that goes on from there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from time import monotonic


class RunningClock:
    """Runs as fast as the real one, or faster, so that pauses between tries do pass."""

    def __init__(self, at: datetime, speed: float = 1.0) -> None:
        self._speed = speed
        self.to(at)

    def now(self) -> datetime:
        """The present instant, in UTC."""
        return self._at + timedelta(seconds=(monotonic() - self._since) * self._speed)

    def to(self, at: datetime) -> None:
        """Jump to an instant."""
        self._at, self._since = at.astimezone(UTC), monotonic()

    def forward(self, **how_far: float) -> None:
        """Jump on by ``days=``, ``hours=``, ``minutes=`` ..."""
        self.to(self.now() + timedelta(**how_far))
