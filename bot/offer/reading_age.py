"""How old a reader has to be: the Flesch-Kincaid grade of a text, as an age.

grade = 0.39 x words a sentence + 11.8 x syllables a word - 15.59, and age = grade + 5 (Kincaid and
others, 1975; a US school grade is the age less five). A sentence ends at ``. ! ? :`` or with its
line. Syllables are groups of vowels, without a silent last e. Numbers and short names in capitals
(PA, NHS) count as one syllable: a young reader takes them in at a glance.
"""

import re
from collections.abc import Iterable

_SENTENCE_END = re.compile(r"[.!?:](?:\s|$)")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*|\d[\d.,]*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]e|[^aeioudt]ed|[^aeioucgsxz]es)$")


def reading_age(lines: Iterable[str]) -> float:
    """The age, in years, at which most people read these lines with ease; 0 if there are none."""
    sentences = [_WORD.findall(part) for line in lines for part in _SENTENCE_END.split(line)]
    counts = [len(words) for words in sentences if words]
    if not counts:
        return 0.0
    syllables = sum(_syllables(word) for words in sentences for word in words)
    grade = 0.39 * sum(counts) / len(counts) + 11.8 * syllables / sum(counts) - 15.59
    return grade + 5


def _syllables(word: str) -> int:
    if word.isupper() or not word[0].isalpha():
        return 1
    small = word.lower()
    return max(1, len(_VOWELS.findall(small)) - bool(_SILENT.search(small)))
