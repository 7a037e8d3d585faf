"""Reads one text for risk: the rules, the model, and the two together."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.rules.severity import Category, Severity
from bot.triage.blend import blended, by_model, by_rules, category, only_repeats
from bot.triage.judge import Finding, Seen
from bot.triage.language import Guess, Languages
from bot.triage.model import WEIGHTS, Model, Score
from bot.triage.own import OwnRules
from bot.triage.reading import Reading
from bot.triage.rulebook import FOLDER, Rulebook
from bot.triage.signs import Sign
from bot.triage.words import Words, cut

MOST_REASONS = 4
SHOWN_WORDS = 12
MOST_LETTERS = 8_000  # twice the longest message a channel brings; beyond it is pasted

NOT_READ = "language not read"  # the reason of a text in no language that the rules know


class Reader:
    """The rules and the model of one version. Holds no state between texts."""

    def __init__(self, book: Rulebook, model: Model, languages: Languages | None = None) -> None:
        self._book = book
        self._model = model
        self._languages = languages or Languages(book.words)
        self.version = f"{book.digest}-{model.digest}"

    @classmethod
    def load(cls, rules: Path = FOLDER, weights: Path = WEIGHTS) -> "Reader":
        """Read the rule files and the model, once. Raises ``ValueError`` or ``OSError``."""
        return cls(Rulebook.load(rules), Model.load(weights))

    def with_own(self, own: OwnRules) -> "Reader":
        """This reader of the shipped rules with a service's own over them; raises ``WrongRule``."""
        return Reader(self._book.with_own(own), self._model, self._languages)

    @property
    def signs(self) -> Mapping[str, Sign]:
        """What the rules look for, by name."""
        return self._book.signs

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages whose phrases the rules know."""
        return tuple(self._book.words)

    def read(
        self,
        text: str,
        lang: str | None = None,
        *,
        before: Sequence[str] = (),
        low_mood: bool = False,
    ) -> Reading:
        """The reading of a text.

        ``before``: messages of the last few minutes, oldest first, read together with it as one as
        well. ``low_mood``: a low mood was given right before.
        """
        alone = self._read(text, lang, low_mood=low_mood)
        if not before:
            return alone
        together = self._read("\n".join((*before, text)), lang, low_mood=low_mood)
        return max(alone, together, key=lambda reading: reading.severity.rank)

    def _read(self, text: str, lang: str | None, *, low_mood: bool) -> Reading:
        words, guess, seen = taken_apart(self._book, self._languages, text[:MOST_LETTERS], lang)
        findings = seen.findings()
        if not guess.known:
            findings.append(_unread(low_mood=low_mood))
        scores = self._model.scores(words.keys, seen)
        bars = self._model.bars
        severity, standing, weighty = blended(findings, scores, bars)
        likeliest = self._model.categories(weighty)
        if not standing and only_repeats(severity, category(severity, likeliest), findings):
            severity, standing = by_rules(findings, scores, bars)
        reasons = [found.reason for found in standing] or [_models_part(words, severity, weighty)]
        return Reading(
            self._about(severity, standing, scores) or category(severity, likeliest),
            severity,
            tuple(dict.fromkeys(reasons))[:MOST_REASONS],
            lang or guess.lang,
            self.version,
        )

    def _about(
        self, severity: Severity, standing: Sequence[Finding], scores: Sequence[Score]
    ) -> Category | None:
        """What a text is about that only the service's own phrases find so grave."""
        if not standing or not all(found.own for found in standing):
            return None
        by_model_alone, _ = by_model(scores, self._model.bars)
        return None if by_model_alone is severity else standing[0].category


def taken_apart(
    book: Rulebook, languages: Languages, text: str, lang: str | None = None
) -> tuple[Words, Guess, Seen]:
    """The words of a text, its language, and the phrases in it."""
    words = cut(text, book.slang)
    guess = languages.guess(text, words.keys, lang)
    return words, guess, Seen(words, book.find(words.keys, guess.mixed), book)


def _models_part(words: Words, severity: Severity, score: Score) -> str:
    said = words.said(score.start, min(score.end, score.start + SHOWN_WORDS))
    if severity is Severity.GREEN:
        return "no rule speaks, and the model finds no risk"
    sure = {Severity.RED: score.red, Severity.AMBER: score.amber}.get(severity, score.yellow)
    return f"the model, without a rule: {sure:.0%} sure of {severity} or worse in '{said} ...'"


def _unread(*, low_mood: bool) -> Finding:
    severity = Severity.AMBER if low_mood else Severity.YELLOW
    return Finding("not-read", Category.EVERYDAY, severity, NOT_READ, firm=True)
