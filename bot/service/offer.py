"""What the local offer says to whoever asks: found, judged for them, and put into words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.offer.answer import answer, render_more
from bot.offer.entry import Category, Circumstance, Entry
from bot.offer.fit import Circumstances, Fit, fits
from bot.offer.pack import Offer
from bot.rules.care import age
from bot.rules.offer_looks import AskOffer, Known, ReadTopic, Shown, TopicsOn
from bot.rules.status import Status
from bot.rules.zone import local
from bot.service.kit import Kit
from bot.service.scene import Scene

GUESSES = 3
_AGE = re.compile(
    r"\b(?:i'?m|i am|turn|turning|turned|age|aged|عمري)\s+(\d\d)\b"
    r"|\b(\d\d)\s*(?:years? old|yrs? old|y/?o|سنة)\b",
    re.IGNORECASE,
)


def offer_today(kit: Kit) -> Offer:
    """The offer with the laws that are in force today."""
    return kit.offer.on(local(kit.clock.now()).date())


def ask_offer(scene: Scene, look: AskOffer) -> Shown:
    """The topic that surely answers a question; else the nearest; else nothing."""
    found = scene.kit.search.ask(look.question, scene.lang, look.about or None)
    named = _age_in(look.question)
    known = replace(look.known, age=named or look.known.age)
    topic = found.topics[0] if found.sure and found.topics else ""
    if not topic and named:  # 'and if im 22?' says nothing but the age
        topic = look.about
    if topic:
        return replace(read_topic(scene, ReadTopic(topic, known)), age=named)
    guesses = found.nearest[:GUESSES] if found.topics else ()
    return replace(_titles(scene, guesses), age=named)


def topics_on(scene: Scene, look: TopicsOn) -> Shown:
    """The topics of one shelf."""
    entries = offer_today(scene.kit).in_category(Category(look.shelf))
    return _titles(scene, tuple(entry.id for entry in entries))


def read_topic(scene: Scene, look: ReadTopic) -> Shown:
    """One topic; nothing if a new pack has dropped it."""
    offer = offer_today(scene.kit)
    entry = offer.entries.get(look.topic)
    if entry is None:
        return Shown()
    about = _about(scene, look.known)
    fit = fits(entry.who, about)
    judged = answer(offer, entry, scene.lang, fit)
    general = about == Circumstances()
    return Shown(
        topic=entry.id,
        title=judged.title,
        screen=str(answer(offer, entry, scene.lang) if general else judged),
        more=render_more(offer, entry, scene.lang),
        fit=judged.fit,
        asks=tuple(_asks(entry, about, fit)),
    )


def _titles(scene: Scene, topics: tuple[str, ...]) -> Shown:
    entries = offer_today(scene.kit).entries
    there = tuple(topic for topic in topics if topic in entries)
    return Shown(near=there, titles=tuple(entries[topic].said(scene.lang).title for topic in there))


def _about(scene: Scene, known: Known) -> Circumstances:
    """What they have said of themselves; where they have not, what the record says."""
    person, status, years = scene.person, known.status, known.age
    if person is not None:
        status = status or person.status
        years = years or age(person.born, local(scene.now).date())
    return Circumstances(
        status=Status(status) if status else None,
        age=years,
        has=frozenset(Circumstance(one) for one in known.has),
        has_not=frozenset(Circumstance(one) for one in known.has_not),
    )


def _asks(entry: Entry, about: Circumstances, fit: Fit) -> Iterator[str]:
    yield from (ask for ask in ("age", "status") if ask in fit.asks)
    for one_of in entry.who.circumstances:
        unknown = one_of - about.has_not
        if fit.asks and not one_of & about.has and unknown:
            yield " ".join(sorted(unknown))


def _age_in(question: str) -> int | None:
    said = _AGE.search(question)
    return int(said[1] or said[2]) if said else None
