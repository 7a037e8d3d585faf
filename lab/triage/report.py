"""Reads the texts set aside, once the reader is finished, and prints how it fared.

    python lab/triage/report.py

Nothing is tuned on what this says. It prints measures, never texts.
"""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from bot.triage import Reader  # noqa: E402
from lab.triage.bars import RANK, measured, wilson  # noqa: E402
from lab.triage.data import Message, messages  # noqa: E402

FEW = 20  # a language with fewer messages is counted among 'others'


def main() -> None:
    reader = Reader.load()
    labels = messages(HERE / "aside")
    read = [reader.read(label.text) for label in labels]
    given = [(str(reading.severity), str(reading.category)) for reading in read]
    authors = sorted({label.author for label in labels})
    print(f"{len(labels)} messages by authors {', '.join(authors)}; reader {reader.version}\n")
    print(measured(labels, given), "\n")
    for author in authors:
        print(f"author {author}:\n{measured(*_only(labels, given, 'author', author))}\n")
    langs = sorted({label.lang for label in labels})
    many = [lang for lang in langs if sum(label.lang == lang for label in labels) >= FEW]
    print(
        "| language | messages | red called red | red called red or amber | amber up | category |"
    )
    print("| --- | --- | --- | --- | --- | --- |")
    for lang in many:
        print(_row(lang, *_only(labels, given, "lang", lang)))
    rest = [(one, got) for one, got in zip(labels, given, strict=True) if one.lang not in many]
    if rest:
        print(_row("others", *map(list, zip(*rest, strict=True))))


def _only(labels: list[Message], given: list, field: str, value: str) -> tuple[list, list]:
    pairs = [pair for pair in zip(labels, given, strict=True) if getattr(pair[0], field) == value]
    return [one for one, _ in pairs], [got for _, got in pairs]


def _row(name: str, labels: list[Message], given: list) -> str:
    pairs = list(zip(labels, given, strict=True))
    red = [got for label, got in pairs if label.severity == "red"]
    amber = [got for label, got in pairs if label.severity == "amber"]
    cells = (
        wilson(sum(got[0] == "red" for got in red), len(red)),
        wilson(sum(RANK[got[0]] >= 2 for got in red), len(red)),
        wilson(sum(RANK[got[0]] >= 2 for got in amber), len(amber)),
        wilson(sum(got[1] == label.category for label, got in pairs), len(pairs)),
    )
    return f"| {name} | {len(pairs)} | {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
