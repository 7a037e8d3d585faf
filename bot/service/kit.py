"""What every use case works with, built once in ``bot.app``."""

from __future__ import annotations

from dataclasses import dataclass

from bot.clock import Clock
from bot.content.words import Words
from bot.ids import Ids
from bot.offer.pack import Offer
from bot.service.council import Council
from bot.service.ports import Finder, Store
from bot.service.rules_in_use import RulesInUse
from bot.talk import Book


@dataclass(frozen=True, slots=True)
class Kit:
    """The store, the makers of time and names, the words, the flows, whose service it is.

    And what that council offers, with what finds an answer in it, and the rules by which messages
    are read now; none where the reader could not be loaded.
    """

    store: Store
    clock: Clock
    ids: Ids
    words: Words
    book: Book
    council: Council
    offer: Offer
    search: Finder
    rules: RulesInUse | None = None
