"""What stands in a worker's queue, most urgent and longest waiting first."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.rules.severity import Severity
from bot.service.desk.access import Viewer
from bot.service.desk.work import Work
from bot.service.records import Contact, Notification, NotificationWords, Person

EXCERPT = 280  # characters of somebody's own words that a line of the queue shows
NEWEST = 3  # messages of one story, so that a later one does not hide the one that began it


class Show(StrEnum):
    """Which part of the queue: one's own, all that is urgent in the team, or everything."""

    MINE = "mine"
    TEAM = "team"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line of the queue; ``said`` are the newest of the young person's own words."""

    item: Notification
    person: Person | None
    said: str
    owner: str
    acknowledged_by: str


@dataclass(frozen=True, slots=True)
class ToRead:
    """A young person who said something that nobody has read, and since when."""

    person: Person
    since: datetime
    contacts: int


@dataclass(frozen=True, slots=True)
class QueuePage:
    """The queue of one worker."""

    show: Show
    shows: tuple[Show, ...]
    waiting: tuple[Waiting, ...]
    to_read: tuple[ToRead, ...]

    def of(self, severity: Severity) -> list[Waiting]:
        """What stands under one heading."""
        return [line for line in self.waiting if line.item.severity is severity]

    @property
    def sums(self) -> dict[Severity, int]:
        """How much there is under each heading; what is to be read stands under green."""
        unread = {Severity.GREEN: len(self.to_read)}
        return {level: len(self.of(level)) + unread.get(level, 0) for level in Severity}

    @property
    def mark(self) -> str:
        """Another value as soon as there is something else to see."""
        lines = [f"{one.item.id}{one.item.changed_at.isoformat()}" for one in self.waiting]
        read = [f"{one.person.id}{one.contacts}" for one in self.to_read]
        return hashlib.sha256(".".join([*lines, *read]).encode()).hexdigest()[:16]


def shows_for(viewer: Viewer) -> tuple[Show, ...]:
    """Which parts of the queue a worker may look at."""
    if viewer.is_manager:
        return (Show.MINE, Show.TEAM, Show.ALL)
    return (Show.MINE, Show.TEAM) if viewer.sees_urgent else (Show.MINE,)


async def queue_page(work: Work, asked: str) -> QueuePage:
    """The part asked for, or the first thing this worker needs to see if they may not see that."""
    viewer = work.viewer
    shows = shows_for(viewer)
    first = Show.TEAM if viewer.sees_urgent else Show.MINE
    show = Show(asked) if asked in shows else first
    items = await _items(work, show)
    person_ids = {item.person_id for item in items if item.person_id}
    unread = await work.unit.people.unread(None if show is Show.ALL else viewer.advisers)
    people = await work.unit.people.some([*person_ids, *{one.person_id for one in unread}])
    words = await work.unit.queue.words([item.id for item in items])
    return QueuePage(
        show=show,
        shows=shows,
        waiting=tuple(_line(work, item, people, words) for item in items),
        to_read=tuple(_to_read(unread, people)),
    )


async def _items(work: Work, show: Show) -> list[Notification]:
    if show is Show.ALL:
        return await work.unit.queue.of_owners(None)
    advisers = work.viewer.advisers
    return await work.unit.queue.in_sight(advisers, advisers, urgent=show is Show.TEAM)


def _line(
    work: Work,
    item: Notification,
    people: dict[str, Person],
    words: Sequence[NotificationWords],
) -> Waiting:
    own = [w.words for w in words if w.notification_id == item.id and w.staff_id is None]
    newest = list(dict.fromkeys(own))[-NEWEST:]
    return Waiting(
        item=item,
        person=people.get(item.person_id or ""),
        said="\n".join(said[:EXCERPT] + ("…" if len(said) > EXCERPT else "") for said in newest),
        owner="" if item.owner_id == work.staff_id else name_of(work, item.owner_id),
        acknowledged_by=name_of(work, item.acknowledged_by),
    )


def name_of(work: Work, staff_id: str | None) -> str:
    """A worker's name; one who has left is 'a former colleague'."""
    if staff_id is None:
        return ""
    worker = work.roster.staff.get(staff_id)
    return worker.name if worker else "a former colleague"


def _to_read(unread: Sequence[Contact], people: dict[str, Person]) -> list[ToRead]:
    by_person: dict[str, list[Contact]] = {}
    for contact in unread:
        by_person.setdefault(contact.person_id, []).append(contact)
    return [ToRead(people[who], said[0].at, len(said)) for who, said in by_person.items()]
