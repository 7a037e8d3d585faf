"""What the model sees of some words: the words, pairs of them, pieces of them, and the signs."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from bot.triage.judge import Seen

SHORTEST, LONGEST = 3, 5  # letters in a piece of a word, its edges counted


@lru_cache(maxsize=20_000)
def pieces(key: str) -> tuple[str, ...]:
    """A word and its pieces: beginnings, endings and stems that hold across spellings."""
    edged = f" {key} "
    return (
        key,
        *(
            "~" + edged[at : at + length]
            for length in range(SHORTEST, LONGEST + 1)
            for at in range(len(edged) - length + 1)
        ),
    )


def features(keys: Sequence[str], signs: Iterable[str]) -> Iterator[str]:
    """Every feature once or as often as it stands there; ``signs`` as ``shown_signs`` gives them."""
    for key in keys:
        yield from pieces(key)
    for one, other in zip(keys, keys[1:], strict=False):
        yield f"{one} {other}"
    yield from signs


def shown_signs(seen: Seen, start: int, end: int) -> set[str]:
    """The signs that begin within a stretch of the text, each with how its place colours it."""
    return {
        f"#{hit.rule} {seen.marked(hit)}".rstrip() for hit in seen.hits if start <= hit.start < end
    } | {f"#{hit.rule}" for hit in seen.idioms if start <= hit.start < end}
