"""The list of a worker's young people: who is in touch, who is not, and who comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from bot.rules.contact_window import ContactState, Standing
from bot.service.contact_watch import standing_of
from bot.service.desk.queue import name_of
from bot.service.desk.work import Work
from bot.service.records import ChatRow, MoodRow, Person

_NEVER = datetime.max.replace(tzinfo=UTC)


class Sort(StrEnum):
    """What the list is ordered by; each puts first what needs looking at."""

    NEED = "need"
    NAME = "name"
    CONTACT = "contact"
    MOOD = "mood"
    CHECK_IN = "check-in"


@dataclass(frozen=True, slots=True)
class Row:
    """One young person of the list."""

    person: Person
    adviser: str
    state: ContactState
    mood: MoodRow | None
    chat: ChatRow | None
    unread: int


@dataclass(frozen=True, slots=True)
class Caseload:
    """The young people whom a worker may see without being asked about them."""

    rows: tuple[Row, ...]
    sort: Sort
    whole_team: bool

    def count(self, standing: str) -> int:
        """How many stand so."""
        return sum(row.state.standing == standing for row in self.rows)


async def caseload(work: Work, asked: str) -> Caseload:
    """One's own and covered young people, or everybody's for managers; the look is audited."""
    advisers = None if work.viewer.is_manager else work.viewer.advisers
    people = await work.unit.people.all_of(advisers)
    moods = await work.unit.people.last_moods(advisers)
    chats = await work.unit.talks.of_people([person.id for person in people])
    unread = [contact.person_id for contact in await work.unit.people.unread(advisers)]
    work.trace("looked at the list of young people")
    sort = Sort(asked) if asked in set(Sort) else Sort.NEED
    rows = [
        Row(
            person=person,
            adviser="" if person.adviser_id == work.staff_id else name_of(work, person.adviser_id),
            state=standing_of(person, work.now),
            mood=moods.get(person.id),
            chat=chats.get(person.id),
            unread=unread.count(person.id),
        )
        for person in people
    ]
    return Caseload(tuple(sorted(rows, key=_KEYS[sort])), sort, advisers is None)


_URGENCY = {Standing.OVERDUE: 0, Standing.DUE_SOON: 1, Standing.FINE: 2}


def _by_need(row: Row) -> tuple[int, date]:
    return _URGENCY[row.state.standing], row.state.due


_KEYS = {
    Sort.NEED: _by_need,
    Sort.NAME: lambda row: row.person.name.casefold(),
    Sort.CONTACT: lambda row: row.person.contacted_at or row.person.joined_at,
    Sort.MOOD: lambda row: row.mood.score if row.mood else 6,
    Sort.CHECK_IN: lambda row: row.person.check_in_at or _NEVER,
}
