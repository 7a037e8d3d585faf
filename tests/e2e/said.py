"""What Kith says and its buttons, by message id, so that a better wording breaks no test."""

from __future__ import annotations

from functools import cache

from bot.content.words import Words


@cache
def _words() -> Words:
    return Words.load()


def said(line: str, **args: str) -> str:
    """A message in English."""
    return _words().line(line, "en", args)


def button(option: str, line: str = "") -> str:
    """The label of a button: the question's own, or the one that many questions share."""
    own = _words().attribute(line, f"tap-{option}", "en") if line else None
    return own or said(f"tap-{option}")
