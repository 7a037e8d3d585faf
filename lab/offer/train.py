"""Trains the search of the local offer and writes bot/offer/search.npz.

    python lab/offer/train.py

Run it after a change of topics, of their words or of bot/content/offer/words/. It learns from the
packs, those lists and the development questions, never from ``aside``; it takes some minutes, and
scikit-learn, which Kith itself does not need.
"""

from data import HERE, content_rows, national, question_rows, questions
from learn import keep, learnt

FILE = HERE.parents[1] / "bot/offer/search.npz"

if __name__ == "__main__":
    offer = national()
    rows = content_rows(offer) + question_rows(questions("dev"))
    keep(learnt(rows, list(offer.entries)), FILE)
    print(f"{len(rows)} texts learnt; {FILE.name} is {FILE.stat().st_size / 1e6:.1f} MB")
