"""Compares ways of searching on the development questions, an author or a fifth left out at a time.

python lab/offer/measure.py author|fold
"""

import sys
from collections.abc import Iterator, Sequence

from data import Question, content_rows, national, question_rows, questions
from learn import learnt
from score import HEAD, score

from bot.offer.search import Search
from bot.offer.search_named import Named

Split = tuple[str, list[Question], list[Question]]


def by_author(asked: Sequence[Question]) -> Iterator[Split]:
    for author in sorted({question.author for question in asked}):
        taught = [question for question in asked if question.author != author]
        yield author, taught, [question for question in asked if question.author == author]


def by_fold(asked: Sequence[Question], folds: int = 5) -> Iterator[Split]:
    for fold in range(folds):
        taught = [question for n, question in enumerate(asked) if n % folds != fold]
        yield str(fold), taught, [question for n, question in enumerate(asked) if n % folds == fold]


if __name__ == "__main__":
    offer, splits = national(), {"author": by_author, "fold": by_fold}[sys.argv[1]]
    named, found = Named.of(offer), {}
    print(HEAD)
    for name, taught, tested in splits(questions("dev")):
        model = learnt(content_rows(offer) + question_rows(taught), list(offer.entries))
        search = Search(tuple(offer.entries), model, named)
        found |= {question: search.ask(question.text).topics for question in tested}
        print(score(tested, found.__getitem__).row(name), flush=True)
    everything = list(found)
    print(score(everything, found.__getitem__).row("all"))
    english = [question for question in everything if question.lang == "en"]
    print(score(english, found.__getitem__).row("English"))
    others = [question for question in everything if question.lang != "en"]
    print(score(others, found.__getitem__).row("other languages"))
