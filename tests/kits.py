"""Kits for tests: a small real offer, and a stand-in that finds answers by a few plain words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from bot.content.words import Words
from bot.offer.pack import load_offer
from bot.service.kit import Kit
from bot.talk import Book
from tests import cast

OFFER = load_offer("bradford")
WORDS = Words.load()
NO_FLOWS = Book({})


@dataclass(frozen=True)
class Found:
    """What the stand-in found."""

    topics: tuple[str, ...] = ()
    sure: bool = False
    nearest: tuple[str, ...] = ()


class PlainFinder:
    """Sure of three topics, torn between two over rent, and at a loss about everything else."""

    SURE: ClassVar = {
        "passport": "passport",
        "جواز": "passport",
        "care to learn": "care-to-learn",
        "setting up home": "setting-up-home-allowance",
        "council tax": "council-tax-discount",
    }
    FOLLOWING = ("how much", "كم")

    def ask(self, question: str, lang: str | None = None, about: str | None = None) -> Found:
        """The topic that the words name; a question that follows is about what is on the screen."""
        said = question.casefold()
        for words, topic in self.SURE.items():
            if words in said:
                return Found((topic,), sure=True)
        if about and any(words in said for words in self.FOLLOWING):
            return Found((about,), sure=True)
        if "rent" in said or "إيجار" in said:
            near = ("help-with-rent", "deposit-and-guarantor")
            return Found(near, nearest=near)
        return Found(nearest=("driving-lessons", "voting"))


FINDER = PlainFinder()


def kit_of(store: Any, clock: Any, ids: Any, words: Words = WORDS, book: Book = NO_FLOWS) -> Kit:
    """A kit of the cast's council."""
    return Kit(store, clock, ids, words, book, cast.COUNCIL, OFFER, FINDER)
