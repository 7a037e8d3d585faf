"""A Bot API that refuses, stumbles, forgets to answer, doubles and shuffles: nothing is lost."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field

import pytest

from bot.triage import Reader
from storage import tables
from tests import cast
from tests.e2e.clock import RunningClock
from tests.e2e.said import button, said
from tests.e2e.town import Town, linked_phone, neighbour, open_town
from tests.fakes.bot_api import BotApi, FakeUser, Faults
from tests.play import PlainReader

NEIGHBOURS = 40
FIRST = 1_000
FAULTS = Faults(
    seed=7,
    p429=0.04,
    p502=0.06,
    p_timeout=0.06,
    p_reset_before=0.06,
    duplicate_updates=0.3,
    reorder_updates=0.5,
    retry_after=1,
)
SOON = 60  # seconds in which a storm must be over


@dataclass
class Neighbour:
    """One young person who answers a check-in, tells how they feel and writes a message."""

    user: FakeUser
    said: int = 0
    asked: bool = False
    moods: list[int] = field(default_factory=list)

    @property
    def person_id(self) -> str:
        return f"n{self.user.id}"

    async def lives(self) -> None:
        await self.is_asked()
        self.writes("menu")
        await self.taps(said("flow-mood"))
        await self.taps(button("5"))
        self.moods.append(5)
        for words in ("a good day", *(["no"] if self.asked else []), "talk", "bring my form"):
            self.writes(words)  # one after the other, without waiting
        await self.user.waits_for(said("talk-sent", who="Ruth"), timeout=SOON)

    async def is_asked(self) -> None:
        """A check-in whose sending is in doubt is not sent again, so it may never come."""
        try:
            await self.taps(button("4"), timeout=5)
        except AssertionError:
            return
        self.asked = True
        self.moods.append(4)
        await self.user.waits_for(said("check-in-good-news"), timeout=SOON)
        self.writes("I found a flat")
        await self.taps(button("send", "check-in-summary"))
        await self.user.waits_for(said("check-in-bye", called="Nana", adviser="Ruth"), timeout=SOON)

    def writes(self, words: str) -> None:
        self.user.writes(words)
        self.said += 1

    async def taps(self, label: str, timeout: float = SOON) -> None:
        seen = await self.user.waits_for(lambda s: s.button(label) is not None, timeout)
        pressed = seen.button(label)
        assert pressed is not None
        self.user.presses(seen.message_id, pressed)
        self.said += 1


@pytest.mark.timeout(150)
async def test_in_a_storm_of_faults_everything_is_acted_on_once_and_answered(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(Reader, "load", PlainReader)
    clock = RunningClock(cast.MONDAY, speed=5)
    async with open_town(sqlite_url, clock, BotApi(faults=FAULTS)) as town:
        neighbours = [Neighbour(town.api.user(FIRST + n, f"Nana {n}")) for n in range(NEIGHBOURS)]
        await move_in(town, neighbours)
        await asyncio.gather(*(neighbour.lives() for neighbour in neighbours))
        await town.all_heard()
        await all_sent(town)
        for one in neighbours:
            await acted_on_once(town, one)
            await answered_in_order(town, one)
        await nothing_besides(town, neighbours)


async def move_in(town: Town, neighbours: list[Neighbour]) -> None:
    now = town.clock.now()
    people = [neighbour(one.user.id, now) for one in neighbours]
    chats = [linked_phone(one.person_id, now, one.user.id) for one in neighbours]
    await town.add(*people, *chats)
    for one in neighbours:
        await town.change(tables.people, one.person_id, check_in_at=now)
    await town.ticks()
    await town.ticks()


async def all_sent(town: Town) -> None:
    async def look() -> bool:
        rows = await town.rows(tables.outbox)
        return not any(row.state in ("waiting", "sending") for row in rows)

    await town.comes_true(look, within=SOON)


async def acted_on_once(town: Town, one: Neighbour) -> None:
    who, chat = one.person_id, f"chat-{one.person_id}"
    heard = await town.rows(tables.inbox, chat_id=chat)
    assert Counter(row.state for row in heard) == {"done": one.said}
    assert [row.score for row in await town.rows(tables.moods, person_id=who)] == one.moods
    item = await town.row(tables.notifications, person_id=who)
    words = await town.rows(tables.notification_words, notification_id=item.id)
    assert (item.why, [w.words for w in words]) == ("message", ["bring my form"])
    runs = await town.rows(tables.runs, chat_id=chat)
    answered = {run.id for run in runs if {"tap", "words"} & {e[0] for e in run.journal["entries"]}}
    contacts = await town.rows(tables.contacts, person_id=who)
    assert Counter(row.run_id for row in contacts) == Counter(answered)
    lines = [
        row for c in contacts for row in await town.rows(tables.contact_lines, contact_id=c.id)
    ]
    assert [line.words for line in lines] == (["I found a flat"] if one.asked else [])
    check_in = await town.row(tables.check_ins, person_id=who)
    assert check_in.state == "answered" if one.asked else check_in.state in ("sending", "sent")


async def answered_in_order(town: Town, one: Neighbour) -> None:
    """Each reply at least once and each check-in at most once, in the order they were said."""
    parcels = await town.rows(tables.outbox, chat_id=f"chat-{one.person_id}")
    seen = [seen.text for seen in one.user.sees]
    for parcel in parcels:
        times = 0
        while seen and seen[0] == parcel.body:
            seen.pop(0)
            times += 1
        assert times >= 1 if parcel.lane == 0 else times <= 1, (parcel.state, parcel.body, times)
    assert seen == []


async def nothing_besides(town: Town, neighbours: list[Neighbour]) -> None:
    """The storm did rage, and nothing was put aside."""
    assert len(await town.rows(tables.inbox)) == sum(one.said for one in neighbours)
    refused = Counter(call.refused for call in town.api.calls if call.refused)
    assert {"429", "502", "reset", "unanswered"} <= set(refused)
    states = Counter(row.state for row in await town.rows(tables.outbox))
    assert set(states) <= {"sent", "unknown"}
