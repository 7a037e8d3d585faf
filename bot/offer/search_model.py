"""The trained half of the search: how well a question fits each topic, or none of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from bot.offer.search_meaning import Floats, Meaning
from bot.offer.search_text import pieces

MEANING = 2.0  # how much the meaning of a question weighs beside its letters
_FILE = "search.npz"


@dataclass(frozen=True, slots=True)
class Model:
    """A linear model over two views of a question: its pieces and its meaning.

    ``by_piece`` is kept in whole numbers, each column in units of ``steps``, so that the file stays
    small. The last column stands for "none of them", the others for ``topics``.
    """

    topics: tuple[str, ...]
    rarity: Floats
    by_piece: NDArray[np.int8]
    steps: Floats
    by_meaning: Floats
    mean: Floats
    base: Floats
    encoder: Meaning

    @classmethod
    def load(cls) -> "Model":
        """The model that ships with Kith; ``lab/offer/train.py`` makes it."""
        with (files("bot.offer") / _FILE).open("rb") as file:
            kept = np.load(file)
            return cls(
                topics=tuple(str(topic) for topic in kept["topics"]),
                rarity=kept["rarity"].astype(np.float32),
                by_piece=kept["by_piece"],
                steps=kept["steps"],
                by_meaning=kept["by_meaning"].astype(np.float32),
                mean=kept["mean"],
                base=kept["base"],
                encoder=Meaning(),
            )

    def fit(self, question: str) -> Mapping[str, float]:
        """For each topic, how much better than "none of them" it fits; above 0 is likelier."""
        scores = self.base + self._letters(question) + self._meaning(question)
        return dict(zip(self.topics, (scores[:-1] - scores[-1]).tolist(), strict=True))

    def _letters(self, question: str) -> Floats:
        held = pieces(question)
        if not held:
            return np.zeros_like(self.base)
        buckets = np.fromiter(held, dtype=np.intp)
        weights = np.fromiter(held.values(), dtype=np.float32) * self.rarity[buckets]
        weights /= np.linalg.norm(weights) or 1.0
        found: Floats = (weights @ self.by_piece[buckets].astype(np.float32)) * self.steps
        return found

    def _meaning(self, question: str) -> Floats:
        away = MEANING * (self.encoder.of(question) - self.mean)
        return (away @ self.by_meaning).astype(np.float32)
