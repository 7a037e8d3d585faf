"""Small packs for the tests: a sound one, and the ways to break it."""

import shutil
from datetime import date
from pathlib import Path

from bot.offer.check import check
from bot.offer.pack import packaged
from bot.offer.problems import Finding

HERE = Path(__file__).parent
TODAY = date(2026, 11, 22)


def sound_pack(folder: Path) -> Path:
    """A pack of two topics and one council, with the words that Kith ships."""
    shutil.copytree(HERE / "sound", folder, dirs_exist_ok=True)
    (folder / "wording.yaml").write_text((packaged() / "wording.yaml").read_text("utf-8"), "utf-8")
    return folder


def broken_pack(folder: Path, case: str) -> Path:
    """The sound pack with the files of ``broken/<case>`` in it."""
    shutil.copytree(HERE / "broken" / case, sound_pack(folder), dirs_exist_ok=True)
    return folder


def checked(folder: Path) -> list[Finding]:
    """What the check says of a pack today."""
    return check(folder, TODAY)


def write(folder: Path, file: str, text: str) -> None:
    """Put one more page into a pack."""
    page = folder / file
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(text, "utf-8")
