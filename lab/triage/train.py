"""Trains the reader's model on the development set and writes ``bot/triage/weights.bin``.

    python lab/triage/train.py

Cross-validates by author first: each author is read by a model that saw only the others. Chooses
the bars on those readings, prints how they fare, then trains on all. Never opens the texts aside.
Needs ``numpy``, ``scipy`` and ``scikit-learn``, which the service does not.
"""

import json
import sys
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from bot.triage.blend import blended, category  # noqa: E402
from bot.triage.features import pairs, pieces, shown_signs, windows  # noqa: E402
from bot.triage.language import Languages  # noqa: E402
from bot.triage.model import OFFSET, WEIGHTS, Model  # noqa: E402
from bot.triage.reader import taken_apart  # noqa: E402
from bot.triage.rulebook import Rulebook  # noqa: E402
from lab.triage.bars import chosen, measured  # noqa: E402
from lab.triage.data import Message, examples, messages  # noqa: E402

GROUPS = ("words", "pieces", "meanings", "signs")
SHARE = {"words": 1.0, "pieces": 1.0, "meanings": 1.0, "signs": 1.2}
CALM = {"words": 60.0, "pieces": 300.0, "meanings": 60.0, "signs": 15.0}
AT_LEAST = {"words": 2, "pieces": 3, "signs": 2}
LEVELS = ("yellow", "amber", "red")
CHANCE = (
    lambda score: 1 - score.yellow,
    lambda score: score.yellow,
    lambda score: score.amber,
    lambda score: score.red,
)
RANK = {"green": 0, "yellow": 1, "amber": 2, "red": 3}
STRENGTH, MARGIN = 6.0, 0.25  # of the fits: the inverse of how much large weights cost


@dataclass(frozen=True, slots=True)
class Text:
    """A message, taken apart once."""

    message: Message
    keys: tuple[str, ...]
    seen: object
    findings: list
    stretches: list[tuple[int, int]]

    def features(self, start: int, end: int) -> dict[str, list[str]]:
        keys = self.keys[start:end]
        return {
            "words": [*keys, *pairs(keys)],
            "pieces": [piece for key in keys for piece in pieces(key)],
            "meanings": list(keys),
            "signs": sorted(shown_signs(self.seen, start, end)),
        }


class Space:
    """Features and what each is worth before training: the rarer, the more."""

    def __init__(self, rows: list[dict[str, list[str]]], meanings: dict[str, np.ndarray]) -> None:
        self.meanings = meanings
        self.names: dict[str, list[str]] = {}
        self.worth: dict[str, np.ndarray] = {}
        for group in GROUPS:
            counts = Counter(name for row in rows for name in set(row[group]))
            names = (
                sorted(meanings)
                if group == "meanings"
                else sorted(name for name, count in counts.items() if count >= AT_LEAST[group])
            )
            seen_in = np.array([counts[name] for name in names])
            self.names[group] = names
            self.worth[group] = np.log((1 + len(rows)) / (1 + seen_in)).clip(0, 6) + 1
        self.at = {g: {name: i for i, name in enumerate(self.names[g])} for g in GROUPS}
        self.rows = np.array([meanings[name] for name in self.names["meanings"]])

    def matrix(self, rows: list[dict[str, list[str]]]) -> csr_matrix:
        blocks = []
        for group in GROUPS:
            block = self._block(group, rows)
            blocks.append(csr_matrix(block @ self.rows) if group == "meanings" else block)
        return hstack(blocks).tocsr()

    def _block(self, group: str, rows: list[dict[str, list[str]]]) -> csr_matrix:
        at, worth = self.at[group], self.worth[group]
        ends, places, values = [0], [], []
        for row in rows:
            counts = Counter(at[name] for name in row[group] if name in at)
            squares = sum(count * worth[place] ** 2 for place, count in counts.items())
            for place, count in counts.items():
                places.append(place)
                values.append(SHARE[group] * count * worth[place] / (squares + CALM[group]) ** 0.5)
            ends.append(len(places))
        return csr_matrix((values, places, ends), shape=(len(rows), len(at)))

    def packed(self, levels: list, kinds: LinearSVC) -> bytes:
        """The weights as the service reads them: a byte each, a head of names and scales."""
        weights = np.vstack([np.vstack([level.coef_ for level in levels]), kinds.coef_])
        bias = [float(level.intercept_[0]) for level in levels] + kinds.intercept_.tolist()
        lanes = [*LEVELS, *kinds.classes_]
        head: dict = {"lanes": lanes, "bias": bias, "groups": []}
        body, first = b"", 0
        for group in GROUPS:
            wide = self.rows.shape[1] if group == "meanings" else len(self.names[group])
            part = weights[:, first : first + wide].T
            first += wide
            part = self.rows @ part if group == "meanings" else part
            part = part * self.worth[group][:, None] * SHARE[group]
            scale = float(np.quantile(np.abs(part), 0.9999)) / 127
            square = float((self.worth[group] ** 2).max()) / 255
            stored = np.round(part / scale).clip(-127, 127) + OFFSET
            squares = np.maximum(np.round(self.worth[group] ** 2 / square), 1)
            body += np.hstack([squares[:, None], stored]).astype(np.uint8).tobytes()
            head["groups"].append(
                {"names": self.names[group], "scale": scale, "square": square, "calm": CALM[group]}
            )
        return json.dumps(head, ensure_ascii=False).encode() + b"\n" + body


