"""What the search of the local offer learns from, and is measured on."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from sys import path

import yaml

HERE = Path(__file__).parent
path.insert(0, str(HERE.parents[1]))

from bot.offer.pack import Offer, load_offer  # noqa: E402

NONE = ""
WORDS = HERE.parents[1] / "bot/content/offer/words"


@dataclass(frozen=True)
class Question:
    id: str
    author: str
    text: str
    lang: str
    topics: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """One thing to learn: a text, the topic it asks for, and how much it counts."""

    text: str
    topic: str
    weight: float = 1.0


def questions(folder: str) -> list[Question]:
    """The questions of ``dev`` or ``aside``; the file's name is the author's."""
    return [
        Question(q["id"], file.stem, q["question"], q["lang"], tuple(q["topics"]))
        for file in sorted((HERE / folder).glob("*.jsonl"))
        for q in map(json.loads, file.read_text("utf-8").splitlines())
    ]


def content_rows(offer: Offer) -> list[Row]:
    """What editors wrote: titles, words, answers, and the lists of ``words/``."""
    return [*_pack_rows(offer), *_listed_rows()]


def question_rows(asked: Sequence[Question], weight: float = 2.0, second: float = 0.5) -> list[Row]:
    """Questions as things to learn; a topic that is also acceptable counts less."""
    rows = []
    for question in asked:
        first, *others = question.topics or (NONE,)
        rows.append(Row(question.text, first, weight))
        rows += [Row(question.text, other, second) for other in others]
    return rows


def _pack_rows(offer: Offer) -> Iterator[Row]:
    for entry in offer.all():
        english, names = entry.texts["en"], [*entry.words]
        names += [word for listed in entry.other_words.values() for word in listed]
        names += [text.title for text in entry.texts.values()]
        for text in (*names, *english.what_you_can_get, english.how_to_ask):
            yield Row(text, entry.id)


def _listed_rows() -> Iterator[Row]:
    for file in sorted(WORDS.glob("*.yaml")):
        for topic, phrases in yaml.safe_load(file.read_text("utf-8")).items():
            for phrase in phrases:
                yield Row(phrase, NONE if topic == "none" else topic)


def national() -> Offer:
    """The offer of England, without any council's."""
    return load_offer(None)
