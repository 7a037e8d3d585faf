"""The one maker of now: everything else is handed the time."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Says what time it is, always as an aware instant in UTC."""

    def now(self) -> datetime:
        """The present instant, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The present instant, in UTC."""
        return datetime.now(UTC)
