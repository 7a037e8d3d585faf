"""How each young person of the sample gets on with Kith and with their adviser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from itertools import chain, repeat

from bot.rules.zone import A_DAY, at_local, local
from bot.sample.lines import Name
from bot.sample.making import Making
from bot.sample.people import make_people
from bot.service.next_check_in import next_check_in_of
from bot.service.records import ChatRow, InviteRow, Person

WEEKS = 12
ESTABLISHED = timedelta(days=200)
INVITE = timedelta(days=14)


class Way(StrEnum):
    """How things go with somebody."""

    STEADY = "steady"
    FIRST_LOOK = "first-look"  # was asked yesterday and has not answered yet
    IN_QUEUE = "in-queue"  # something of theirs waits for a person
    DRIFTING = "drifting"  # contact is due soon
    LOST = "lost"  # contact is overdue
    PAUSED = "paused"
    STOPPED = "stopped"
    BLOCKED = "blocked"
    INVITED = "invited"
    NEVER_LINKED = "never-linked"


# Of those who are well known to the service: 92 in 100 are in touch, as in the reports of 2021.
WAYS = ((Way.LOST, 10), (Way.DRIFTING, 12), (Way.STOPPED, 3), (Way.PAUSED, 4), (Way.BLOCKED, 1))
NOT_YET = ((Way.INVITED, 4), (Way.NEVER_LINKED, 4))  # those who came last


@dataclass(frozen=True, slots=True)
class Life:
    """A young person, their chat, and until when they are asked, answer, and meet somebody.

    ``level`` is their usual mood, ``change`` what the last weeks have added to it.
    """

    person: Person
    alone: bool
    way: Way
    chat: ChatRow | None
    asked_until: datetime
    answers_until: datetime
    met_at: datetime
    level: float
    change: float

    @property
    def phone(self) -> ChatRow:
        """Their chat; raises ``LookupError`` for somebody who was never linked."""
        if self.chat is None:
            raise LookupError("there is no chat to talk in")
        return self.chat

    @property
    def is_adult(self) -> bool:
        """Whether their status is one of those of 18 and over."""
        return self.person.status not in ("eligible", "relevant")


def make_lives(making: Making) -> list[Life]:
    """Everybody, with all that does not depend on what was said."""
    people = sorted(make_people(making), key=lambda one: one[0].joined_at, reverse=True)
    ways = _ways(making, [person for person, _ in people])
    return [_life(making, *one, way) for one, way in zip(people, ways, strict=True)]


def rows(making: Making, life: Life) -> Iterator[Person | ChatRow | InviteRow]:
    """The person, and their chat or invite."""
    yield life.person
    if life.chat is not None:
        yield life.chat
    if life.way is Way.INVITED:
        made = making.now - making.chance.randint(1, 6) * A_DAY
        made_by, ids = life.person.adviser_id, making.kit.ids
        code = ids.secret()  # nobody will ever know it, so that nobody comes in by it
        yield InviteRow(ids.new(), life.person.id, made_by, code, 0, made, made + INVITE)


def put_in_queue(making: Making, life: Life) -> Life:
    """The same one, last asked some days ago: what is in the queue is the last that was heard."""
    return replace(life, way=Way.IN_QUEUE, asked_until=making.now - 10 * A_DAY)


def ask_yesterday(making: Making, life: Life) -> Life:
    """The same one, with a check-in of yesterday that is still open."""
    yesterday = local(making.now).date() - A_DAY
    person = replace(
        life.person, every_weeks=1, weekday=yesterday.weekday(), hour=16, reminder_hours=48
    )
    person = replace(person, check_in_at=next_check_in_of(person, making.now))
    until = making.now - 2 * A_DAY
    return replace(
        life, person=person, way=Way.FIRST_LOOK, answers_until=until, level=4.0, change=-2.0
    )


def _ways(making: Making, newest_first: list[Person]) -> list[Way]:
    not_yet = list(chain.from_iterable(repeat(way, count) for way, count in NOT_YET))
    others = list(chain.from_iterable(repeat(way, count) for way, count in WAYS))
    rest = newest_first[len(not_yet) :]
    known = [p.id for p in rest if making.now - p.joined_at > ESTABLISHED and p.contact_days == 56]
    drawn = dict(zip(making.chance.sample(known, len(others)), others, strict=True))
    return not_yet + [drawn.get(person.id, Way.STEADY) for person in rest]


def _life(making: Making, person: Person, name: Name, way: Way) -> Life:
    chance, now = making.chance, making.now
    since = _day_time(making, 2 if way is Way.BLOCKED else chance.randint(9, 50))
    met_at = _met_at(making, person, way)
    linked = way not in (Way.INVITED, Way.NEVER_LINKED)
    at_rest = way in (Way.STOPPED, Way.PAUSED, Way.BLOCKED)
    person = _resting(person, way, since, now)
    return Life(
        person=replace(person, check_in_at=_next(making, person) if linked else None),
        alone=name.alone,
        way=way,
        chat=_chat(making, person, way) if linked else None,
        asked_until=since if at_rest else now,
        answers_until=met_at if way in (Way.LOST, Way.DRIFTING) else now,
        met_at=met_at,
        level=min(4.6, max(2.0, chance.gauss(3.6, 0.6))),
        change=chance.choice((0, 0, 0, 0, 0, 0.5, 1.0, -1.0, -2.0)),
    )


def _resting(person: Person, way: Way, since: datetime, now: datetime) -> Person:
    if way is Way.STOPPED:
        return replace(person, stopped_at=since)
    if way is Way.PAUSED:
        return replace(person, paused_until=local(now).date() + timedelta(days=person.hour))
    return person


def _next(making: Making, person: Person) -> datetime | None:
    """Their next check-in; how many weeks of their rhythm are still to come is chance."""
    to_come = timedelta(weeks=making.chance.randrange(person.every_weeks))
    return next_check_in_of(person, making.now + to_come)


def _met_at(making: Making, person: Person, way: Way) -> datetime:
    """When somebody last met or rang them, by how long ago it may be in their way of things."""
    days = {
        Way.LOST: (60, 78),
        Way.DRIFTING: (45, 49),
    }.get(way, (2, person.contact_days // 2))
    return _day_time(making, making.chance.randint(*days))


def _day_time(making: Making, ago: int) -> datetime:
    """Some time in office hours, so many days before today."""
    day = local(making.now).date() - ago * A_DAY
    return at_local(day, time(making.chance.randint(9, 16), making.chance.randrange(0, 60, 5)))


def _chat(making: Making, person: Person, way: Way) -> ChatRow:
    """A web chat at an address that leads nowhere: nothing of the sample can ever be sent."""
    linked_at = min(person.joined_at + timedelta(days=14), making.now)
    return ChatRow(
        id=making.kit.ids.new(),
        channel="web",
        address=f"sample-{person.id}",
        person_id=person.id,
        staff_id=None,
        lang=person.lang,
        state="unreachable" if way is Way.BLOCKED else "open",
        floor_staff_id=None,
        floor_until=None,
        heard_at=None,
        made_at=linked_at,
    )
