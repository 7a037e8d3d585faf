"""Buttons: how a question's options become labels and tokens, and how a token is read back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.content.words import Words
from bot.talk.questions import Option, Question

Rows = tuple[tuple[tuple[str, str], ...], ...]

TOKEN_BYTES = 64  # Telegram's limit of callback data
WAYS_OUT = ("_back", "_menu", "_help")


@dataclass(frozen=True, slots=True)
class Tap:
    """A button read back: of which run, at which turn, and which option."""

    run_id: str
    turn: int
    option: str


def read_token(token: str) -> Tap | None:
    """The tap that a token stands for; None if it is not one of ours."""
    run_id, _, rest = token.partition(".")
    turn, _, option = rest.partition(".")
    if not (run_id and option and turn.isdecimal()):
        return None
    return Tap(run_id, int(turn), option)


def label_of(words: Words, lang: str, line: str, option: Option) -> str:
    """What a button says."""
    if option.label is not None:
        return option.label
    if option.line is not None:
        return words.line(option.line, lang)
    own = words.attribute(line, f"tap-{option.token}", lang)
    return own or words.line(f"tap-{option.token}", lang)


def names_of(words: Words, line: str, option: Option) -> tuple[str, ...]:
    """What people may type instead of tapping, in every language."""
    if option.label is not None:
        return (option.label,)
    if option.line is not None:
        return words.in_every_language(option.line)
    own = words.in_every_language(line, f"tap-{option.token}")
    shared = f"tap-{option.token}"
    common = words.in_every_language(shared) if words.has(shared) else ()
    also = words.in_every_language(shared, "also") if words.has(shared) else ()
    return own + common + tuple(name for names in also for name in names.split("|"))


def question_rows(words: Words, lang: str, at: str, line: str, question: Question[Any]) -> Rows:
    """The buttons of a question, as many in a row as fit a thumb."""
    cells = [
        (label_of(words, lang, line, option), f"{at}.{option.token}") for option in question.options
    ]
    longest = max((len(label) for label, _ in cells), default=0)
    width = 5 if longest <= 3 else 2 if longest <= 16 else 1
    return tuple(tuple(cells[start : start + width]) for start in range(0, len(cells), width))


def footer(words: Words, lang: str, at: str) -> Rows:
    """The way back, the menu, and help now: under every question."""
    return (
        tuple((words.line(f"way{way.replace('_', '-')}", lang), f"{at}.{way}") for way in WAYS_OUT),
    )
