"""All ways through a flow, found by taking them: for tests, for the ask ledger and for maps."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from bot.rules.looks import Look, packed_answer
from bot.talk.book import Flow
from bot.talk.chat import Needs, Waits
from bot.talk.drive import Turn, drive
from bot.talk.journal import Entry, Journal, Kind
from bot.talk.questions import Day, Either, Question, Text

Facts = Callable[[Look[Any]], Sequence[Any]]  # the answers that a look may find, each tried

A_MINUTE = timedelta(minutes=1)
A_DAY = date(2026, 12, 1)
WORDS, SILENCE = "“…”", "silence"


@dataclass(frozen=True, slots=True)
class Step:
    """One question on a way, and how it was answered: a token, words, or silence."""

    key: str
    waits: Waits
    taken: str


@dataclass(frozen=True, slots=True)
class Way:
    """One way through: the questions with their answers, and every turn up to the end."""

    steps: tuple[Step, ...]
    turns: tuple[Turn, ...]

    @property
    def end(self) -> Turn:
        """The last turn."""
        return self.turns[-1]


def paths(flow: Flow, start: Journal, facts: Facts, *, each: int | None = None) -> Iterator[Way]:
    """Every way through a flow, the shortest first; silence is one answer to each question.

    ``each`` bounds how many ways into one question by one answer are followed further, for
    flows whose ways are too many to count; the others are given as far as they went.
    """
    arrived: Counter[tuple[str, str]] = Counter()
    ways: deque[tuple[Way, Journal]] = deque([(Way((), ()), start)])
    while ways:
        way, journal = ways.popleft()
        turn = drive(flow, journal)
        if isinstance(turn.at, Needs):
            for found in facts(turn.at.look):
                look = Entry(Kind.LOOK, turn.at.key, packed_answer(found))
                ways.append((way, journal.plus(look)))
            continue
        there = replace(way, turns=(*way.turns, turn))
        if not isinstance(turn.at, Waits):
            yield there
            continue
        came_by = (turn.at.key, way.steps[-1].taken if way.steps else "")
        arrived[came_by] += 1
        if each is not None and arrived[came_by] > each:
            yield there
            continue
        ways.extend(_onward(there, turn, turn.at))


def _onward(way: Way, turn: Turn, waits: Waits) -> Iterator[tuple[Way, Journal]]:
    at = turn.journal.last_heard + A_MINUTE
    answers = [(Kind.TAP, option.token, option.token) for option in waits.question.options]
    words = words_for(waits.question)
    if words is not None:
        answers.append((Kind.WORDS, words, WORDS))
    answers.append((Kind.SILENCE, "", SILENCE))
    for kind, value, taken in answers:
        step = Step(waits.key, waits, taken)
        yield (
            replace(way, steps=(*way.steps, step)),
            turn.journal.answered(waits.key, kind, value, at),
        )


def words_for(question: Question[Any]) -> str | None:
    """Words that answer a question; None where it takes none."""
    match question:
        case Text():
            return "some words"
        case Day(earliest=earliest, latest=latest):
            return f"{earliest or latest or A_DAY:%d/%m/%Y}"
        case Either(first=first, second=second):
            return words_for(second) or words_for(first)
        case _:
            return None
