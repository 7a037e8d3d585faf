"""The README tells the truth about settings, commands and the two commands of set-up."""

import re
from dataclasses import fields
from pathlib import Path

from bot.__main__ import VERBS
from bot.settings import PREFIX, Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_setting_stands_in_the_table_with_its_default():
    rows = dict(re.findall(r"^\| `(KITH_\w+)` \| (.*?) \|", README, re.MULTILINE))

    expected = {PREFIX + field.name.upper(): _shown(field.default) for field in fields(Settings)}
    assert rows == expected


def test_every_command_is_told():
    for verb in VERBS:
        assert f"python -m bot {verb}" in README, verb


def test_every_picture_and_page_that_it_links_to_is_there():
    for link in re.findall(r"\]\((?!https?://|#)([^)#]+)", README):
        assert (ROOT / link).exists(), link


def test_make_knows_the_two_commands():
    makefile = (ROOT / "Makefile").read_text()
    for target in ("run", "test"):
        assert f"make {target}" in README
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def _shown(default: object) -> str:
    if isinstance(default, bool):
        return f"`{'on' if default else 'off'}`"
    if default == "":
        return "none"
    text = default.strftime("%H:%M") if hasattr(default, "strftime") else default
    return f"`{text}`"
