"""``triage --check``: whether a folder of edited rule files can be used, and keeps to the floor."""

from collections.abc import Iterator
from pathlib import Path

from bot.triage.floor import FILE, Floor
from bot.triage.reader import Reader


def problems(folder: Path) -> Iterator[str]:
    """What must be put right before these files may read messages, a line each.

    The floor is the one that Kith brings, not a copy in the folder.
    """
    try:
        reader = Reader.load(folder)
    except (OSError, ValueError) as wrong:
        yield str(wrong)
        return
    floor = Floor.load()
    for name in floor.lowered(reader.signs):
        yield f"rules.yaml, {name}: this sign must stay firm and {floor.signs[name]}"
    for one in floor.fallen(reader):
        reasons = "; ".join(one.reading.reasons)
        yield (
            f"{FILE.name}, '{one.text}' ({one.lang}): must be {one.floor} or worse,"
            f" is read as {one.reading.severity} ({reasons})"
        )
