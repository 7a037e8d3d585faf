"""Plays a flow in the terminal, or draws it: real engine, real words, example facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TextIO

import bot.flows
from bot.content.help_card import help_card
from bot.content.words import Words
from bot.examples import AMINA, fact, facts, start_of
from bot.rules.deeds import Begin, Deed
from bot.rules.looks import packed_answer
from bot.rules.severity import Category
from bot.service.buttons import label_of, names_of
from bot.talk import Book
from bot.talk.chat import Needs, Waits
from bot.talk.drive import Turn, drive
from bot.talk.journal import Entry, Journal, Kind
from bot.talk.map import draw as map_of
from bot.talk.paths import A_MINUTE, paths
from bot.talk.questions import named

EACH = 4  # ways into one question by one answer that a map follows further
HOW = "(back, menu and help work as they do for young people; 'silence' lets time pass; 'quit')"


class Rehearsal:
    """One person, one terminal, and whatever flow they are in."""

    def __init__(self, lang: str, out: TextIO) -> None:
        self._words = Words.load()
        self._book = Book.found_in(bot.flows)
        self._lang = lang
        self._out = out

    def begin(self, name: str) -> Journal | None:
        """Start a flow; None if it ends without a question."""
        speaker = replace(AMINA, lang=self._lang)
        return self._go_on(name, start_of(self._book[name], self._book, speaker=speaker))

    def answer(self, name: str, journal: Journal, typed: str) -> tuple[str, Journal | None]:
        """What a typed line leads to: the flow that is open then, and its journal."""
        match typed.casefold():
            case "menu":
                return "menu", self.begin("menu")
            case "help":
                self._print(
                    help_card(Category.LIFE_AT_RISK, self._lang, "Council", "duty", "night")
                )
                return "help-now", self.begin("help-now")
            case "back":
                back = journal.rewound()
                if back is None:
                    self._print(self._words.line("no-way-back", self._lang))
                return name, self._go_on(name, back or journal)
            case _:
                return self._answered(name, journal, typed)

    def _answered(self, name: str, journal: Journal, typed: str) -> tuple[str, Journal | None]:
        waits = drive(self._book[name], journal).at
        assert isinstance(waits, Waits)  # noqa: S101  # only a flow that waits is answered
        at = journal.last_heard + A_MINUTE
        kind, value = self._read(waits, typed)
        turn = self._drive(name, journal.answered(waits.key, kind, value, at))
        follows = next((d.deed.flow for d in turn.fresh if isinstance(d.deed, Begin)), None)
        self._show(turn)
        if follows:
            return follows, self.begin(follows)
        return name, turn.journal if isinstance(turn.at, Waits) else None

    def _read(self, waits: Waits, typed: str) -> tuple[Kind, str]:
        if typed == "silence":
            return Kind.SILENCE, ""
        labels = [
            (option.token, names_of(self._words, waits.line.id, option))
            for option in waits.question.options
        ]
        token = named(typed, labels)
        return (Kind.TAP, token) if token else (Kind.WORDS, typed)

    def _go_on(self, name: str, journal: Journal) -> Journal | None:
        turn = self._drive(name, journal)
        self._show(turn)
        return turn.journal if isinstance(turn.at, Waits) else None

    def _drive(self, name: str, journal: Journal) -> Turn:
        turn = drive(self._book[name], journal)
        while isinstance(turn.at, Needs):
            found = packed_answer(fact(turn.at.look))
            journal = journal.plus(Entry(Kind.LOOK, turn.at.key, found))
            turn = drive(self._book[name], journal)
        return turn

    def _show(self, turn: Turn) -> None:
        for line in turn.lines:
            self._print(self._words.line(line.id, self._lang, line.args))
        for done in turn.fresh:
            self._print(f"    [{_told(done.deed)}]")
        at = turn.at
        if not isinstance(at, Waits):
            self._print("    [the end]")
            return
        if at.unclear:
            again = self._words.attribute(at.line.id, at.unclear, self._lang, at.line.args)
            self._print(again or self._words.line("not-understood", self._lang))
        self._print(self._words.line(at.line.id, self._lang, at.line.args))
        for number, option in enumerate(at.question.options, 1):
            label = label_of(self._words, self._lang, at.line.id, option)
            self._print(f"  {number}. {label}")

    def _print(self, words: str) -> None:
        self._out.write(words + "\n")


def _told(deed: Deed) -> str:
    values: dict[str, Any] = deed.packed()
    rest = ", ".join(str(v) for k, v in values.items() if k not in ("deed", "final") and v != "")
    return f"{values['deed']}({rest})"


def main(arguments: Sequence[str], lines: TextIO, out: TextIO) -> int:
    """Rehearse FLOW [LANGUAGE] until it ends or somebody quits; 2 if there is no such flow."""
    name, lang = (*arguments, "", "")[0], (*arguments, "", "")[1] or "en"
    if not _is_flow(name, out):
        return 2
    out.write(HOW + "\n\n")
    rehearsal = Rehearsal(lang, out)
    journal = rehearsal.begin(name)
    while journal is not None:
        out.write("> ")
        out.flush()
        typed = lines.readline().strip()
        if typed in ("", "quit"):
            break
        name, journal = rehearsal.answer(name, journal, typed)
    return 0


def draw(arguments: Sequence[str], out: TextIO) -> int:
    """Write the map of FLOW to FILE, or to ``out``; 2 if there is no such flow."""
    name, *file = arguments or [""]
    if not _is_flow(name, out):
        return 2
    book = Book.found_in(bot.flows)
    picture = map_of(name, paths(book[name], start_of(book[name], book), facts, each=EACH))
    if file:
        Path(file[0]).write_text(picture, encoding="utf-8")
    else:
        out.write(picture + "\n")
    return 0


def _is_flow(name: str, out: TextIO) -> bool:
    book = Book.found_in(bot.flows)
    if name not in book:
        out.write(f"Which flow? There are: {', '.join(sorted(book.flows))}\n")
    return name in book
