"""What an editor must keep right between entries: links, laws, and words claimed twice."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from bot.offer.council import Council
from bot.offer.pack import Offer
from bot.offer.problems import Finding, Place, Rule, Severity


def check_pack(offer: Offer, today: date) -> Iterator[Finding]:
    """Every finding that needs the whole offer."""
    yield from _links(offer)
    yield from _laws(offer)
    yield from _words(offer)
    yield from _reviewed(offer)
    if offer.council and offer.council.review_by < today:
        message = "ring the numbers again and set a new 'review_by'"
        yield Finding(_page(offer.council), Severity.ERROR, Rule.REVIEW_PASSED, message)


def _page(council: Council) -> Place:
    return Place(f"councils/{council.id}/council.yaml", 1)


def _links(offer: Offer) -> Iterator[Finding]:
    for entry in offer.all():
        for name in entry.related:
            if name not in offer.entries or name == entry.id:
                message = f"there is no other topic '{name}': correct it or take it out"
                place = entry.place("related")
                yield Finding(place, Severity.ERROR, Rule.BROKEN_LINK, message)


def _laws(offer: Offer) -> Iterator[Finding]:
    waited_for = {
        entry.later.law: entry.place("when_in_force") for entry in offer.all() if entry.later
    }
    if offer.council:
        waited_for |= dict.fromkeys(offer.council.in_force, _page(offer.council))
    for law, place in waited_for.items():
        if law not in offer.laws:
            message = f"there is no law '{law}' in laws.yaml: add it, or correct the name"
            yield Finding(place, Severity.ERROR, Rule.UNKNOWN_LAW, message)


def _words(offer: Offer) -> Iterator[Finding]:
    claimed: dict[str, str] = {}
    for entry in offer.all():
        for word in (*entry.words, *chain(*entry.other_words.values())):
            first = claimed.setdefault(word.casefold(), entry.id)
            if first != entry.id:
                message = f"'{word}' is claimed by '{first}' already: leave it with one"
                place = entry.place("words")
                yield Finding(place, Severity.WARNING, Rule.WORD_TWICE, message)


def _reviewed(offer: Offer) -> Iterator[Finding]:
    for lang in offer.wordings.keys() - {"en"}:
        waiting = sum(1 for e in offer.all() if lang in e.texts and not e.texts[lang].reviewed)
        if waiting:
            message = f"{waiting} translations in '{lang}' wait for a native speaker's review"
            yield Finding(Place("wording.yaml", 1), Severity.WARNING, Rule.NOT_REVIEWED, message)
