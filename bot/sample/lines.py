"""What made-up people are called, say and write, as the files beside this one have it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib import resources
from random import Random
from typing import Any


@dataclass(frozen=True, slots=True)
class Name:
    """A made-up person's name; ``alone`` is whether they came as an unaccompanied child."""

    full: str
    called: str
    alone: bool
    lang: str


def names(chance: Random) -> list[Name]:
    """A name for each young person, none of them twice, in no order."""
    read = read_toml("names.toml")
    drawn = [name for group in read["background"] for name in _of(group, read["called"], chance)]
    chance.shuffle(drawn)
    return drawn


def lines() -> dict[str, Any]:
    """Everything that is said and written, by what it is about."""
    return read_toml("lines.toml")


def read_toml(name: str) -> dict[str, Any]:
    """One of the files beside this one."""
    source = resources.files("bot.sample").joinpath(name)
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _of(group: dict[str, Any], called: dict[str, str], chance: Random) -> list[Name]:
    firsts, lasts = group["firsts"].split(), group["lasts"].split()
    chance.shuffle(firsts)
    chance.shuffle(lasts)
    return [
        Name(
            full=f"{firsts[place % len(firsts)]} {lasts[place % len(lasts)]}",
            called=called.get(firsts[place % len(firsts)], firsts[place % len(firsts)]),
            alone=group.get("alone", False),
            lang="ar" if place < group.get("arabic", 0) else "en",
        )
        for place in range(group["people"])
    ]
