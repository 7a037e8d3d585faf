"""The one maker of identifiers and secrets: everything else is handed what it needs."""

import secrets
from typing import Protocol

from bot.clock import Clock

_ALPHABET = (
    "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's: nothing that reads like something else
)
RANDOM_BITS, RANDOM_BYTES = 45, 6
DRAWS = 100  # identifiers from one asking
_CODE_ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"


class Ids(Protocol):
    """Makes identifiers and secrets."""

    def new(self) -> str:
        """A fresh identifier, 18 characters, sorting by the time it was made."""
        ...

    def secret(self) -> str:
        """An unguessable token for a link or a session (256 bits, safe in a URL)."""
        ...

    def code(self) -> str:
        """A code that a person can read out: ten characters in two groups (49 bits)."""
        ...


class RandomIds:
    """Identifiers from the clock and the system's randomness."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._drawn = b""  # asking the system for randomness costs more than all the rest

    def new(self) -> str:
        """A fresh identifier: 45 bits of milliseconds, then ``RANDOM_BITS`` random bits."""
        if len(self._drawn) < RANDOM_BYTES:
            self._drawn = secrets.token_bytes(RANDOM_BYTES * DRAWS)
        drawn, self._drawn = self._drawn[:RANDOM_BYTES], self._drawn[RANDOM_BYTES:]
        random = int.from_bytes(drawn, "big") >> RANDOM_BYTES * 8 - RANDOM_BITS
        made = int(self._clock.now().timestamp() * 1000) << RANDOM_BITS | random
        return "".join(_ALPHABET[made >> shift & 31] for shift in range(85, -1, -5))

    def secret(self) -> str:
        """An unguessable token for a link or a session (256 bits, safe in a URL)."""
        return secrets.token_urlsafe(32)

    def code(self) -> str:
        """A code that a person can read out: ten characters in two groups (49 bits)."""
        drawn = "".join(secrets.choice(_CODE_ALPHABET) for _ in range(10))
        return f"{drawn[:5]}-{drawn[5:]}"


def chance() -> float:
    """A number from 0 to 1, for spreading out what would otherwise come at once."""
    return secrets.randbelow(1 << 32) / (1 << 32)
