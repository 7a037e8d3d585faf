"""A clock that stands still until a test moves it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class FakeClock:
    """Says what the test has set."""

    def __init__(self, at: datetime) -> None:
        self.to(at)

    def now(self) -> datetime:
        """The present instant, in UTC."""
        return self._now

    def forward(self, **how_far: float) -> datetime:
        """Go on by ``days=``, ``hours=``, ``minutes=`` ..., and say what time it is now."""
        self._now += timedelta(**how_far)
        return self._now

    def to(self, at: datetime) -> None:
        """Jump to an instant, which needs its zone."""
        if at.tzinfo is None:
            raise ValueError("an instant needs its zone")
        self._now = at.astimezone(UTC)
