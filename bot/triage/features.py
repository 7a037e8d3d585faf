"""What the model sees of some words: words, pairs of them, pieces of them, and the signs."""

from collections.abc import Sequence
from itertools import pairwise

from bot.triage.judge import Seen

SHORTEST, LONGEST = 3, 5  # letters in a piece of a word, its edges counted
WINDOW, STRIDE = (
    24,
    12,
)  # words read at a time, so that one grave line in a long text is not drowned


def pieces(key: str) -> list[str]:
    """Beginnings, endings and middles of a word: they hold across spellings and endings."""
    edged = f" {key} "
    return [
        edged[at : at + length]
        for length in range(SHORTEST, LONGEST + 1)
        for at in range(len(edged) - length + 1)
    ]


def pairs(keys: Sequence[str]) -> list[str]:
    """Each word with the one after it."""
    return [f"{one} {other}" for one, other in pairwise(keys)]


def windows(count: int) -> list[tuple[int, int]]:
    """The stretches in which a text of so many words is read: the whole of it, then parts."""
    whole = [(0, count)]
    if count <= WINDOW:
        return whole
    return whole + [(at, min(at + WINDOW, count)) for at in range(0, count - STRIDE, STRIDE)]


def shown_signs(seen: Seen, start: int, end: int) -> set[str]:
    """The signs that begin within a stretch of the text, each with how its place colours it."""
    return {name for at, name in seen.coloured() if start <= at < end}
