"""Reads the labelled messages, by author, and the examples that stand beside the rules."""

import json
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
OWN = "own"


@dataclass(frozen=True, slots=True)
class Message:
    text: str
    lang: str
    category: str
    severity: str
    grave: bool
    author: str


def messages(folder: Path = HERE / "dev") -> list[Message]:
    """Every message of a folder; its author is the name of its file."""
    return [
        _message(json.loads(line), path.stem)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]


def examples() -> list[Message]:
    """What the rules' author wrote beside the rules: always trained on, never measured with."""
    severity = {"r": "red", "a": "amber", "y": "yellow", "g": "green"}
    found = []
    for path in sorted((HERE / OWN).glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            level, category, *lang, text = line.split("\t")
            spoken = lang[0] if lang else path.stem
            found.append(Message(text, spoken, category, severity[level], grave=False, author=OWN))
    return found


def _message(read: dict, author: str) -> Message:
    return Message(
        read["text"], read["lang"], read["category"], read["severity"], read["grave"], author
    )
