"""``content check``: everything that an editor should put right, by file and line."""

import argparse
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TextIO

from bot.offer.check_entry import check_entry
from bot.offer.check_pack import check_pack
from bot.offer.check_text import check_texts
from bot.offer.pack import Offer, councils, packaged, read_offer
from bot.offer.problems import Finding, Findings, Severity


def check(root: Traversable, today: date) -> list[Finding]:
    """What is wrong with the packs under ``root``, for England and for every council, by place."""
    found: dict[Finding, None] = {}
    for council in (None, *councils(root)):
        reading = Findings()
        offer = read_offer(root, council, reading)
        found |= dict.fromkeys(reading.found)
        if offer:
            found |= dict.fromkeys(_judged(offer, today))
    return sorted(found)


def _judged(offer: Offer, today: date) -> Iterator[Finding]:
    yield from check_pack(offer, today)
    for entry in offer.all():
        yield from check_entry(entry, today)
        yield from check_texts(offer, entry)


def report(findings: Sequence[Finding]) -> str:
    """The findings, errors last so that they stand where the editor looks, and their count."""
    warnings = [str(found) for found in findings if found.severity is Severity.WARNING]
    errors = [str(found) for found in findings if found.severity is Severity.ERROR]
    return "\n".join([*warnings, *errors, f"{len(errors)} errors, {len(warnings)} warnings"])


def main(argv: Sequence[str], today: date, out: TextIO) -> int:
    """Check the packs (Kith's own, or those of a folder); 1 if any has an error."""
    parser = argparse.ArgumentParser(prog="python -m bot content check")
    parser.add_argument("folder", nargs="?", type=Path, help="a folder laid out like the packs")
    parser.add_argument("--errors", action="store_true", help="leave the warnings out")
    asked = parser.parse_args(argv)
    findings = check(asked.folder or packaged(), today)
    errors = [found for found in findings if found.severity is Severity.ERROR]
    out.write(report(errors if asked.errors else findings) + "\n")
    return 1 if errors else 0
