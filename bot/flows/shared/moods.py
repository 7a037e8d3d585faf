"""The five moods, and what follows from a low one."""

from enum import StrEnum


class Mood(StrEnum):
    """From 1, very low, to 5, very good; the buttons are faces."""

    VERY_LOW = "1"
    LOW = "2"
    MIDDLE = "3"
    GOOD = "4"
    VERY_GOOD = "5"

    @property
    def score(self) -> int:
        """The mood as a number."""
        return int(self.value)

    @property
    def is_low(self) -> bool:
        """Whether it calls for more care than a light answer."""
        return self in (Mood.VERY_LOW, Mood.LOW)


class Skip(StrEnum):
    """The one button of a question that nobody has to answer."""

    SKIP = "skip"
