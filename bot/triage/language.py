"""Guesses which language a text is in, by its letters and by its commonest words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.triage.letters import folded

_SCRIPTS = {
    "arab": re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"),
    "ethi": re.compile("[\u1200-\u139f\u2d80-\u2ddf]"),
    "beng": re.compile("[\u0980-\u09ff]"),
    "latn": re.compile("[a-z\u00c0-\u024f\u1e00-\u1eff]", re.IGNORECASE),
}
# Letters that only one of the languages we read has; each counts as three known words.
_OWN_LETTERS = {
    "ps": "ټډړږښڅځڼېۍ", "ckb": "ێۆڕڵەڤ", "ur": "ٹڈڑںےہھ", "fa": "پچژگ",
    "ti": "ቕቐዅኸቘሓሕኣ", "am": "ዓሐ", "vi": "ơưđăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "pl": "łąęśźżćń", "ro": "ășțşţ", "sq": "ë", "tr": "ğış", "fr": "èêœùû", "es": "ñ¿¡",
}  # fmt: skip
_BY_SCRIPT = {
    "arab": ("ar", "fa", "ps", "ckb", "ur"),
    "ethi": ("ti", "am"),
    "beng": ("bn",),
    "latn": ("en", "sq", "vi", "pl", "ro", "so", "fr", "es", "tr", "ar-Latn", "ur-Latn", "fa-Latn"),
}
OWN_LETTER_WEIGHT = 3


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest language, and whether enough of the text was known to read it."""

    lang: str
    known: bool


class Languages:
    """The languages that triage reads, by the words in which each shows itself."""

    def __init__(self, listed: Mapping[str, str]) -> None:
        self._words = {
            lang: frozenset(map(folded, words.split())) for lang, words in listed.items()
        }

    def guess(self, text: str, keys: tuple[str, ...]) -> Guess:
        """A text without letters (numbers, emoji) is read as English."""
        counts = {name: len(found.findall(text)) for name, found in _SCRIPTS.items()}
        script = max(counts, key=counts.__getitem__)
        letters = sum(c.isalpha() for c in text)
        if not letters:
            return Guess("en", known=True)
        if counts[script] * 2 < letters:
            return Guess("und", known=False)
        scores = {lang: self._score(lang, text, keys) for lang in _BY_SCRIPT[script]}
        best = max(scores, key=scores.__getitem__)
        return Guess(best, known=script != "latn" or scores[best] > 0)

    def _score(self, lang: str, text: str, keys: tuple[str, ...]) -> int:
        words = self._words[lang]
        own = sum(text.count(letter) for letter in _OWN_LETTERS.get(lang, ""))
        return sum(key in words for key in keys) + OWN_LETTER_WEIGHT * own
