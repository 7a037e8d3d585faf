"""What keeps a flow from running away, in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one run; passing one is a ``Mistake``."""

    asks_a_run: int = 40
    looks_a_run: int = 10
    lines_a_turn: int = 6


LIMITS = Limits()
