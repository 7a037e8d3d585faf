"""Conversations of the past, held on the real engine: what is made up is only the answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.rules.deeds import AnswerCheckIn, MissCheckIn, Notify, RecordAnswer, RecordMood
from bot.rules.looks import packed_answer
from bot.rules.rhythm import reminder_at
from bot.sample.lives import Life
from bot.sample.making import Making
from bot.sample.messages import hear, looked_up, say, scene_at
from bot.service.notify import Raised
from bot.service.quiet import quiet_of
from bot.service.records import ContactLine, MoodRow, Run
from bot.service.scene import Scene
from bot.talk.chat import Done, Needs, Waits
from bot.talk.drive import Turn, drive
from bot.talk.journal import Entry, Journal, Kind

Opening = Callable[[Scene], None]


@dataclass
class Talk:
    """One run of a flow; the messages of both sides are kept as it goes.

    ``heard_at`` is when the young person first answered, ``raised`` what goes into the queue.
    """

    making: Making
    life: Life
    flow: str
    at: datetime
    journal: Journal
    lane: int = 0
    turn: int = 0
    heard_at: datetime | None = None
    missed: bool = False
    raised: list[tuple[Raised, datetime]] = field(default_factory=list)

    @property
    def run_id(self) -> str:
        """The run, and the contact that it becomes."""
        return self.journal.run_id

    @property
    def patience(self) -> timedelta:
        """How long an open question waits."""
        return self.making.kit.book[self.flow].patience

    def hold(
        self, answers: Mapping[str, str], first_at: datetime, opening: Opening | None = None
    ) -> Talk:
        """Ask, and answer each question that ``answers`` has, by its line; the others stay open.

        An answer is a button's token, or words. ``opening`` says something before the flow does.
        """
        waits, at = self._go_on(opening), first_at
        while waits and waits.line.id in answers:
            waits = self._hear(waits, answers[waits.line.id], at)
            at += self.making.minutes(0, 2)
        if waits is None:
            self._keep("ended")
        else:
            self._go_silent(waits)
        return self

    def _go_on(self, opening: Opening | None = None) -> Waits | None:
        """Say and do what is new, up to the next question; None at the end."""
        turn = self._driven()
        self.journal, self.turn = turn.journal, self.turn + 1
        for done in turn.fresh:
            self._carry_out(done)
        scene = scene_at(self.making, self.life, self.at)
        if opening:
            opening(scene)
        scene.say_lines(turn.lines)
        waits = turn.at if isinstance(turn.at, Waits) else None
        if waits:
            scene.ask(self.run_id, self.turn, waits)
        say(scene, run_id=self.run_id, lane=self.lane)
        return waits

    def _hear(self, waits: Waits, answer: str, at: datetime) -> Waits | None:
        tap = any(option.token == answer for option in waits.question.options)
        if tap:
            token = f"{self.run_id}.{self.turn}.{answer}"
            hear(self.making, self.life, at, kind="tap", token=token, run_id=self.run_id)
        else:
            hear(self.making, self.life, at, answer, run_id=self.run_id)
        kind = Kind.TAP if tap else Kind.WORDS
        self.at, self.lane, self.heard_at = at, 0, self.heard_at or at
        self.journal = self.journal.answered(waits.key, kind, answer, at)
        asked = self._go_on()
        if asked and asked.unclear is not None:
            raise ValueError(f"{answer!r} does not answer {waits.key}")
        return asked

    def _go_silent(self, waits: Waits) -> None:
        """Nobody answers: a check-in asks once more, and lapses, as far as time has gone by."""
        lapse_at, person = self.at + self.patience, self.life.person
        if self.lane == 1:
            gap = timedelta(hours=person.reminder_hours)
            nudge_at = reminder_at(self.at, gap, quiet_of(person))
            if nudge_at > self.making.now:
                self._keep("open", waits, "nudge", nudge_at)
                return
            scene = scene_at(self.making, self.life, nudge_at)
            scene.ask(self.run_id, self.turn, waits, as_nudge=True)
            say(scene, run_id=self.run_id, lane=1)
        if lapse_at > self.making.now:
            self._keep("open", waits, "lapse", lapse_at)
            return
        self.at = lapse_at
        self.journal = self.journal.answered(waits.key, Kind.SILENCE, "", lapse_at)
        self._go_on()
        self._keep("lapsed")

    def _driven(self) -> Turn:
        flow, journal = self.making.kit.book[self.flow], self.journal
        turn = drive(flow, journal)
        while isinstance(turn.at, Needs):
            found = packed_answer(looked_up(self.making, self.life, self.at, turn.at.look))
            journal = journal.plus(Entry(Kind.LOOK, turn.at.key, found))
            turn = drive(flow, journal)
        return turn

    def _carry_out(self, done: Done) -> None:
        unit, new_id, run_id = self.making.unit, self.making.kit.ids.new(), self.run_id
        match done.deed:
            case RecordMood(score, note):
                person_id = self.life.person.id
                unit.add(MoodRow(new_id, person_id, run_id, done.key, score, note, self.at))
            case RecordAnswer(about, words):
                unit.add(ContactLine(new_id, run_id, done.key, about, words, self.at))
            case Notify(why, severity, category, words):
                raised = Raised(why, severity, category, words, run_id=run_id)
                self.raised.append((raised, self.at))
            case MissCheckIn():
                self.missed = True
            case AnswerCheckIn():
                pass  # whoever sent the check-in sees ``heard_at``
            case deed:
                raise TypeError(f"the sample has no {type(deed).__name__}")

    def _keep(
        self,
        state: str,
        waits: Waits | None = None,
        due: str | None = None,
        due_at: datetime | None = None,
    ) -> None:
        self.making.unit.add(
            Run(
                id=self.run_id,
                chat_id=self.life.phone.id,
                flow=self.flow,
                state=state,
                turn=self.turn,
                waiting=waits.key if waits else "",
                journal=self.journal.packed(),
                started_at=self.journal.started_at,
                changed_at=self.at,
                due_at=due_at,
                due=due,
            )
        )


def talk(
    making: Making,
    life: Life,
    flow: str,
    at: datetime,
    given: Mapping[str, str] | None = None,
    *,
    lane: int = 0,
) -> Talk:
    """A conversation that begins at some time; ``hold`` it."""
    speaker = scene_at(making, life, at).speaker
    journal = Journal(making.kit.ids.new(), at, speaker, given or {})
    return Talk(making, life, flow, at, journal, lane)
