"""Small flows that show one rule of the engine each."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bot.rules.deeds import Notify, RecordAnswer, RecordMood
from bot.rules.looks import Kept, WhatIsKept, packed_answer
from bot.rules.people import Speaker
from bot.rules.severity import Category, Severity
from bot.talk import Chat, Flow, Starts, choice, flow, text, yes_no
from bot.talk.chat import Needs, Waits
from bot.talk.drive import Turn, drive
from bot.talk.journal import Entry, Journal, Kind

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
KEPT = Kept(NOON.date(), 1, 2, 3, 4)


class Week(StrEnum):
    GOOD = "good"
    ROUGH = "rough"


def toy(body) -> Flow:
    """A flow of a body, with values that do not matter here."""
    return flow("toy", starts=Starts.BY_WORD, patience=timedelta(days=1))(body)


@toy
async def hello(chat: Chat) -> None:
    """Says, asks, records, and at the end tells a person."""
    chat.say("hello")
    week = await chat.ask("week", choice(Week))
    chat.do(RecordMood(2 if week is Week.ROUGH else 4))
    chat.say("thanks")
    words = await chat.ask("words", text(limit=20))
    chat.do(RecordAnswer("own-words", words))
    if week is Week.ROUGH and await chat.ask("call", yes_no()):
        chat.do(call_me())
        chat.say("asked")
        await chat.ask("when", text(limit=20))
    chat.say("bye")


@toy
async def looks(chat: Chat) -> None:
    found = await chat.look(WhatIsKept())
    chat.say("found", moods=found.moods)
    await chat.ask("more", yes_no())


def call_me() -> Notify:
    return Notify("call-today", Severity.YELLOW, Category.ASKS_FOR_PA)


def begun(**given: str) -> Journal:
    """A journal in which nothing has happened yet."""
    return Journal("run", NOON, Speaker(person_id="amina", called="Amina"), given)


def after(flow: Flow, *answers: str, start: Journal | None = None) -> Turn:
    """The turn after these answers, one a question; '[token]' is a tap, '...' silence."""
    turn = going(flow, start or begun())
    for number, answer in enumerate(answers, 1):
        assert isinstance(turn.at, Waits), f"nothing is asked, so {answer!r} answers nothing"
        kind, value = read(answer)
        at = NOON + timedelta(minutes=number)
        turn = going(flow, turn.journal.answered(turn.at.key, kind, value, at))
    return turn


def going(flow: Flow, journal: Journal) -> Turn:
    """The next turn, with its looks answered."""
    turn = drive(flow, journal)
    while isinstance(turn.at, Needs):
        found = Entry(Kind.LOOK, turn.at.key, packed_answer(KEPT))
        journal = journal.plus(found)
        turn = drive(flow, journal)
    return turn


def read(answer: str) -> tuple[Kind, str]:
    if answer == "...":
        return Kind.SILENCE, ""
    if answer.startswith("["):
        return Kind.TAP, answer.strip("[]")
    return Kind.WORDS, answer


def key_of(turn: Turn) -> str | None:
    """The name of the question that is open."""
    return turn.at.key if isinstance(turn.at, Waits) else None


def said(turn: Turn) -> list[str]:
    return [line.id for line in turn.lines]


def done(turn: Turn) -> list[str]:
    return [one.key for one in turn.fresh]