def read(found: list[Message]) -> list[Text]:
    book = Rulebook.load()
    languages = Languages(book.words)
    taken = []
    for message in found:
        words, _, seen = taken_apart(book, languages, message.text)
        stretches = windows(len(words.keys))
        taken.append(Text(message, words.keys, seen, seen.findings(), stretches))
    return taken


def fitted(texts: list[Text], meanings: dict[str, np.ndarray]) -> bytes:
    """Weights from texts: first from short ones, then with the stretches of long ones that tell."""
    short = [text for text in texts if len(text.stretches) == 1]
    rows = [(text, 0, len(text.keys)) for text in texts]
    raw = _fit([(text, 0, len(text.keys)) for text in short], meanings)
    model = Model(zlib.compress(raw))
    for text in texts:
        if len(text.stretches) > 1:
            rows.extend(_telling(model, text))
    return _fit(rows, meanings)


def _telling(model: Model, text: Text) -> list[tuple[Text, int, int]]:
    """The stretch that tells most for the label and, in a mild text, the one that misleads most."""
    parts = model.scores(text.keys, text.seen)[1:]
    rank = RANK[text.message.severity]
    chance = CHANCE[rank]
    telling = {(max(parts, key=chance).start, max(parts, key=chance).end)} if rank else set()
    if rank < RANK["red"]:
        worst = max(parts, key=lambda score: score.red if rank == 2 else score.amber)
        telling.add((worst.start, worst.end))
    return [(text, start, end) for start, end in sorted(telling)]


def _fit(rows: list[tuple[Text, int, int]], meanings: dict[str, np.ndarray]) -> bytes:
    features = [text.features(start, end) for text, start, end in rows]
    space = Space(features, meanings)
    matrix = space.matrix(features)
    ranks = np.array([RANK[text.message.severity] for text, _, _ in rows])
    kinds = np.array([text.message.category for text, _, _ in rows])
    levels = [
        LogisticRegression(C=STRENGTH, solver="liblinear", class_weight="balanced").fit(
            matrix, ranks >= rank
        )
        for rank in (1, 2, 3)
    ]
    whole = np.array([end - start == len(text.keys) for text, start, end in rows])
    return space.packed(levels, LinearSVC(C=MARGIN).fit(matrix[whole], kinds[whole]))


def meanings() -> dict[str, np.ndarray]:
    kept = np.load(HERE / "meanings.npz", allow_pickle=True)
    return dict(zip(kept["words"].tolist(), kept["rows"].astype(np.float32) / 254, strict=True))


def main() -> None:
    texts, own = read(messages()), read(examples())
    places = meanings()
    scored, models = {}, {}
    for author in sorted({text.message.author for text in texts}):
        others = [text for text in texts if text.message.author != author]
        model = Model(zlib.compress(fitted(others + own, places)))
        for at, text in enumerate(texts):
            if text.message.author == author:
                scored[at], models[at] = model.scores(text.keys, text.seen), model
        print("read", author, flush=True)
    scores = [scored[at] for at in range(len(texts))]
    labels = [text.message for text in texts]
    findings = [text.findings for text in texts]
    bars = chosen(labels, findings, scores)
    print(json.dumps(bars))
    readings = [blended(f, s, bars) for f, s in zip(findings, scores, strict=True)]
    given = [
        (severity, category(severity, models[at].categories(score)))
        for at, (severity, _, score) in enumerate(readings)
    ]
    print(measured(labels, given))
    raw = fitted(texts + own, places)
    head, _, body = raw.partition(b"\n")
    head = json.dumps(json.loads(head) | {"bars": bars}, ensure_ascii=False).encode()
    WEIGHTS.write_bytes(zlib.compress(head + b"\n" + body, 9))
    print(f"{WEIGHTS.name}: {WEIGHTS.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
