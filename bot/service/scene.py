"""One turn of one chat while it is being played: who is there, and what is being said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.content.help_card import help_card
from bot.rules.people import Speaker
from bot.service.buttons import Rows, footer, question_rows
from bot.service.kit import Kit
from bot.service.ports import Unit
from bot.service.records import ChatRow, InboxMessage, Parcel, Person, Run, Staff
from bot.service.split import CAPTION, split
from bot.talk.chat import Arg, Line, Waits

HELP_FLOW = "help-now"


@dataclass
class Scene:
    """A turn's workspace: lines gather here and leave as one parcel when the turn closes.

    ``lane`` is 0 for answers and help, 1 for what Kith says unasked.
    """

    kit: Kit
    unit: Unit
    now: datetime
    chat: ChatRow
    person: Person | None
    adviser: Staff | None
    runs: list[Run]
    heard: InboxMessage | None = None
    lane: int = 0
    due_at: datetime | None = None
    spoken: list[str] = field(default_factory=list)
    rows: Rows = ()
    run_id: str | None = None
    pictures: list[dict[str, Any]] = field(default_factory=list)

    @property
    def lang(self) -> str:
        """The language spoken in this chat."""
        return self.chat.lang

    @property
    def open_run(self) -> Run | None:
        """The run whose question is on the screen."""
        return next((run for run in self.runs if run.state == "open"), None)

    @property
    def parked_run(self) -> Run | None:
        """The run that was broken off."""
        return next((run for run in self.runs if run.state == "parked"), None)

    @property
    def speaker(self) -> Speaker:
        """The person, as a new run will know them."""
        if self.person is None:
            return Speaker(lang=self.lang)
        return Speaker(
            lang=self.lang,
            person_id=self.person.id,
            called=self.person.called or self.person.name.split()[0],
            adviser=self.adviser.first_name if self.adviser else "",
            adult=_age(self.person, self.now) >= 18,
        )

    def say(self, line: str, **args: Arg) -> None:
        """Speak a message."""
        self.spoken.append(self.kit.words.line(line, self.lang, args))

    def say_lines(self, lines: Sequence[Line]) -> None:
        """Speak what a flow said."""
        for line in lines:
            self.say(line.id, **line.args)

    def show_help_card(self, category: str) -> None:
        """Say who to ring; this works whatever else is broken."""
        council = self.kit.council
        self.spoken.append(
            help_card(category, self.lang, council.name, council.duty_phone, council.night_phone)
        )

    def ask(self, run_id: str, turn: int, waits: Waits, *, as_nudge: bool = False) -> None:
        """Put a question on the screen, with its buttons and the way out."""
        words, line = self.kit.words, waits.line
        nudge = words.attribute(line.id, "nudge", self.lang, line.args) if as_nudge else None
        if waits.unclear:
            again = words.attribute(line.id, waits.unclear, self.lang, line.args)
            self.spoken.append(again or words.line("not-understood", self.lang))
        self.spoken.append(nudge or words.line(line.id, self.lang, line.args))
        at = f"{run_id}.{turn}"
        self.rows = question_rows(words, self.lang, at, line.id, waits.question)
        if not any(option.token == HELP_FLOW for option in waits.question.options):
            self.rows += footer(words, self.lang, at)  # the menu is its own way out
        self.run_id = run_id

    def close(self) -> None:
        """Hand what was said to the outbox, as one parcel, and pictures after it."""
        body = "\n\n".join(part for part in self.spoken if part)
        *first, last = split(body) or [""]
        for part in first:
            self._send("text", part, (), None)
        if last:
            self._send("text", last, self.rows, None)
        for picture in self.pictures:
            caption, *more = split(str(picture["words"]), first=CAPTION)
            self._send("moods", caption, (), picture)
            for part in more:
                self._send("text", part, (), None)
        self.spoken, self.rows, self.pictures = [], (), []

    def _send(self, kind: str, body: str, rows: Rows, data: Any) -> None:
        self.unit.add(
            Parcel(
                id=None,
                chat_id=self.chat.id,
                lane=self.lane,
                kind=kind,
                body=body,
                buttons=rows,
                data=data,
                state="waiting",
                tries=0,
                trouble="",
                run_id=self.run_id,
                staff_id=None,
                ref="",
                due_at=self.due_at or self.now,
                made_at=self.now,
            )
        )


def _age(person: Person, now: datetime) -> int:
    had_birthday = (now.month, now.day) >= (person.born.month, person.born.day)
    return now.year - person.born.year - (0 if had_birthday else 1)
