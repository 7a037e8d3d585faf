"""Young people and what is recorded of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Select, bindparam, delete, func, or_, select

from bot.service.records import CheckIn, Contact, ContactLine, MoodRow, Person
from storage.mapping import columns
from storage.shelf import Shelf
from storage.tables import chats, check_ins, contact_lines, contacts, inbox, moods, people

_PERSON = select(*columns(Person))
_CONTACT = select(*columns(Contact))
_CHECK_IN = select(*columns(CheckIn))
_CONTACT_OF_RUN = _CONTACT.where(contacts.c.run_id == bindparam("run"))
_CHECK_IN_OF_RUN = _CHECK_IN.where(check_ins.c.run_id == bindparam("run"))


class PeopleShelf(Shelf):
    """Young people and what is recorded of them."""

    async def get(self, person_id: str) -> Person | None:
        """One young person."""
        return await self._one(Person, _PERSON.where(people.c.id == person_id))

    async def all_of(self, adviser_ids: Sequence[str] | None) -> list[Person]:
        """The young people of some advisers (None: of all), by name."""
        wanted = _PERSON.order_by(people.c.name)
        if adviser_ids is not None:
            wanted = wanted.where(people.c.adviser_id.in_(adviser_ids))
        return await self._all(Person, wanted)

    async def due_for_check_in(self, now: datetime, limit: int) -> list[Person]:
        """Whose check-in is due, held for this unit, the longest due first."""
        return await self._all(Person, _due(people.c.check_in_at, now, limit))

    async def due_for_a_look(self, now: datetime, limit: int) -> list[Person]:
        """Whose contact may be lapsing, held for this unit."""
        return await self._all(Person, _due(people.c.contact_look_at, now, limit))

    async def due_for_a_mood_look(self, now: datetime, limit: int) -> list[Person]:
        """Whose moods have news in them, held for this unit."""
        return await self._all(Person, _due(people.c.mood_look_at, now, limit))

    async def moods(self, person_id: str, since: datetime) -> list[MoodRow]:
        """Moods since then, oldest first."""
        return await self._all(
            MoodRow,
            select(*columns(MoodRow))
            .where(moods.c.person_id == person_id, moods.c.at >= since)
            .order_by(moods.c.at),
        )

    async def contacts(self, person_id: str, limit: int) -> list[Contact]:
        """Contacts, newest first."""
        return await self._all(
            Contact,
            _CONTACT.where(contacts.c.person_id == person_id)
            .order_by(contacts.c.at.desc())
            .limit(limit),
        )

    async def contact_of_run(self, run_id: str) -> Contact | None:
        """The contact that a run has become."""
        return await self._one(Contact, _CONTACT_OF_RUN, {"run": run_id})

    async def contact(self, contact_id: str) -> Contact | None:
        """One contact."""
        return await self._one(Contact, _CONTACT.where(contacts.c.id == contact_id))

    async def some(self, person_ids: Sequence[str]) -> dict[str, Person]:
        """Some young people, by id."""
        found = await self._all(Person, _PERSON.where(people.c.id.in_(person_ids)))
        return {person.id: person for person in found}

    async def last_moods(self, adviser_ids: Sequence[str] | None) -> dict[str, MoodRow]:
        """The newest mood of each young person of some advisers (None: of all)."""
        newest = select(moods.c.person_id, func.max(moods.c.at).label("at")).group_by(
            moods.c.person_id
        )
        if adviser_ids is not None:
            theirs = select(people.c.id).where(people.c.adviser_id.in_(adviser_ids))
            newest = newest.where(moods.c.person_id.in_(theirs))
        last = newest.subquery()
        found = await self._all(
            MoodRow,
            select(*columns(MoodRow)).join(
                last, (moods.c.person_id == last.c.person_id) & (moods.c.at == last.c.at)
            ),
        )
        return {mood.person_id: mood for mood in found}

    async def unread(self, adviser_ids: Sequence[str] | None) -> list[Contact]:
        """What the young people of some advisers (None: of all) said and nobody has read."""
        wanted = _CONTACT.where(contacts.c.seen.is_(False), contacts.c.direction == "in")
        if adviser_ids is not None:
            theirs = select(people.c.id).where(people.c.adviser_id.in_(adviser_ids))
            wanted = wanted.where(contacts.c.person_id.in_(theirs))
        return await self._all(Contact, wanted.order_by(contacts.c.at))

    async def contact_lines(self, contact_ids: Sequence[str]) -> list[ContactLine]:
        """What was said in some contacts, in order."""
        return await self._all(
            ContactLine,
            select(*columns(ContactLine))
            .where(contact_lines.c.contact_id.in_(contact_ids))
            .order_by(contact_lines.c.at, contact_lines.c.id),
        )

    async def check_ins(self, person_id: str, limit: int) -> list[CheckIn]:
        """Check-ins, newest first."""
        return await self._all(
            CheckIn,
            _CHECK_IN.where(check_ins.c.person_id == person_id)
            .order_by(check_ins.c.due_at.desc())
            .limit(limit),
        )

    async def check_in_of_run(self, run_id: str) -> CheckIn | None:
        """The check-in that a run is."""
        return await self._one(CheckIn, _CHECK_IN_OF_RUN, {"run": run_id})

    async def counts(self, person_id: str) -> Mapping[str, int]:
        """How many moods, check_ins, contacts and messages are kept."""
        own_chats = select(chats.c.id).where(chats.c.person_id == person_id)
        counted = {
            "moods": select(func.count()).where(moods.c.person_id == person_id),
            "check_ins": select(func.count()).where(check_ins.c.person_id == person_id),
            "contacts": select(func.count()).where(contacts.c.person_id == person_id),
            "messages": select(func.count()).where(inbox.c.chat_id.in_(own_chats)),
        }
        return {
            name: (await self._connection.execute(how)).scalar_one()
            for name, how in counted.items()
        }

    async def forget_line(self, run_id: str, key: str) -> None:
        """Withdraw a recorded answer or mood of a run."""
        of_run = select(contacts.c.id).where(contacts.c.run_id == run_id)
        await self._connection.execute(
            delete(moods).where(moods.c.run_id == run_id, moods.c.key == key)
        )
        await self._connection.execute(
            delete(contact_lines).where(
                contact_lines.c.contact_id.in_(of_run),
                or_(contact_lines.c.key == key, contact_lines.c.key.startswith(key + "/")),
            )
        )


def _due(column: Column[datetime], now: datetime, limit: int) -> Select[Any]:
    return (
        _PERSON.where(column <= now).order_by(column).limit(limit).with_for_update(skip_locked=True)
    )
