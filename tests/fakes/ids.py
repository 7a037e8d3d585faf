"""Identifiers that are the same in every run."""

from __future__ import annotations

from itertools import count


class NumberedIds:
    """Counts up, from one, in the shapes of the real ones."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def new(self) -> str:
        """18 characters, sorting by when they were made."""
        return f"{next(self._numbers):018}"

    def secret(self) -> str:
        """As long as the real ones, and guessable."""
        return f"secret-{next(self._numbers):036}"

    def code(self) -> str:
        """Ten characters in two groups."""
        digits = f"{next(self._numbers):010}"
        return f"{digits[:5]}-{digits[5:]}"
