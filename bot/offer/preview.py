"""``content preview``: an answer as the chat will show it."""

import argparse
from collections.abc import Sequence
from datetime import date
from typing import TextIO

from bot.offer.answer import render_answer, render_more
from bot.offer.pack import load_offer
from bot.offer.problems import BrokenOffer


def preview(topic: str, lang: str, council: str | None, today: date) -> str:
    """The answer, and under a line what 'read more' shows.

    Raises ``BrokenOffer`` if the packs have errors or there is no such topic.
    """
    offer = load_offer(council).on(today)
    if topic not in offer.entries:
        raise BrokenOffer(f"there is no topic '{topic}'; the files' names are the topics")
    entry = offer.entries[topic]
    return f"{render_answer(offer, entry, lang)}\n\n----\n\n{render_more(offer, entry, lang)}\n"


def main(argv: Sequence[str], today: date, out: TextIO) -> int:
    """Show one topic; 1 if it cannot be shown."""
    parser = argparse.ArgumentParser(prog="python -m bot content preview")
    parser.add_argument("topic")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--council")
    asked = parser.parse_args(argv)
    try:
        out.write(preview(asked.topic, asked.lang, asked.council, today))
    except BrokenOffer as broken:
        out.write(f"{broken}\n")
        return 1
    return 0
