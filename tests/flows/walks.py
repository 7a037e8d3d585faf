"""Ways through every flow with example facts, taken once for all tests that look at them."""

from __future__ import annotations

from functools import cache

import bot.flows
from bot.examples import AMINA, VISITOR, facts, start_of
from bot.talk import Book, Flow
from bot.talk.journal import Journal
from bot.talk.paths import Way, paths

BOOK = Book.found_in(bot.flows)
FLOWS = tuple(sorted(BOOK.flows))
EACH = 8  # ways into one question by one answer that are followed further


def starts_of(flow: Flow) -> list[Journal]:
    """The ways in: as a young person, as a visitor where they may, and after a red message."""
    starts = [start_of(flow, BOOK, speaker=AMINA)]
    if flow.visitors:
        starts.append(start_of(flow, BOOK, speaker=VISITOR))
    if flow.name == "help-now":
        given = {"words": "a red message", "severity": "red", "category": "homeless"}
        starts.append(Journal("example", starts[0].started_at, AMINA, given))
    return starts


@cache
def ways_of(name: str) -> tuple[Way, ...]:
    """The ways through one flow, from each way in."""
    flow = BOOK[name]
    return tuple(way for start in starts_of(flow) for way in paths(flow, start, facts, each=EACH))
