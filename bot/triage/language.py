"""Guesses which language a text is in, by its letters and by its commonest words."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

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
UNKNOWN = "und"  # the code for a language that was not determined
# Of the words, by script: a foreign text in Latin letters shares a few with any list.
_THIN = frozenset({"fr", "es", "tr", "bn"})  # a few words of each: read only where they are met
KNOWN_SHARE = {"latn": 0.5, "arab": 0.12, "ethi": 0.1, "beng": 0.0}
MIXED_SHARE = 0.4  # of the best language's score, for another to count as mixed in


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest language, all that it may be mixed of, and whether enough of it was known."""

    lang: str
    mixed: frozenset[str]
    known: bool


class Languages:
    """The languages that triage reads, by the words in which each shows itself."""

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        langs_of: dict[str, list[str]] = defaultdict(list)
        for lang, keys in words.items():
            for key in set(keys):
                langs_of[key].append(lang)
        self._langs_of = {
            key: [(lang, 1 / len(langs)) for lang in langs] for key, langs in langs_of.items()
        }

    def guess(self, text: str, keys: Sequence[str], said: str | None = None) -> Guess:
        """``said``: what the writer chose. A text without letters is read as English."""
        script = _script(text)
        if script not in _BY_SCRIPT:
            return Guess("en" if script is None else UNKNOWN, frozenset({"en"}), known=not script)
        scores = self._scores(_BY_SCRIPT[script], text, keys)
        if said in scores:
            scores[said] += 1
        best = max(scores, key=scores.__getitem__)
        mixed = {lang for lang, score in scores.items() if score >= scores[best] * MIXED_SHARE}
        ours = sum(self._knows(mixed | {"en"}, key) for key in keys)
        known = ours >= len(keys) * KNOWN_SHARE[script] or _certain(best, text)
        return Guess(best if known else UNKNOWN, frozenset({"en", *mixed}), known=known)

    def _knows(self, langs: Container[str], key: str) -> bool:
        return any(lang in langs for lang, _ in self._langs_of.get(key, ()))

    def _scores(self, langs: Iterable[str], text: str, keys: Sequence[str]) -> dict[str, float]:
        scores = dict.fromkeys(langs, 0.0)
        for key in keys:
            for lang, share in self._langs_of.get(key, ()):
                if lang in scores:
                    scores[lang] += share
        if not text.isascii():
            for lang in scores:
                scores[lang] += OWN_LETTER_WEIGHT * _own(lang, text)
        return scores


def _script(text: str) -> str | None:
    """The script of most letters; 'other' is one that we cannot read, None: no letters."""
    if text.isascii():
        return "latn" if any(map(str.isalpha, text)) else None
    letters = sum(map(str.isalpha, text))
    counts = {name: len(found.findall(text)) for name, found in _SCRIPTS.items()}
    best = max(counts, key=counts.__getitem__)
    if not letters:
        return None
    return best if counts[best] * 2 >= letters else "other"


def _certain(lang: str, text: str) -> bool:
    """Whether letters of its own show a language whose words we list in full."""
    return lang not in _THIN and _own(lang, text) > 0


def _own(lang: str, text: str) -> int:
    return sum(text.count(letter) for letter in _OWN_LETTERS.get(lang, ""))
