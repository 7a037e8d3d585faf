"""Makes letters comparable: case, width, marks, variants of one letter, and letters typed twice."""

import re
import unicodedata
from functools import lru_cache

_ARABIC = str.maketrans(
    "أإآٱىیېێۍئےۓكکڪةەہھۀۂۆۇۋؤڕڵڒ",
    "اااا" + "ي" * 8 + "ككك" + "هههههه" + "وووو" + "رلر",
)
_LATIN = str.maketrans({"đ": "d", "ł": "l", "ı": "i", "ø": "o", "ß": "ss", "æ": "ae"})
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´ʻ")


def _ethiopic() -> dict[int, int]:
    """Letters that sound alike and are typed for one another, all seven orders of each."""
    rows = (
        (0x1210, 0x1200),
        (0x1280, 0x1200),
        (0x1220, 0x1230),
        (0x12D0, 0x12A0),
        (0x1340, 0x1338),
    )
    folded = {start + n: onto + n for start, onto in rows for n in range(8)}
    fourth = {0x1203: 0x1200, 0x12A3: 0x12A0}  # ሃ as ሀ, ኣ as አ
    return {letter: fourth.get(onto, onto) for letter, onto in folded.items()} | fourth


_FOLDS = _ARABIC | _LATIN | _ethiopic()
SHORTEST_STEM = 3
_HIDDEN = re.compile(
    "[\u00ad\u0640\u180e\u200b\u200d-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+"
)
_TWICE = re.compile(r"([^\W\d_])\1+")


def shown(text: str) -> str:
    """The text with letters of one width and nothing hidden; still what was typed."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", _HIDDEN.sub("", text))
    return plain.replace("\u200c", " ")


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """The form in which words are compared: 'KiIlll' and 'kill' alike are 'kil'."""
    small = word.casefold().translate(_APOSTROPHES)
    if not small.isascii():
        marks_off = unicodedata.normalize("NFD", small)
        small = "".join(c for c in marks_off if not unicodedata.combining(c))
        small = unicodedata.normalize("NFC", small).translate(_FOLDS)
        small = _bare(small)
    return _TWICE.sub(r"\1", small)


def _bare(word: str) -> str:
    """An Arabic word without the 'and' and the article that are written onto it."""
    for onto in ("و", "ال"):
        if word.startswith(onto) and len(word) - len(onto) >= SHORTEST_STEM:
            word = word[len(onto) :]
    return word
