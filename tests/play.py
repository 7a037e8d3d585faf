"""Plays a transcript on the real engine, the real service and a real database."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import func, select, update

import bot.flows
from bot.content.words import Words
from bot.rules.severity import Category, Severity
from bot.service.buttons import read_token
from bot.service.check_ins import DueCheckIns
from bot.service.desk import acts
from bot.service.patience import Patience
from bot.service.ports import Arrival
from bot.service.receive import Reception
from bot.service.records import AwayRow, Parcel
from bot.service.turns import Turns
from bot.talk import Book
from bot.triage import Reader, Reading
from storage import tables
from storage.engine import open_engine
from storage.unit import SqlStore
from tests import cast
from tests.desk_acts import act_at_the_desk
from tests.fakes.clock import FakeClock
from tests.fakes.ids import NumberedIds
from tests.kits import kit_of
from tests.watch import SpokenIds, Watcher

LONDON = ZoneInfo("Europe/London")
WORDS = SpokenIds(Words.load())
BOOK = Book.found_in(bot.flows)
A_MINUTE = timedelta(minutes=1)
ACTORS = ("amina", "tyler", "jo", "zed", "ruth", "sam", "mo")
SEEN = ("kith", "deed", "undone", "desk", "state", "kept", "gone")


@dataclass(frozen=True, slots=True)
class Transcript:
    """One conversation as it should go."""

    title: str
    lines: tuple[str, ...]

    @property
    def actions(self) -> tuple[str, ...]:
        """What people and time do; the rest is what is seen of it."""
        return tuple(line for line in self.lines if not line.startswith(SEEN))


def transcripts_in(path: Path) -> list[Transcript]:
    """The conversations of a file: '== title', then a line each; '#' is a remark."""
    found = []
    for part in path.read_text(encoding="utf-8").split("\n== ")[1:]:
        title, _, body = part.partition("\n")
        lines = [" ".join(line.split()) for line in body.splitlines()]
        found.append(Transcript(title.strip(), tuple(x for x in lines if x and x[0] != "#")))
    return found


class PlainReader(Reader):
    """Reads by a few phrases, so that transcripts do not change with every rule of triage."""

    def __init__(self) -> None: ...

    def read(self, text: str, lang: str | None = None, **_: object) -> Reading:
        severity, category = Severity.GREEN, Category.EVERYDAY
        if "end it tonight" in text:
            severity, category = Severity.RED, Category.SUICIDE_SELF_HARM
        elif "nothing to eat" in text:
            severity, category = Severity.AMBER, Category.NO_MONEY_FOOD_ENERGY
        elif "feel low" in text:
            severity = Severity.YELLOW
        elif "how do i get" in text or "كيف أحصل" in text:
            category = Category.OFFER_QUESTION
        return Reading(category, severity, (), lang or "en", "plain")


@dataclass
class Play:
    """One performance: does the actions, and writes down what is seen."""

    url: str
    clock: FakeClock = field(default_factory=lambda: FakeClock(cast.MONDAY))
    log: list[str] = field(default_factory=list)
    heard: int = 0
    listener: str = "amina"

    async def perform(self, actions: tuple[str, ...]) -> list[str]:
        """The whole talk as transcript lines."""
        self.engine = open_engine(self.url)
        self.store = SqlStore(self.engine)
        self.kit = kit_of(self.store, self.clock, NumberedIds(), WORDS, BOOK)
        self.reception = Reception(
            self.kit, PlainReader(), stored=lambda: None, say_at_once=_nobody_listens
        )
        self.turns = Turns(self.kit)
        self.watcher = Watcher(self.engine)
        try:
            async with self.store.unit() as unit:
                await cast.enter(unit, self.clock.now())
            await self.watcher.news(self.listener)
            for action in actions:
                self.log.append(action)
                await self._act(*action.split(" ", 1))
                self.log += await self.watcher.news(self.listener)
        finally:
            await self.store.close()
        return self.log

    async def _act(self, who: str, what: str) -> None:
        match who:
            case "at":
                self.clock.to(datetime.fromisoformat(what).replace(tzinfo=LONDON))
            case "due":
                await self._due(what)
            case "away":
                await self._away(*what.split(" until "))
            case "--":
                await self._wait(what)
            case _ if who in ACTORS:
                self.clock.forward(minutes=1)
                self.listener = who
                await self._does(who, what)
            case _:
                raise ValueError(f"nobody is called {who}")

    async def _due(self, who: str) -> None:
        self.listener = who
        async with self.engine.begin() as connection:
            change = update(tables.people).where(tables.people.c.id == who)
            await connection.execute(change.values(check_in_at=self.clock.now()))
        await DueCheckIns(self.kit).take()

    async def _away(self, who: str, until: str) -> None:
        today = self.clock.now().date()
        async with self.store.unit() as unit:
            unit.add(AwayRow("away", who, today, date.fromisoformat(until), "sam"))

    async def _wait(self, how_long: str) -> None:
        """Let time pass, stopping wherever something falls due."""
        number, unit_of_time = how_long.split()[:2]
        end = self.clock.now() + timedelta(**{unit_of_time: float(number)})
        due_at = func.min(tables.runs.c.due_at)
        while True:
            async with self.engine.connect() as connection:
                at = (await connection.execute(select(due_at))).scalar()
            if at is None or at > end:
                break
            self.clock.to(max(at, self.clock.now()))
            await Patience(self.kit).take()
        self.clock.to(end)

    async def _does(self, who: str, what: str) -> None:
        if said := re.fullmatch(r'answers "(.*)"', what):
            await self._answers_at_the_desk(who, said[1])
        elif await act_at_the_desk(self.kit, who, what):
            self.listener = "amina"
        elif tap := re.fullmatch(r"(old )?\[(.+)\]", what):
            token = await self._button(who, tap[2], old=bool(tap[1]))
            await self._arrive(who, "tap", token=token)
        elif code := re.fullmatch(r"start (\S+)", what):
            await self._arrive(who, "start", token=code[1])
        elif words := re.fullmatch(r'(edits |twice |in arabic )?"(.*)"', what):
            kind = "edited" if words[1] == "edits " else "text"
            lang = "ar" if words[1] == "in arabic " else ""
            await self._arrive(who, kind, words=words[2], lang=lang)
            if words[1] == "twice ":
                self.heard -= 1
                await self._arrive(who, kind, words=words[2])
        else:
            await self._arrive(who, what)

    async def _arrive(
        self, who: str, kind: str, *, words: str = "", token: str = "", lang: str = ""
    ) -> None:
        self.heard += 1
        arrival = Arrival(
            channel="telegram",
            external_id=str(self.heard),
            address=cast.phone_of(who),
            kind=kind,
            sent_at=self.clock.now(),
            words=words,
            token=token,
            lang=lang,
        )
        await self.reception.take([arrival])
        while await self.turns.take():
            pass

    async def _button(self, who: str, name: str, *, old: bool) -> str:
        parcels = await self._parcels_to(who)
        for parcel in parcels if old else reversed(parcels):
            for row in parcel.buttons:
                for _, token in row:
                    tap = read_token(token)
                    if tap is not None and name in (tap.option, tap.run_id):
                        return token
        raise LookupError(f"{who} never saw a button [{name}]")

    async def _parcels_to(self, who: str) -> list[Parcel]:
        async with self.store.reading() as unit:
            address = cast.phone_of(who)
            chats = await unit.talks.chats_at("telegram", [address])
            return await unit.outbox.history([chats[address].id], 500)

    async def _answers_at_the_desk(self, who: str, words: str) -> None:
        self.listener = "amina"
        async with self.store.unit() as unit:
            newest = (await unit.queue.of_owners([who]))[0]
            await acts.reply(self.kit, unit, self.clock.now(), who, newest.id, words)


async def _nobody_listens(channel: str, address: str, words: str) -> None:
    raise AssertionError(f"said past the database: {channel} {address} {words}")


def difference(expected: tuple[str, ...], seen: list[str]) -> str:
    """The whole talk, with what was expected and not seen, and the other way round."""
    return "\n".join(difflib.ndiff(list(expected), seen))
