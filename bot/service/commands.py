"""The plain words that work in every step: menu, help, back, stop, start, leave, talk."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from bot.content.words import Words
from bot.talk.questions import plain


class Command(StrEnum):
    """Something a person may say at any time; its words are the message ``command-<name>``."""

    HELP = "help"
    BACK = "back"
    MENU = "menu"
    LEAVE = "leave"
    STOP = "stop"
    START = "start"
    TALK = "talk"


class Commands:
    """Finds the command that a whole message names, in any language."""

    def __init__(self, words: Words) -> None:
        self._named: Mapping[str, Command] = {
            plain(name): command
            for command in Command
            for names in words.in_every_language(f"command-{command}")
            for name in names.split("|")
        }

    def named(self, words: str) -> Command | None:
        """The command, or None where the message says more than that, or something else."""
        return self._named.get(plain(words))
