"""The floor under the rules: sentences that every version must read as gravely as told here."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.rules.severity import Severity
from bot.triage.reader import Reader
from bot.triage.reading import Reading
from bot.triage.rulebook import FOLDER
from bot.triage.signs import Sign

FILE = FOLDER / "floor.jsonl"


@dataclass(frozen=True, slots=True)
class Fallen:
    """A sentence that a version reads as milder than it may."""

    text: str
    lang: str
    floor: Severity
    reading: Reading


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text, whose language it is, and the least severity that it must have."""

    text: str
    lang: str
    floor: Severity


@dataclass(frozen=True, slots=True)
class Floor:
    """What no published version may fall below."""

    sentences: tuple[Sentence, ...]
    signs: Mapping[str, Severity]  # firm ones, which stand whatever the model makes of them

    @classmethod
    def load(cls, path: Path = FILE) -> "Floor":
        """Read the file, one JSON object a line; raises ``ValueError`` naming a wrong line."""
        sentences, signs = [], {}
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            try:
                entry = json.loads(line)
                floor = Severity(entry["floor"])
                if "sign" in entry:
                    signs[entry["sign"]] = floor
                else:
                    sentences.append(Sentence(entry["text"], entry["lang"], floor))
            except (ValueError, KeyError) as wrong:
                raise ValueError(f"{path.name}, line {number}: {wrong}") from wrong
        return cls(tuple(sentences), signs)

    def fallen(self, reader: Reader) -> list[Fallen]:
        """The sentences that a reader reads as milder than they may be, in the file's order."""
        return list(_below(self.sentences, reader))

    def lowered(self, signs: Mapping[str, Sign]) -> list[str]:
        """The firm signs that are missing, not firm any more, or milder than they may be."""
        return [name for name, floor in self.signs.items() if not _holds(signs.get(name), floor)]


def _below(sentences: Iterable[Sentence], reader: Reader) -> Iterator[Fallen]:
    for one in sentences:
        reading = reader.read(one.text)
        if reading.severity.rank < one.floor.rank:
            yield Fallen(one.text, one.lang, one.floor, reading)


def _holds(sign: Sign | None, floor: Severity) -> bool:
    return (
        sign is not None
        and sign.firm
        and sign.severity is not None
        and sign.severity.rank >= floor.rank
    )
