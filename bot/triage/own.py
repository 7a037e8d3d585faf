"""A service's own rules, laid over the shipped ones: phrases it adds, signs it weighs otherwise."""

import hashlib
import json
import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.rules.severity import Severity
from bot.triage.phrases import Notation, Phrase, Step
from bot.triage.signs import Sign
from bot.triage.words import cut

NOT_MEANT = "not-meant"  # the sign of an idiom: what stands inside it is not seen
LONGEST = 120  # letters of a phrase
MOST_WORDS = 12
MOST_CHOICES = 6  # strokes and brackets: each multiplies the ways in which a phrase may be said
_GAP = "..."
_PUNCTUATION = re.compile(r"[^\w'’‘*/\[\]]")
_BARE_STAR = re.compile(r"(?<![^/\[\s])\*")


class WrongRule(ValueError):
    """One of the service's own rules cannot be used; ``problem`` says in words what to do."""

    def __init__(self, entry: str, problem: str) -> None:
        super().__init__(f"{entry}: {problem.replace('-', ' ')}")
        self.problem = problem


@dataclass(frozen=True, slots=True)
class OwnPhrase:
    """A phrase in the notation of the rule files, whose words it is, and the sign it shows.

    The sign is one with a severity, or ``not-meant`` for an idiom that is no risk.
    """

    lang: str
    phrase: str
    shows: str

    def __str__(self) -> str:
        return f"'{self.phrase}' ({self.lang})"


@dataclass(frozen=True, slots=True)
class OwnWeight:
    """A sign that this service takes more, or less, seriously than the shipped rules do."""

    sign: str
    severity: Severity

    def __str__(self) -> str:
        return f"sign {self.sign}"


@dataclass(frozen=True, slots=True)
class OwnRules:
    """All of a service's own rules of one version."""

    phrases: tuple[OwnPhrase, ...] = ()
    weights: tuple[OwnWeight, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.phrases or self.weights)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "OwnRules":
        """What ``as_json`` gave; raises ``ValueError`` if it is nothing of the kind."""
        try:
            phrases = tuple(OwnPhrase(*map(str, entry)) for entry in kept["phrases"])
            weights = tuple(OwnWeight(sign, Severity(level)) for sign, level in kept["weights"])
        except (KeyError, TypeError) as wrong:
            raise ValueError(f"these are no own rules: {wrong}") from wrong
        return cls(phrases, weights)

    def as_json(self) -> dict[str, list[list[str]]]:
        """As it is kept: plain lists, in the order in which the rules were added."""
        return {
            "phrases": [[one.lang, one.phrase, one.shows] for one in self.phrases],
            "weights": [[one.sign, one.severity.value] for one in self.weights],
        }

    @property
    def digest(self) -> str:
        """Another one with any change."""
        return hashlib.sha256(json.dumps(self.as_json()).encode()).hexdigest()[:12]

    def weighed(self, signs: Mapping[str, Sign]) -> dict[str, Sign]:
        """The signs as this service weighs them; raises ``WrongRule``.

        One that is raised counts whatever the model makes of it: the model has learned it as less.
        For the same reason one that is lowered hushes a model that only repeats what it was. A firm
        sign cannot be lowered.
        """
        weighed = dict(signs)
        for own in self.weights:
            sign = _known(signs, own.sign, str(own))
            if weighed[own.sign] is not sign:
                raise WrongRule(str(own), "it-is-there-already")
            change = own.severity.rank - sign.severity.rank if sign.severity else 0
            if not change:
                raise WrongRule(str(own), "it-is-so-already")
            if change < 0 and sign.firm:
                raise WrongRule(str(own), "this-sign-may-not-be-lowered")
            weighed[own.sign] = replace(
                sign,
                severity=own.severity,
                firm=sign.firm or change > 0,
                lowered_from=sign.severity if change < 0 else None,
            )
        return weighed

    def read(
        self, notation: Notation, signs: Mapping[str, Sign], langs: Container[str]
    ) -> list[Phrase]:
        """The phrases, to be found in texts; raises ``WrongRule``."""
        read: list[Phrase] = []
        for own in self.phrases:
            if own.lang not in langs:
                raise WrongRule(str(own), "choose-a-language")
            if own.shows != NOT_MEANT:
                _known(signs, own.shows, str(own))
            if self.phrases.count(own) > 1:
                raise WrongRule(str(own), "it-is-there-already")
            read += _ways(own, notation)
        return read


def may_be_shown(name: str, sign: Sign) -> bool:
    """Whether a service's own phrase may show this sign: it needs a person, or is an idiom."""
    return name == NOT_MEANT or sign.severity not in (None, Severity.GREEN)


def tidied(phrase: str) -> str:
    """A phrase as somebody types it, without the punctuation that is never heard."""
    parts = (one if one == _GAP else _PUNCTUATION.sub(" ", one) for one in phrase.split())
    return " ".join(" ".join(parts).split())


def _known(signs: Mapping[str, Sign], name: str, entry: str) -> Sign:
    if name == NOT_MEANT or name not in signs or not may_be_shown(name, signs[name]):
        raise WrongRule(entry, "choose-a-sign")
    return signs[name]


def _ways(own: OwnPhrase, notation: Notation) -> list[Phrase]:
    """The ways in which one phrase may be said, each of them one that can be found."""
    choices = own.phrase.count("/") + own.phrase.count("[")
    if len(own.phrase) > LONGEST or len(own.phrase.split()) > MOST_WORDS:
        raise WrongRule(str(own), "make-it-shorter")
    if choices > MOST_CHOICES:
        raise WrongRule(str(own), "use-fewer-choices")
    if _BARE_STAR.search(own.phrase):
        raise WrongRule(str(own), "put-letters-before-the-star")
    try:
        ways = notation.phrases(own.shows, own.lang, own.phrase)
    except ValueError as wrong:
        raise WrongRule(str(own), "begin-with-a-word") from wrong
    for way in ways:
        if not (way.steps[0].exact or way.steps[0].begins):
            raise WrongRule(str(own), "begin-with-a-word")
        if not all(map(_can_be_typed, way.steps)):
            raise WrongRule(str(own), "put-marks-round-or-between-whole-words")
    return ways


def _can_be_typed(step: Step) -> bool:
    """Whether words of a text could ever fit, as a text is cut: not with a bracket left open."""
    return all(cut(word, {}).keys == (word,) for word in (*step.exact, *step.begins))
