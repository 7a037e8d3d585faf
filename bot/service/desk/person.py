"""What the page of one young person shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bot.rules.care import age
from bot.rules.contact_window import ContactState
from bot.rules.zone import local
from bot.service.contact_watch import standing_of
from bot.service.desk.access import Because
from bot.service.desk.labels import labels_of
from bot.service.desk.queue import name_of
from bot.service.desk.timeline import Entry, timeline
from bot.service.desk.work import Work, open_person
from bot.service.records import ChatRow, MoodRow, Notification, Person

CONTACTS = 50
MESSAGES = 200
MOOD_WEEKS = 26


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A young person as their worker sees them; ``new`` is what nobody has read yet."""

    person: Person
    why: Because
    age: int
    adviser: str
    chats: tuple[ChatRow, ...]
    state: ContactState
    open_items: tuple[Notification, ...]
    resolved: tuple[Notification, ...]
    moods: tuple[MoodRow, ...]
    new: tuple[Entry, ...]
    timeline: tuple[Entry, ...]
    names: dict[str, str]


async def person_page(work: Work, person_id: str) -> PersonPage:
    """Everything about one young person; the look is audited with its reason."""
    person, why = await open_person(work, person_id)
    work.trace("looked at a young person", person.id, why)
    chats = await work.unit.talks.of_person(person.id)
    entries = await _timeline(work, person.id, [chat.id for chat in chats])
    since = work.now - timedelta(weeks=MOOD_WEEKS)
    return PersonPage(
        person=person,
        why=why,
        age=age(person.born, local(work.now).date()),
        adviser=name_of(work, person.adviser_id),
        chats=tuple(chats),
        state=standing_of(person, work.now),
        open_items=tuple(await work.unit.queue.unresolved(person.id, None)),
        resolved=tuple(await work.unit.queue.resolved_of(person.id, 10)),
        moods=tuple(await work.unit.people.moods(person.id, since)),
        new=tuple(entry for entry in entries if _is_new(entry)),
        timeline=tuple(entries),
        names={worker.id: worker.name for worker in work.roster.staff.values()},
    )


def _is_new(entry: Entry) -> bool:
    return entry.contact is not None and not entry.contact.seen and entry.contact.direction == "in"


async def _timeline(work: Work, person_id: str, chat_ids: list[str]) -> list[Entry]:
    unit = work.unit
    contacts = await unit.people.contacts(person_id, CONTACTS)
    lines = await unit.people.contact_lines([contact.id for contact in contacts])
    heard = await unit.inbox.history(chat_ids, MESSAGES)
    sent = await unit.outbox.history(chat_ids, MESSAGES)
    run_ids = {message.run_id for message in heard} | {parcel.run_id for parcel in sent}
    runs = await unit.talks.some_runs([run_id for run_id in run_ids if run_id])
    return timeline(contacts, lines, heard, sent, runs, await labels_of(work, heard))
