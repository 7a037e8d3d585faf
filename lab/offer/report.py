"""Measures the search on the questions kept aside, and writes the figures into docs/search.md.

    python lab/offer/report.py

The only reader of ``aside``. Nobody tunes on what it says: run it once, when the search is done.
"""

from collections import defaultdict

from data import HERE, Question, national, questions
from score import HEAD, Ask, score

from bot.offer.search import Search

PAGE = HERE.parents[1] / "docs/search.md"
START, END = "<!-- aside figures: start -->", "<!-- aside figures: end -->"


def figures(asked: list[Question], ask: Ask) -> str:
    """The table: everything, English, other languages together, and each of them."""
    groups: dict[str, list[Question]] = defaultdict(list)
    for question in asked:
        groups["all"].append(question)
        groups["English" if question.lang == "en" else "other languages"].append(question)
        if question.lang != "en":
            groups[question.lang].append(question)
    return "\n".join([HEAD, *(score(group, ask).row(name) for name, group in groups.items())])


if __name__ == "__main__":
    search = Search.load(national())
    table = figures(questions("aside"), lambda q: search.ask(q.text, q.lang).topics)
    page = PAGE.read_text("utf-8")
    before, after = page.split(START)[0], page.split(END)[1]
    PAGE.write_text(f"{before}{START}\n{table}\n{END}{after}", "utf-8")
    print(table)
