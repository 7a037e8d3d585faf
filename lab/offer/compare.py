"""Judges the search on each author's questions after learning from the other authors' only.

    python lab/offer/compare.py

Prints the figures at several thresholds, from which ``FITS`` in bot/offer/search.py was chosen.
"""

from collections.abc import Iterator, Sequence

from data import Question, content_rows, national, question_rows, questions
from learn import learnt
from score import HEAD, score

from bot.offer.search import Search
from bot.offer.search_named import Named

THRESHOLDS = (-1.5, -1.0, -0.5, 0.0, 0.5)
Ranked = dict[Question, list[tuple[float, str]]]


def by_author(asked: Sequence[Question]) -> Iterator[tuple[list[Question], list[Question]]]:
    for author in sorted({question.author for question in asked}):
        taught = [question for question in asked if question.author != author]
        yield taught, [question for question in asked if question.author == author]


def ranked() -> Ranked:
    """Every question's best three, from the model that did not learn from its author."""
    offer, best = national(), Ranked()
    for taught, tested in by_author(questions("dev")):
        model = learnt(content_rows(offer) + question_rows(taught), list(offer.entries))
        search = Search(tuple(offer.entries), model, Named.of(offer))
        for question in tested:
            fits = search.fits(question.text)
            best[question] = sorted(((fit, topic) for topic, fit in fits.items()), reverse=True)[:3]
    return best


def told(best: Ranked) -> None:
    groups = {"all": list(best)} | {f"author {q.author}": [] for q in best}
    groups |= {"English": [q for q in best if q.lang == "en"]}
    groups |= {"other languages": [q for q in best if q.lang != "en"]}
    for question in best:
        groups[f"author {question.author}"].append(question)
    for threshold in THRESHOLDS:
        answers = {q: [t for _, t in b] if b[0][0] > threshold else [] for q, b in best.items()}
        print(f"\nfits above {threshold}\n\n{HEAD}")
        for name, group in groups.items():
            print(score(group, answers.__getitem__).row(name))


if __name__ == "__main__":
    told(ranked())
