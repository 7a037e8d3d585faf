"""All that a flow may use: say, do, ask, look, about, any_of."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from types import coroutine
from typing import Any, TypeVar

from bot.rules.deeds import Deed
from bot.rules.looks import Look
from bot.rules.people import Speaker
from bot.rules.zone import local
from bot.talk.errors import Mistake, Silence, Unclear
from bot.talk.journal import ANSWERS, Entry, Journal, Kind
from bot.talk.limits import Limits
from bot.talk.questions import Question

T = TypeVar("T")
Arg = str | int | date


@dataclass(frozen=True, slots=True)
class Line:
    """A message to speak: its id and the values in it."""

    id: str
    args: Mapping[str, Arg]


@dataclass(frozen=True, slots=True)
class Waits:
    """The flow waits for the person to answer."""

    key: str
    line: Line
    question: Question[Any]
    unclear: str | None = None


@dataclass(frozen=True, slots=True)
class Needs:
    """The flow needs a live query answered before it can go on."""

    key: str
    look: Look[Any]


@dataclass(frozen=True, slots=True)
class Done:
    """A deed under its name in this run."""

    key: str
    deed: Deed


@coroutine
def _until(request: Waits | Needs) -> Generator[Waits | Needs, None, None]:
    yield request


@dataclass
class Chat:
    """One rebuilding of a conversation from its journal.

    ``now`` is when the person was last heard, in London; never the wall clock. ``speaker`` is
    who they were when the run began; ``given`` is what the run was started with.
    """

    journal: Journal
    limits: Limits
    renamed: Mapping[str, str]
    now: datetime = field(init=False)
    lines: list[Line] = field(default_factory=list)
    deeds: dict[str, Deed] = field(default_factory=dict)
    fresh: list[Entry] = field(default_factory=list)
    reached: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.now = local(self.journal.started_at)
        self._answers: dict[str, Entry] = {}
        self._looks: dict[str, Any] = {}
        self._before: dict[tuple[Kind, str], Any] = {}
        for entry in self.journal.entries:
            if entry.kind in ANSWERS:
                self._answers[self.renamed.get(entry.key, entry.key)] = entry
            elif entry.kind is Kind.LOOK:
                self._looks[entry.key] = entry.value
            else:
                self._before[entry.kind, entry.key] = entry.value
        self._scope: tuple[str, ...] = ()
        self._said: dict[str, int] = {}

    @property
    def speaker(self) -> Speaker:
        """Who this is, as things stood when the run began."""
        return self.journal.speaker

    @property
    def given(self) -> Mapping[str, str]:
        """What the run was started with."""
        return self.journal.given

    def say(self, line: str, **args: Arg) -> None:
        """Speak a line, once in a run for each time the flow comes past."""
        key = self._key(line)
        self._said[key] = self._said.get(key, 0) + 1
        if self._said[key] > 1:
            key = f"{key}#{self._said[key]}"
        if (Kind.SAID, key) in self._before:
            return
        self.lines.append(Line(line, args))
        self.fresh.append(Entry(Kind.SAID, key))
        if len(self.lines) > self.limits.lines_a_turn:
            raise Mistake(f"more than {self.limits.lines_a_turn} lines in one turn, at {key}")

    def do(self, deed: Deed, *, key: str = "") -> None:
        """Ask the service for a deed under the name of its kind, or its kind and ``key``.

        A record done again under its name replaces the first; a final deed cannot be.
        """
        name = self._key(f"{type(deed).__name__}:{key}" if key else type(deed).__name__)
        if deed.final and name in self.deeds:
            raise Mistake(f"{name} is done twice in one run: give the second one a key")
        self.deeds[name] = deed

    async def ask(self, line: str, question: Question[T], **args: Arg) -> T:
        """The answer to a question, now or once the person gives it; ``Silence`` if never."""
        key = self._once(line)
        entry = self._answers.get(key)
        unclear = None
        if entry is not None:
            if entry.kind is Kind.SILENCE:
                self._hear(entry)
                raise Silence
            try:
                answer = question.read(entry)
            except Unclear as reason:
                unclear = reason.why
            else:
                self._hear(entry)
                return answer
        await _until(Waits(key, Line(line, args), question, unclear))
        raise Mistake(f"{key} went on without an answer")

    async def look(self, query: Look[T], *, key: str = "") -> T:
        """What a live query finds, read once and the same ever after in this run."""
        name = self._once(f"{type(query).__name__}:{key}" if key else type(query).__name__)
        if name in self._looks:
            return query.read(self._looks[name])
        if len(self._looks) >= self.limits.looks_a_run:
            raise Mistake(f"more than {self.limits.looks_a_run} looks, at {name}")
        await _until(Needs(name, query))
        raise Mistake(f"{name} went on without being looked up")

    @contextmanager
    def about(self, name: str) -> Iterator[None]:
        """A scope for loops and sub-dialogues: keys within it bear its name."""
        self._scope += (name,)
        try:
            yield
        finally:
            self._scope = self._scope[:-1]

    def any_of(self, *lines: str) -> str:
        """One of several lines: the same one on every replay of this run."""
        drawn = hashlib.sha256("/".join((self.journal.run_id, *lines)).encode()).digest()
        return lines[drawn[0] % len(lines)]

    def _key(self, name: str) -> str:
        return "/".join((*self._scope, name))

    def _once(self, name: str) -> str:
        key = self._key(name)
        if key in self.reached:
            raise Mistake(f"{key} stands twice in one run: put the second in chat.about(...)")
        self.reached.add(key)
        if len(self.reached) > self.limits.asks_a_run:
            raise Mistake(f"more than {self.limits.asks_a_run} questions in one run, at {key}")
        return key

    def _hear(self, entry: Entry) -> None:
        if entry.at is not None:
            self.now = local(entry.at)
