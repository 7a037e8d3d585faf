"""Chance that a test can repeat."""

from __future__ import annotations

from collections.abc import Callable
from random import Random


def seeded(seed: int) -> Callable[[], float]:
    """Numbers from 0 to 1, the same for the same seed."""
    return Random(seed).random  # noqa: S311  # draws messages in tests, guards nothing
