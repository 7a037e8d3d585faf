"""Finds the topics of the local offer that answer a question, or says that none does."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.offer.pack import Offer
from bot.offer.search_follow_up import leans_on_what_was_said
from bot.offer.search_model import Model
from bot.offer.search_named import Named

# Found on the development questions; docs/search.md has the figures. See lab/offer/measure.py.
SURE = 0.0
_CLOSE = 2.5  # a second topic that fits this much worse than the first is not shown as an answer
_AT_MOST = 3
_GUESSES = 3
_LONGEST = 600  # letters of a question that are read: the rest of a long story adds only noise


@dataclass(frozen=True, slots=True)
class Found:
    """What a question found.

    ``topics`` are answers, best first, at most three, and empty when nothing fits; ``sure`` says
    that the first may be shown as the answer. ``nearest`` are the nearest three whatever they are
    worth, to ask "did you mean ...?".
    """

    topics: tuple[str, ...]
    sure: bool
    nearest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Search:
    """The search of one council's offer; pure, and safe to share."""

    offered: frozenset[str]
    model: Model
    named: Named

    @classmethod
    def load(cls, offer: Offer) -> "Search":
        """The search of an offer, councils' own topics and words included."""
        return cls(frozenset(offer.entries), Model.load(), Named.of(offer))
