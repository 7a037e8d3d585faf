"""The young people of the sample: ages, statuses and rhythms in believable proportions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import chain, repeat

from bot.rules.care import birthday
from bot.rules.status import Status
from bot.rules.zone import at_local, local
from bot.sample.lines import Name, names
from bot.sample.making import Making
from bot.service.records import Person

CASELOADS = (26, 25, 24, 23, 22)
LONGEST, SHORTEST = 3 * 365, 60  # days since they joined
BEFORE_16 = 60  # days: plans start early


@dataclass(frozen=True, slots=True)
class Share:
    """How many there are of a status, and at what ages."""

    status: Status
    people: int
    ages: tuple[int, ...]


# Kirklees's and Bradford's care leavers of 2021 taken together, as 120.
SHARES = (
    Share(Status.ELIGIBLE, 33, (16, 17)),
    Share(Status.RELEVANT, 3, (16, 17)),
    Share(Status.FORMER_RELEVANT, 63, (18, 18, 19, 19, 20, 20, 21, 22, 23, 24)),
    Share(Status.PURSUING_EDUCATION, 12, (21, 22, 23, 24)),
    Share(Status.QUALIFYING, 9, (18, 19, 20)),
)
EVERY_WEEKS = (1, 1, 2, 2, 2, 2, 4, 4, 4, 8)
HOURS = (10, 13, 16, 18)
REMINDERS = (24, 24, 24, 48)


def make_people(making: Making) -> list[tuple[Person, Name]]:
    """Everybody, in no order, shared out to the advisers."""
    chance = making.chance
    shares = list(chain.from_iterable(repeat(share, share.people) for share in SHARES))
    advisers = list(
        chain.from_iterable(
            repeat(adviser.id, size)
            for adviser, size in zip(making.team.advisers, CASELOADS, strict=True)
        )
    )
    chance.shuffle(shares)
    chance.shuffle(advisers)
    return [
        (_person(making, name, share, adviser_id), name)
        for name, share, adviser_id in zip(names(chance), shares, advisers, strict=True)
    ]


def _person(making: Making, name: Name, share: Share, adviser_id: str) -> Person:
    chance, today = making.chance, local(making.now).date()
    born = _born(making, today, chance.choice(share.ages))
    every_weeks = chance.choice(EVERY_WEEKS)
    return Person(
        id=making.kit.ids.new(),
        name=name.full,
        called=name.called,
        born=born,
        status=share.status,
        lang=name.lang,
        adviser_id=adviser_id,
        joined_at=at_local(_joined(making, today, born), time(10)),
        every_weeks=every_weeks,
        weekday=chance.randrange(7),
        hour=chance.choice(HOURS),
        reminder_hours=chance.choice(REMINDERS),
        contact_days=28 if every_weeks == 1 and chance.random() < 0.5 else 56,
    )


def _born(making: Making, today: date, years: int) -> date:
    """A birthday that makes them so old today, whatever leap years lie between."""
    return today - timedelta(days=round(years * 365.25) + making.chance.randrange(3, 360))


def _joined(making: Making, today: date, born: date) -> date:
    since_16 = (today - birthday(born, 16)).days + BEFORE_16
    return today - timedelta(days=making.chance.randint(SHORTEST, min(LONGEST, since_16)))
