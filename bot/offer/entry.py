"""The values of the local offer: an entry, whom it is for, what it says and how it is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from bot.offer.problems import Place
from bot.rules.status import Status


class Category(StrEnum):
    """The shelves on which people browse."""

    MONEY = "money"
    HOME = "home"
    EDUCATION = "education"
    WORK = "work"
    HEALTH = "health"
    RELATIONSHIPS = "relationships-and-support"
    IDENTITY = "identity-and-documents"
    IMMIGRATION = "immigration"
    RIGHTS = "rights-and-voice"
    PARENTING = "parenting"
    JUSTICE = "justice"
    EVERYDAY = "everyday-life"


class Basis(StrEnum):
    """What an entry rests on: a right, a national scheme, or what a council chooses to do."""

    LAW = "law"
    SCHEME = "national-scheme"
    DISCRETION = "council-discretion"


class State(StrEnum):
    """Whether the facts may be shown; a draft is found, but only says that it is being checked."""

    LIVE = "live"
    DRAFT = "draft"


class Confidence(StrEnum):
    """How sure the editors are."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Circumstance(StrEnum):
    """What can be so in somebody's life that decides whether an entry is for them."""

    PARENT = "parent"
    PREGNANT = "pregnant"
    STUDENT = "student"
    UNIVERSITY = "university"
    APPRENTICE = "apprentice"
    DISABLED = "disabled"
    ASYLUM = "asylum"
    MIGRANT = "migrant"
    RENTING = "renting"
    FOSTERED = "fostered"
    CUSTODY = "custody"
    UNIVERSAL_CREDIT = "universal-credit"


class Unit(StrEnum):
    """What kind of value stands for a ``{name}`` in the text."""

    POUNDS = "pounds"
    NUMBER = "number"
    DATE = "date"
    PHONE = "phone"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Amount:
    """A value that every language takes from one place, so that translations cannot differ."""

    unit: Unit
    value: Decimal | date | str
    legal_minimum: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Who:
    """Whom an entry is for. Ages include both ends: 24 lasts until the 25th birthday.

    Each member of ``circumstances`` must hold; within one, any of its circumstances will do.
    """

    statuses: frozenset[Status]
    min_age: int
    max_age: int
    circumstances: tuple[frozenset[Circumstance], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """What an entry says in one language; empty where that language says nothing."""

    title: str = ""
    what_you_can_get: tuple[str, ...] = ()
    how_to_ask: str = ""
    more: tuple[str, ...] = ()
    what_this_council_adds: tuple[str, ...] = ()
    while_draft: tuple[str, ...] = ()
    what_to_bring: str = ""
    how_long: str = ""
    reviewed: bool = False

    def over(self, other: "Text") -> "Text":
        """This text, with the gaps filled from another language."""
        gaps = {f.name: getattr(other, f.name) for f in fields(self) if not getattr(self, f.name)}
        return replace(self, **(gaps | {"reviewed": self.reviewed}))


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from; not ``read`` if no editor has seen the page for this entry."""

    document: str
    publisher: str
    as_of: str
    read: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One topic of the local offer.

    ``words`` are what people call it in English, ``other_words`` in other languages; ``places`` are
    the lines where an editor wrote each field.
    """

    id: str
    category: Category
    basis: Basis
    state: State
    who: Who
    texts: Mapping[str, Text]
    amounts: Mapping[str, Amount]
    related: tuple[str, ...]
    words: tuple[str, ...]
    other_words: Mapping[str, tuple[str, ...]]
    sources: tuple[Source, ...]
    confidence: Confidence
    last_checked: date
    review_by: date
    to_confirm: str = ""
    later: "Later | None" = None
    places: Mapping[str, Place] = field(default_factory=dict, repr=False, compare=False)

    @property
    def title(self) -> str:
        """The English title."""
        return self.texts["en"].title

    def place(self, key: str) -> Place:
        """The line where a field stands, or the top of the file when it is not there."""
        return self.places.get(key, self.places["id"])

    def said(self, lang: str) -> Text:
        """What the entry says in a language, with English where it is not translated."""
        english = self.texts["en"]
        return self.texts[lang].over(english) if lang in self.texts else english


@dataclass(frozen=True, slots=True)
class Later:
    """What an entry becomes on the day that a law, passed but not yet in force, starts."""

    law: str
    entry: Entry
