"""The search of the local offer, loaded when it is first asked: its model is the largest part."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bot.offer.pack import Offer
from bot.service.ports import Found

if TYPE_CHECKING:
    from bot.offer.search import Search

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Nothing:
    """What is found where there is nothing to search with."""

    topics: tuple[str, ...] = ()
    sure: bool = False
    nearest: tuple[str, ...] = ()


class LateSearch:
    """A search that costs nothing until somebody asks; without its model nothing is found.

    Then Kith says so, keeps the question and offers the adviser, as with any other question that
    the offer does not answer.
    """

    def __init__(self, offer: Offer) -> None:
        self._offer = offer

    def warm_up(self) -> None:
        """Load the model now, so that the first question need not wait for it."""
        _ = self._search

    def ask(self, question: str, lang: str | None = None, about: str | None = None) -> Found:
        """What answers the question; ``about`` is the topic that was on the screen."""
        return self._search.ask(question, lang, about) if self._search else Nothing()

    @cached_property
    def _search(self) -> Search | None:
        from bot.offer.search import Search  # noqa: PLC0415  # with numpy and the word meanings

        try:
            return Search.load(self._offer)
        except (OSError, ValueError):
            log.exception("the search of the offer cannot be loaded: every question goes to people")
            return None
