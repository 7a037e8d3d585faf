"""Cuts a text into words, each as it was typed and as it is compared."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.triage.letters import folded, shown

_PIECES = re.compile(r"[^\W_]+(?:['’‘ʼ`´ʻ\u0300-\u036f][^\W_]+)*|[.!?;:,\n…؟۔،።፣]+|[^\w\s]")
_SPELT = re.compile(r"(?<!\w)[^\W\d_](?:[ .\-*_]{1,2}[^\W\d_]){3,}(?!\w)")
_STOPS = frozenset('.!?;:,\n…؟۔،።፣"“”')
MOST_WORDS = 1_500  # more than anybody types at once: beyond it is pasted, and cost stays bounded


@dataclass(frozen=True, slots=True)
class Words:
    """A text as parallel sequences, one entry a word."""

    typed: tuple[str, ...]
    keys: tuple[str, ...]
    stops: frozenset[int]  # a sentence or a clause ends before these words
    signs: frozenset[str]  # emoji and the like

    def said(self, start: int, end: int) -> str:
        """Words as typed; one that stands for several is named once."""
        return " ".join(dict.fromkeys(self.typed[start:end]))


def cut(text: str, slang: Mapping[str, Sequence[str]]) -> Words:
    """The words of a text: txt spelling written out by ``slang``, letters set apart joined."""
    typed: list[str] = []
    keys: list[str] = []
    stops: set[int] = set()
    signs: set[str] = set()
    for piece in _PIECES.findall(_SPELT.sub(_together, shown(text))):
        if piece[0].isalnum():
            key = folded(piece)
            for one in slang.get(key, (key,)):
                typed.append(piece)
                keys.append(one)
        elif piece[0] in _STOPS:
            stops.add(len(keys))
        else:
            signs.add(piece)
        if len(keys) >= MOST_WORDS:
            break
    return Words(tuple(typed), tuple(keys), frozenset(stops), frozenset(signs))


def _together(spelt: re.Match[str]) -> str:
    return re.sub(r"[ .\-*_]", "", spelt[0])
