"""``python -m bot triage --check``: edited rule files against the floor, and against the past."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from bot.app import build
from bot.service.desk.rules_outcome import SHOWN, WAYS, Load, Preview
from bot.service.desk.rules_preview import compared
from bot.service.records import AuditEntry
from bot.settings import Settings, WrongSetting, read_settings
from bot.triage import Change, Reader, Way, WrongRule
from bot.triage.check import problems
from storage.migrate import migrate

LOOKED = "looked at messages in a preview of the rules"
USAGE = "usage: python -m bot triage --check FOLDER [--past]\n"


def main(arguments: Sequence[str], out: TextIO) -> int:
    """Check a folder; 1 if it must not be used. ``--past`` shows what the service's past would be.

    The past is that of the database in the settings; that somebody looked is in the audit trail.
    """
    match arguments:
        case [folder] if folder != "--past":
            past = False
        case [folder, "--past"]:
            past = True
        case _:
            out.write(USAGE)
            return 2
    found = list(problems(Path(folder)))
    out.writelines(f"{line}\n" for line in found)
    if found:
        return 1
    if past and not asyncio.run(show_past(read_settings(), Path(folder), out)):
        return 1
    out.write("These rules may be used: they keep to the floor.\n")
    return 0


async def show_past(settings: Settings, folder: Path, out: TextIO) -> bool:
    """Which past messages these files would read otherwise, with the service's own rules on top.

    False if those do not fit these files.
    """
    await migrate(settings.database_url)
    parts = build(settings)
    kit = parts.kit
    try:
        if kit.rules is None:
            raise WrongSetting("the rules that are installed cannot be read: check those first")
        await kit.rules.keep_up(kit.store)
        try:
            new = Reader.load(folder).with_own(kit.rules.own)
        except WrongRule as wrong:
            out.write(f"the service's own rules, {wrong}\n")
            return False
        preview, pairs = await compared(kit, "", kit.rules.reader, new)
        async with kit.store.unit() as unit:
            about = f"on the command line: {preview.read} messages"
            unit.add(AuditEntry(None, None, LOOKED, None, about, kit.clock.now()))
    finally:
        await parts.store.close()
    if preview.cut:
        out.write(f"only the newest {preview.read} messages were read\n")
    for way in WAYS:
        _show(way, preview, [change for _, change in pairs if change.way is way], out)
    _show_load("each adviser, on average", preview.mean, out)
    if preview.highest:
        _show_load("the adviser with most of them", preview.highest[1], out)
    _show_load("visitors", preview.visitors, out)
    return True


def _show(way: Way, preview: Preview, changes: Sequence[Change], out: TextIO) -> None:
    out.write(f"{way.replace('-', ' ')}: {len(changes)} of {preview.read} messages\n")
    for change in changes[:SHOWN]:
        words = " ".join(change.text.split())
        out.write(f"  {change.old.severity} to {change.new.severity}: {words}\n")


def _show_load(whose: str, load: Load, out: TextIO) -> None:
    out.write(f"red and amber alerts a week, {whose}: {load.now:.1f}, {load.more:+.1f}\n")
