"""Fits the search's linear model: letters and meaning in, one score a topic (and none) out."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from data import NONE, Row
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from bot.offer.search_meaning import Meaning
from bot.offer.search_model import MEANING, Model
from bot.offer.search_text import BUCKETS, pieces

_encoder = Meaning()
_seen: dict[str, Any] = {}


def learnt(rows: Sequence[Row], topics: Sequence[str], softness: float = 30.0) -> Model:
    """The model of some rows. ``softness``: the inverse of how strongly weights are held small."""
    texts = [row.text for row in rows]
    held = _held(texts)
    rarity = np.log((len(rows) + 1) / (np.asarray((held > 0).sum(0)).ravel() + 1))
    means = meanings(texts)
    mean = means.mean(0)
    seen = hstack([_scaled(held, rarity), MEANING * (means - mean)]).tocsr()
    labels = [*topics, NONE]
    fit = LogisticRegression(C=softness, max_iter=150).fit(
        seen, [labels.index(row.topic) for row in rows], [row.weight for row in rows]
    )
    return _packed(fit, topics, rarity, mean)


def meanings(texts: Sequence[str]) -> Any:
    """What the encoder makes of texts; each is read once."""
    for text in texts:
        if text not in _seen:
            _seen[text] = _encoder.of(text)
    return np.vstack([_seen[text] for text in texts])


def _held(texts: Sequence[str]) -> csr_matrix:
    found = [pieces(text) for text in texts]
    rows = np.repeat(np.arange(len(texts)), [len(held) for held in found])
    columns = np.concatenate([np.fromiter(held, int) for held in found])
    values = np.concatenate([np.fromiter(held.values(), float) for held in found])
    return csr_matrix((values, (rows, columns)), shape=(len(texts), BUCKETS))


def _scaled(held: csr_matrix, rarity: Any) -> Any:
    weighed = held.multiply(rarity).tocsr()
    length = np.sqrt(np.asarray(weighed.multiply(weighed).sum(1)).ravel())
    return weighed.multiply(1 / np.maximum(length, 1e-9)[:, None]).tocsr()


def _packed(fit: LogisticRegression, topics: Sequence[str], rarity: Any, mean: Any) -> Model:
    by_piece, by_meaning = fit.coef_.T[:BUCKETS], fit.coef_.T[BUCKETS:]
    steps = np.abs(by_piece).max(0) / 127
    return Model(
        topics=tuple(topics),
        rarity=rarity.astype(np.float16).astype(np.float32),
        by_piece=np.round(by_piece / steps).astype(np.int8),
        steps=steps.astype(np.float32),
        by_meaning=by_meaning.astype(np.float16).astype(np.float32),
        mean=mean.astype(np.float32),
        base=fit.intercept_.astype(np.float32),
        encoder=_encoder,
    )


def keep(model: Model, file: Any) -> None:
    """Write the model as ``Model.load`` reads it."""
    np.savez_compressed(
        file,
        topics=np.array(model.topics),
        rarity=model.rarity.astype(np.float16),
        by_piece=model.by_piece,
        steps=model.steps,
        by_meaning=model.by_meaning.astype(np.float16),
        mean=model.mean,
        base=model.base,
    )
