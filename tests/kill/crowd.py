"""The crowd: young people on their phones who go on talking, whatever befalls the service."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from bot.service.ports import Unit
from bot.service.records import ChatRow, Person, Staff
from tests.e2e.said import button, said
from tests.fakes.bot_api import BotApi, FakeUser, Seen

FIRST = 1_000
RUTH = Staff("ruth", "Ruth Adeyemi", "ruth@harbour.example", "adviser")

PATIENCE = 20  # answers that may be missing before even the impatient wait
GRACE = 5.0  # seconds after the last kill in which a check-in must have come, if it comes

CHECK_IN = said("flow-check-in")
HOW_I_FEEL = said("flow-mood")
MOODS = {score: button(str(score)) for score in (3, 4, 5)}
PASS_IT_ON = button("send", "check-in-summary")
GOOD_NEWS = said("check-in-good-news")
BYE = said("check-in-bye", called="Player", adviser=RUTH.first_name)


@dataclass
class Talker:
    """One young person: how much they said, and what is to come of it."""

    user: FakeUser
    chance: random.Random
    said: int = 0
    moods: list[tuple[int, str]] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    good_news: list[str] = field(default_factory=list)
    replies: int = 0  # how many answers all of it is to get

    @property
    def person_id(self) -> str:
        return f"p{self.user.id}"

    async def talks(self, until: asyncio.Event) -> None:
        """Go on until told to stop, and then finish what was begun."""
        raise NotImplementedError

    def writes(self, words: str) -> None:
        self.user.writes(words)
        self.said += 1
        self.replies += 1

    def taps(self, seen: Seen, label: str) -> None:
        pressed = seen.button(label)
        assert pressed is not None
        self.user.presses(seen.message_id, pressed)
        self.said += 1
        self.replies += 1


class Impatient(Talker):
    """Writes on and on without waiting for answers, as long as not too many are missing.

    One chat gets one message a second at most, so what is missing takes its time to come.
    """

    async def talks(self, until: asyncio.Event) -> None:
        while not until.is_set():
            for words in self._round(len(self.moods)):
                await asyncio.sleep(self.chance.uniform(0.6, 1.6))
                if not self._bears_it():
                    await self.user.waits_for(lambda _: self._bears_it(), timeout=600)
                self.writes(words)

    def _bears_it(self) -> bool:
        return self.replies - len(self.user.sees) < PATIENCE

    def _round(self, number: int) -> list[str]:
        score, note = self.chance.choice(list(MOODS)), f"note {number}"
        self.moods.append((score, note))
        mood = ["menu", HOW_I_FEEL, str(score), note]
        seen_before = ["no"] if number else []  # from the second mood on there is a picture to see
        self.messages.append(f"the form is here, page {number}")
        return [*mood, *seen_before, "talk", self.messages[-1]]


class Polite(Talker):
    """Waits for each answer and taps its buttons; a doubled answer is not answered twice."""

    async def talks(self, until: asyncio.Event) -> None:
        while not until.is_set():
            self.writes("menu")
            await self._has(CHECK_IN)
            await self._answers_check_in()

    async def _has(self, label: str) -> None:
        """Wait for the button, look at it for a moment, and tap it."""
        seen = await self.user.waits_for(lambda s: s.button(label) is not None, timeout=600)
        await asyncio.sleep(self.chance.uniform(0.1, 0.6))
        self.taps(seen, label)

    async def _answers_check_in(self) -> None:
        score = self.chance.choice(list(MOODS))
        await self._has(MOODS[score])
        self.moods.append((score, ""))
        await self._shares_good_news()

    async def _shares_good_news(self) -> None:
        news = f"news {len(self.good_news)}"
        await self.user.waits_for(GOOD_NEWS, timeout=600)
        self.writes(news)
        await self._has(PASS_IT_ON)
        self.good_news.append(news)
        await self.user.waits_for(BYE, timeout=600)


class Asked(Polite):
    """Says nothing until Kith asks, and then answers; Kith may never get through."""

    asked: bool = False

    async def talks(self, until: asyncio.Event) -> None:
        talking = asyncio.create_task(self._waits_to_be_asked())
        await until.wait()
        await asyncio.wait([talking], timeout=GRACE)
        if self.asked:
            await talking
        talking.cancel()

    async def _waits_to_be_asked(self) -> None:
        seen = await self.user.waits_for(lambda s: s.button(MOODS[3]) is not None, timeout=3600)
        self.asked = True
        self.taps(seen, MOODS[3])
        self.moods.append((3, ""))
        await self._shares_good_news()


KINDS = (Impatient, Impatient, Polite, Asked)


def gather_crowd(api: BotApi, size: int, seed: int) -> list[Talker]:
    """So many young people, of each kind in turn; one seed makes one crowd."""
    return [
        KINDS[n % len(KINDS)](api.user(FIRST + n, f"Player {n}"), random.Random(f"{seed}/{n}"))  # noqa: S311
        for n in range(size)
    ]


def seat(unit: Unit, crowd: list[Talker], seconds: float) -> None:
    """Put them into the database, with check-ins that fall due over the next so many seconds."""
    now = datetime.now(UTC)
    unit.add(RUTH)
    for talker in crowd:
        due = talker.chance.uniform(0, seconds)
        asked = isinstance(talker, Asked)
        unit.add(_person(talker, now, now + timedelta(seconds=due) if asked else None))
        unit.add(_chat(talker, now))


def _person(talker: Talker, now: datetime, due: datetime | None) -> Person:
    return Person(
        id=talker.person_id,
        name=talker.user.name,
        called="",
        born=date(2006, 1, 1),
        status="former-relevant",
        lang="en",
        adviser_id=RUTH.id,
        joined_at=now,
        weekday=(now.weekday() + 3) % 7,
        quiet_start=0,
        quiet_end=0,
        check_in_at=due,
    )


def _chat(talker: Talker, now: datetime) -> ChatRow:
    return ChatRow(
        id=f"c{talker.user.id}",
        channel="telegram",
        address=str(talker.user.id),
        person_id=talker.person_id,
        staff_id=None,
        lang="en",
        state="open",
        floor_staff_id=None,
        floor_until=None,
        heard_at=None,
        made_at=now,
    )
