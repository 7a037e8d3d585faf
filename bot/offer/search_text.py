"""What the search sees of a text: its words, and pieces of them that survive typing errors."""

import re
import unicodedata
import zlib
from collections.abc import Iterator, Mapping
from itertools import pairwise

BUCKETS = 2**15

_WORD, _PAIR, _PIECE = 1.0, 0.7, 0.35
_SHORTEST, _LONGEST = 2, 5

# Short forms from text messages, words of the north and common slips, as the packs write them.
_SHORT_FORMS = """
    u=you ur=your r=are n=and 2=to 4=for b4=before w=with wiv=with abt=about thru=through
    cos=because coz=because cuz=because cus=because bc=because wen=when wot=what wat=what wats=whats
    dat=that da=the any1=anyone some1=someone every1=everyone ppl=people gonna=going wanna=want
    gotta=got aint=isnt tmrw=tomorrow tmoz=tomorrow tonite=tonight 2nite=tonight pls=please
    plz=please msg=message txt=text owt=anything nowt=nothing summat=something me=my mam=mum mom=mum
    bf=boyfriend gf=girlfriend bro=brother sis=sister lil=little wk=week wks=weeks yr=year yrs=years
    bday=birthday xmas=christmas quid=pounds lecky=electric leccy=electric electricity=electric
    cert=certificate uni=university docs=doctor gov=government govt=government advisor=adviser
    benifit=benefit benifits=benefits counsil=council councel=council
"""
_SAME = dict(pair.split("=") for pair in _SHORT_FORMS.split())

# Letters that Arabic, Farsi, Urdu and Kurdish keyboards write differently; and Polish and Albanian
# ones that Unicode does not take apart.
_LETTERS = str.maketrans("ىیێېکةەۆڵڕłđ", "ييييكههولرld")
_SILENT = "'’‘ʼـ\u200c"


def words(text: str) -> list[str]:
    """The words of a text: lower case, without accents, vowel signs and apostrophes."""
    plain = unicodedata.normalize("NFKD", text.lower())
    bare = "".join(c for c in plain if not unicodedata.combining(c) and c not in _SILENT)
    return [_SAME.get(word, word) for word in re.findall(r"\w+", bare.translate(_LETTERS))]


def pieces(text: str) -> Mapping[int, float]:
    """How much of each piece a text holds: words, pairs of words, and letters in a row.

    A piece is known by its bucket, so that the trained weights need no dictionary.
    """
    held: dict[int, float] = {}
    for piece, weight in _pieces(words(text)):
        bucket = zlib.crc32(piece.encode()) % BUCKETS
        held[bucket] = held.get(bucket, 0.0) + weight
    return held


def _pieces(said: list[str]) -> Iterator[tuple[str, float]]:
    for word in said:
        yield f"w {word}", _WORD
        ends = f" {word} "
        for size in range(_SHORTEST, _LONGEST + 1):
            for start in range(len(ends) - size + 1):
                yield f"c {ends[start : start + size]}", _PIECE
    for first, second in pairwise(said):
        yield f"p {first} {second}", _PAIR
