"""What every use case works with, built once in ``bot.app``."""

from __future__ import annotations

from dataclasses import dataclass

from bot.clock import Clock
from bot.content.words import Words
from bot.ids import Ids
from bot.service.council import Council
from bot.service.ports import Store
from bot.talk import Book


@dataclass(frozen=True, slots=True)
class Kit:
    """The store, the makers of time and names, the words, the flows, and whose service it is."""

    store: Store
    clock: Clock
    ids: Ids
    words: Words
    book: Book
    council: Council
