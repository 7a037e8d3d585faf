"""What an editor must keep right in the texts: reading age, length, and the translations."""

import re
from collections.abc import Iterator

from bot.offer.answer import render_answer, render_more
from bot.offer.entry import Entry, State, Text
from bot.offer.fill import PLACEHOLDER, filled, lines_of
from bot.offer.fit import Because, Fit, Verdict
from bot.offer.pack import Offer
from bot.offer.problems import Finding, Rule, Severity
from bot.offer.reading_age import reading_age

READERS = 11  # the age to write for
OLDEST = 13  # above this, most of the people whom we write for are lost
LONGEST = 900  # characters that a phone shows on one screen
LONGEST_MORE = 2 * LONGEST  # 'read more' may be scrolled

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_TRANSLATED = ("title", "what_you_can_get", "how_to_ask", "what_to_bring", "how_long")
_FITS = (None, *(Fit(Verdict.DOES_NOT, because=(why,)) for why in Because))  # the longest lines


def check_texts(offer: Offer, entry: Entry) -> Iterator[Finding]:
    """Every finding about what one entry says, now and once its law has started."""
    for version in (entry, entry.later.entry) if entry.later else (entry,):
        yield from _easy(version)
        yield from _short(offer, version)
        for lang in offer.wordings.keys() - {"en"}:
            yield from _translated(version, lang)


def _easy(entry: Entry) -> Iterator[Finding]:
    text, place = entry.texts["en"], entry.place("what_you_can_get")
    age = reading_age(line for line in lines_of(text) if line != text.title)
    message = f"reads like age {age:.1f}, aim for {READERS}: shorter sentences, plainer words"
    if age > OLDEST:
        yield Finding(place, Severity.ERROR, Rule.TOO_HARD, message)
    elif age > READERS:
        yield Finding(place, Severity.WARNING, Rule.HARD_TO_READ, message)


def _short(offer: Offer, entry: Entry) -> Iterator[Finding]:
    read = filled(entry, offer.council, offer.wordings)
    for lang in sorted(offer.wordings):
        answer = max(len(render_answer(offer, read, lang, fit)) for fit in _FITS)
        more = len(render_more(offer, read, lang))
        for length, longest, key in (
            (answer, LONGEST, "what_you_can_get"),
            (more, LONGEST_MORE, "more"),
        ):
            if length > longest:
                message = f"{length} characters in '{lang}', one screen holds {longest}: cut it"
                yield Finding(entry.place(key), Severity.ERROR, Rule.TOO_LONG, message)


def _translated(entry: Entry, lang: str) -> Iterator[Finding]:
    english, other = entry.texts["en"], entry.texts.get(lang, Text())
    wanted = (*_TRANSLATED, "what_this_council_adds")
    for key in wanted if entry.state is State.LIVE else (*wanted, "while_draft"):
        said, translated = getattr(english, key), getattr(other, key)
        place = entry.place(lang)
        if said and not translated:
            message = f"translate '{key}' to '{lang}'; people read it in English until then"
            yield Finding(place, Severity.WARNING, Rule.NOT_TRANSLATED, message)
        elif _figures(said) != _figures(translated):
            differ = ", ".join(sorted(_figures(said) ^ _figures(translated)))
            message = f"'{key}' has other figures in '{lang}' than in English: {differ}"
            yield Finding(place, Severity.ERROR, Rule.FIGURES_DIFFER, message)


def _figures(said: str | tuple[str, ...]) -> set[str]:
    """The amounts and numbers in a text, in the digits that English uses."""
    text = said if isinstance(said, str) else "\n".join(said)
    plain = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)
    return {*PLACEHOLDER.findall(plain), *_NUMBER.findall(PLACEHOLDER.sub("", plain))}
