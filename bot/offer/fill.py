"""Puts amounts and the council's numbers into the texts of an entry."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace

from bot.offer.council import Council
from bot.offer.entry import Amount, Entry, Later, Text
from bot.offer.wording import Wording

PLACEHOLDER = re.compile(r"\{(\w+)\}")
COUNCIL_WORDS = ("duty", "out_of_hours")


def filled(entry: Entry, council: Council | None, wordings: Mapping[str, Wording]) -> Entry:
    """The entry as people read it: each ``{name}`` replaced, in every language."""
    values = {lang: _values(entry.amounts, council, wording) for lang, wording in wordings.items()}
    texts = {lang: _filled(text, values[lang]) for lang, text in entry.texts.items()}
    later = entry.later
    if later:
        later = Later(later.law, filled(later.entry, council, wordings))
    return replace(entry, texts=texts, later=later)


def lines_of(text: Text) -> Iterable[str]:
    """Every sentence of a text, field by field."""
    for field in fields(text):
        value = getattr(text, field.name)
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from value


def _values(
    amounts: Mapping[str, Amount], council: Council | None, wording: Wording
) -> dict[str, str]:
    values = {name: wording.amount(amount) for name, amount in amounts.items()}
    for word in COUNCIL_WORDS:
        values[word] = _reach(word, council, wording)
    return values


def _reach(word: str, council: Council | None, wording: Wording) -> str:
    if council is None:
        return wording.say(word)
    phone = council.duty_phone if word == "duty" else council.out_of_hours_phone
    return wording.say(f"{word}_on", phone=wording.phone(phone))


def _filled(text: Text, values: Mapping[str, str]) -> Text:
    def fill(line: str) -> str:
        return PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), line)

    def fill_all(lines: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(fill(line) for line in lines)

    return Text(
        title=fill(text.title),
        what_you_can_get=fill_all(text.what_you_can_get),
        how_to_ask=fill(text.how_to_ask),
        more=fill_all(text.more),
        what_this_council_adds=fill_all(text.what_this_council_adds),
        while_draft=fill_all(text.while_draft),
        what_to_bring=fill(text.what_to_bring),
        how_long=fill(text.how_long),
        reviewed=text.reviewed,
    )
