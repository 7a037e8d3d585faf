"""Reads a page of the local offer into an entry."""

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import PurePosixPath

from bot.offer.entry import (
    Amount,
    Basis,
    Category,
    Circumstance,
    Confidence,
    Entry,
    Later,
    Source,
    State,
    Text,
    Unit,
    Who,
)
from bot.offer.form import Form
from bot.offer.merge import overlaid
from bot.offer.page import Page
from bot.offer.problems import Findings, Rule
from bot.rules.status import Status

_LATER = "when_in_force"


def read_entry(page: Page, languages: Collection[str], findings: Findings) -> Entry | None:
    """The entry of one page; nothing if the page has errors, which are noted."""
    before = len(findings.found)
    form = Form(page.fields, page.place, findings)
    later = _later(form.section(_LATER), page, languages)
    entry = _entry(form, languages, later)
    form.finish()
    if entry.id != PurePosixPath(page.place.file).stem:
        form.wrong("id", f"the file must be called '{entry.id}.yaml'", Rule.WRONG_FILE)
    return entry if len(findings.found) == before else None


def _entry(form: Form, languages: Collection[str], later: Later | None) -> Entry:
    texts = {"en": _text(form, needed=True)}
    other_words: dict[str, tuple[str, ...]] = {}
    for lang in languages:
        section = form.section(lang)
        if section:
            texts[lang] = _text(section, needed=False)
            other_words[lang] = section.lines("words")
            section.finish()
    return Entry(
        id=form.text("id", needed=True),
        category=form.one_of("category", Category),
        basis=form.one_of("basis", Basis),
        state=form.one_of("status", State),
        who=_who(form.section("who", needed=True)),
        texts=texts,
        amounts=_amounts(form.section("amounts")),
        related=form.lines("related"),
        words=form.lines("words", needed=True),
        other_words=other_words,
        sources=(*_sources(form, "sources"), *_sources(form, "council_sources")),
        confidence=form.one_of("confidence", Confidence),
        last_checked=form.day("last_checked"),
        review_by=form.day("review_by"),
        to_confirm=form.text("to_confirm"),
        later=later,
        places=form.places(),
    )


def _later(form: Form | None, page: Page, languages: Collection[str]) -> Later | None:
    if form is None:
        return None
    law = form.text("law", needed=True)
    now = {key: field for key, field in page.fields.items() if key != _LATER}
    change = page.fields[_LATER].value
    if isinstance(change, (str, tuple)):
        return None
    then = overlaid(now, {k: v for k, v in change.items() if k != "law"}, languages)
    entry = read_entry(Page(page.place, then), languages, form.findings)
    return Later(law, entry) if entry else None


def _text(form: Form, *, needed: bool) -> Text:
    return Text(
        title=form.text("title", needed=needed),
        what_you_can_get=form.lines("what_you_can_get", needed=needed),
        how_to_ask=form.text("how_to_ask", needed=needed),
        more=form.lines("more"),
        what_this_council_adds=form.lines("what_this_council_adds"),
        while_draft=form.lines("while_draft"),
        what_to_bring=form.text("what_to_bring"),
        how_long=form.text("how_long"),
        reviewed=form.flag("reviewed", otherwise=needed),
    )


def _who(form: Form | None) -> Who:
    if form is None:
        return Who(frozenset(), 0, 0)
    who = Who(
        statuses=form.each_of("statuses", Status),
        min_age=form.whole("min_age"),
        max_age=form.whole("max_age"),
        circumstances=tuple(_one_of(form, line) for line in form.lines("circumstances")),
        note=form.text("note"),
    )
    if who.min_age > who.max_age:
        form.wrong("min_age", "'min_age' must not be above 'max_age'")
    form.finish()
    return who


def _one_of(form: Form, line: str) -> frozenset[Circumstance]:
    known = {str(circumstance): circumstance for circumstance in Circumstance}
    for word in line.split(" or "):
        if word not in known:
            form.wrong("circumstances", f"'{word}' is not known; use {', '.join(known)}")
    return frozenset(known[word] for word in line.split(" or ") if word in known)


def _amounts(form: Form | None) -> dict[str, Amount]:
    if form is None:
        return {}
    return {name: _amount(section) for name, section in form.named_sections()}


def _amount(form: Form) -> Amount:
    unit = next((unit for unit in Unit if unit in form), None)
    if unit is None:
        form.wrong("", f"say what it is: {', '.join(Unit)}")
        return Amount(Unit.TEXT, "")
    minimum = _decimal(form, "legal_minimum") if "legal_minimum" in form else None
    value = _value(form, unit)
    form.finish()
    if minimum is not None and isinstance(value, Decimal) and value < minimum:
        form.wrong(unit, f"the law gives {minimum} or more: write that", Rule.BELOW_MINIMUM)
    return Amount(unit, value, minimum)


def _value(form: Form, unit: Unit) -> Decimal | date | str:
    if unit is Unit.DATE:
        return form.day(unit)
    if unit in (Unit.POUNDS, Unit.NUMBER):
        return _decimal(form, unit)
    return form.text(unit, needed=True)


def _decimal(form: Form, key: str) -> Decimal:
    try:
        return Decimal(form.text(key, needed=True) or "0")
    except InvalidOperation:
        form.wrong(key, f"'{key}' is a plain number, like 3000 or 12.71")
        return Decimal(0)


def _sources(form: Form, key: str) -> Iterator[Source]:
    """The national pack must say where it knows from; what a council adds comes after that."""
    for item in form.sections(key, needed=key == "sources"):
        yield _source(item)


def _source(form: Form) -> Source:
    source = Source(
        document=form.text("document", needed=True),
        publisher=form.text("publisher", needed=True),
        as_of=form.text("as_of", needed=True),
        read=form.flag("read", otherwise=True),
    )
    form.finish()
    return source
