"""The live queries to the local offer, and what answers them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.rules.looks import Look


@dataclass(frozen=True, slots=True)
class Known:
    """What somebody has said of themselves in this run; ``status`` is empty until they have."""

    age: int | None = None
    status: str = ""
    has: tuple[str, ...] = ()
    has_not: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """What the local offer has to say: one topic, the titles of several, or nothing.

    ``fit`` says whether it seems to be for them; ``asks`` is what would make that sure: ``age``,
    ``status``, and sets of circumstances of which one is enough (``parent pregnant``). ``age`` is
    one that the question names ('and if im 22?').
    """

    topic: str = ""
    title: str = ""
    screen: str = ""
    more: str = ""
    fit: str = ""
    asks: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    age: int | None = None


@dataclass(frozen=True, slots=True)
class AskOffer(Look[Shown]):
    """What answers a question in somebody's own words; ``about`` is the topic on the screen."""

    answer = Shown
    question: str
    about: str = ""
    known: Known = Known()


@dataclass(frozen=True, slots=True)
class ReadTopic(Look[Shown]):
    """One topic, for somebody of whom so much is known."""

    answer = Shown
    topic: str
    known: Known = Known()


@dataclass(frozen=True, slots=True)
class TopicsOn(Look[Shown]):
    """The topics on one shelf of the offer."""

    answer = Shown
    shelf: str
