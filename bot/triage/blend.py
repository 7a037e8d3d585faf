"""Puts the rules' findings and the model's scores together: the model may raise what a rule says.

A rule that is not firm needs the model's second: a low bar, below which the phrase is most likely a
figure of speech. A firm rule stands whatever the model makes of it.
"""

from collections.abc import Iterable, Mapping, Sequence

from bot.rules.severity import Category, Severity
from bot.triage.judge import Finding
from bot.triage.model import Score

_LIGHT = frozenset(
    {Category.GOOD_NEWS, Category.GOAL_UPDATE, Category.OFFER_QUESTION, Category.EVERYDAY}
)
_DOWN = (Severity.RED, Severity.AMBER, Severity.YELLOW)


def blended(
    findings: Iterable[Finding], scores: Sequence[Score], bars: Mapping[str, float]
) -> tuple[Severity, list[Finding], Score]:
    """The severity, the findings that stand at it, and the stretch that weighs most."""
    model, weighty = by_model(scores, bars)
    severity, standing = by_rules(findings, scores, bars, at_least=model)
    return severity, standing, weighty


def by_rules(
    findings: Iterable[Finding],
    scores: Sequence[Score],
    bars: Mapping[str, float],
    *,
    at_least: Severity = Severity.GREEN,
) -> tuple[Severity, list[Finding]]:
    """The severity that the findings come to, if it is more, and those that stand at it."""
    standing = [(seconded(found, scores, bars), found) for found in findings]
    severity = at_least
    for level, _ in standing:
        severity = Severity.worse(severity, level)
    return severity, [found for level, found in standing if level is severity]


def only_repeats(severity: Severity, about: Category, findings: Iterable[Finding]) -> bool:
    """Whether a model that speaks alone says just what a sign said before the service lowered it.

    If it finds something graver, or something else, it is heard.
    """
    return any(found.lowered_from is severity and found.category is about for found in findings)


def by_model(scores: Sequence[Score], bars: Mapping[str, float]) -> tuple[Severity, Score]:
    """What the model alone says, and of which stretch: the whole text's if nothing weighs."""
    for level in _DOWN:
        most = max(scores, key=lambda score: _chance(score, level))
        if _chance(most, level) >= bars[level]:
            return level, most if level is not Severity.YELLOW else scores[0]
    return Severity.GREEN, scores[0]


def seconded(found: Finding, scores: Sequence[Score], bars: Mapping[str, float]) -> Severity:
    """The severity of a finding, lowered until the model finds it likely enough."""
    if found.firm or found.severity is Severity.GREEN:
        return found.severity
    for level in _DOWN[_DOWN.index(found.severity) :]:
        if any(_chance(score, level) >= bars[f"second-{level}"] for score in scores):
            return level
    return Severity.GREEN


def category(severity: Severity, likeliest: Sequence[str]) -> Category:
    """The first of the categories, likeliest first, that can have the severity."""
    serious = severity.rank >= Severity.AMBER.rank
    return next(one for one in map(Category, likeliest) if not (serious and one in _LIGHT))


def _chance(score: Score, level: Severity) -> float:
    return {Severity.RED: score.red, Severity.AMBER: score.amber}.get(level, score.yellow)
