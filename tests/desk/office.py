"""The standing cast at their desks: two advisers, a manager, and Dee, who is a duty worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot.clock import Clock
from bot.content.words import Words
from bot.ids import Ids
from bot.rules.severity import Category, Severity
from bot.service.desk.access import Because
from bot.service.kit import Kit
from bot.service.records import (
    AwayRow,
    ChatRow,
    Contact,
    ContactLine,
    DutyDay,
    InboxMessage,
    MoodRow,
    Notification,
    NotificationWords,
    Parcel,
    Person,
    Run,
    Staff,
)
from bot.talk import Book
from storage.tables import audit
from storage.unit import SqlStore
from tests.cast import AMINA, JO, JOINED, MO, RUTH, SAM, TYLER
from tests.kits import kit_of

WORDS = Words.load()
PASSWORD = "correct horse"
WHYS = frozenset(Because)
DEE = Staff("dee", "Dee Walsh", "dee@harbour.example", "duty")


@dataclass(frozen=True)
class Office:
    """The kit of the office, and short ways to put things on its shelves."""

    kit: Kit
    store: SqlStore

    @property
    def now(self) -> datetime:
        return self.kit.clock.now()

    async def add(self, *records: Any) -> None:
        async with self.kit.store.unit() as unit:
            for record in records:
                unit.add(record)

    async def raised(
        self,
        person: Person | None = AMINA,
        severity: Severity = Severity.AMBER,
        words: str = "I have nothing to eat",
        *,
        owner: Staff = RUTH,
        ago: timedelta = timedelta(),
        **more: Any,
    ) -> Notification:
        """Something for the queue, raised some time ago."""
        at = self.now - ago
        item = Notification(
            id=self.kit.ids.new(),
            chat_id=None,
            person_id=person.id if person else None,
            run_id=None,
            owner_id=owner.id,
            severity=severity,
            category=Category.NO_MONEY_FOOD_ENERGY,
            why="risk-words",
            reasons=(),
            state="open",
            step=1,
            escalate_at=self.now + timedelta(hours=2) if severity is Severity.AMBER else None,
            raised_at=at,
            changed_at=at,
        )
        item = replace(item, **more)
        await self.add(item)
        if words:
            await self.add(NotificationWords(None, item.id, words, None, None, at))
        return item

    async def said(
        self,
        person: Person = AMINA,
        words: str = "hello",
        ago: timedelta = timedelta(),
        **more: Any,
    ) -> InboxMessage:
        """Something that a young person wrote in their chat."""
        at = self.now - ago
        message = InboxMessage(
            id=None,
            channel="telegram",
            external_id=self.kit.ids.new(),
            chat_id=f"chat-{person.id}",
            kind="text",
            words=words,
            token="",
            ref="",
            state="done",
            severity=Severity.GREEN,
            category=Category.EVERYDAY,
            reasons=(),
            raw=None,
            run_id=None,
            sent_at=at,
            taken_at=at,
        )
        message = replace(message, **more)
        await self.add(message)
        return message

    async def contact(
        self,
        person: Person = AMINA,
        words: str = "All good",
        ago: timedelta = timedelta(),
        **more: Any,
    ) -> Contact:
        """Something that a young person said and nobody has read."""
        at = self.now - ago
        contact = Contact(
            id=self.kit.ids.new(),
            person_id=person.id,
            run_id=None,
            mode="telegram",
            direction="in",
            two_way=False,
            seen=False,
            summary="check-in",
            staff_id=None,
            counts=None,
            counted_by=None,
            at=at,
        )
        contact = replace(contact, **more)
        line = ContactLine(self.kit.ids.new(), contact.id, "words", "good-news", words, at)
        await self.add(contact, line)
        return contact

    async def mood(self, score: int, person: Person = AMINA, ago: timedelta = timedelta()) -> None:
        """How a young person was."""
        await self.add(
            MoodRow(self.kit.ids.new(), person.id, None, "mood", score, "", self.now - ago)
        )

    async def run(self, person: Person = AMINA, flow: str = "check-in", state: str = "open") -> Run:
        """A guided conversation in a young person's chat."""
        run = Run(
            self.kit.ids.new(), f"chat-{person.id}", flow, state, 1, "mood", {}, self.now, self.now
        )
        await self.add(run)
        return run

    async def away(self, staff: Staff, cover: Staff | None) -> None:
        """A worker is away today."""
        today = self.now.date()
        await self.add(
            AwayRow(self.kit.ids.new(), staff.id, today, today, cover.id if cover else None)
        )

    async def on_duty(self, staff: Staff) -> None:
        """A worker is on duty today."""
        await self.add(DutyDay(self.now.date(), staff.id))

    async def trail(self, person: Person | None = None) -> list[str]:
        """What the audit trail says about a young person, as 'who: verb', oldest first."""
        async with self.store._engine.connect() as connection:
            rows = await connection.execute(
                select(audit.c.staff_id, audit.c.verb, audit.c.about)
                .where(audit.c.person_id == (person.id if person else None))
                .order_by(audit.c.id)
            )
        return [f"{who}: {verb}" + (f" ({why})" if why in WHYS else "") for who, verb, why in rows]

    async def contacts(self, person: Person = AMINA) -> list[Contact]:
        """A young person's contacts, newest first."""
        async with self.kit.store.reading() as unit:
            return await unit.people.contacts(person.id, 50)

    async def chat(self, person: Person = AMINA) -> ChatRow:
        """A young person's chat as it is now."""
        async with self.kit.store.reading() as unit:
            return (await unit.talks.of_person(person.id))[0]

    async def runs(self, *runs: Run) -> list[str]:
        """The states of some runs."""
        async with self.kit.store.reading() as unit:
            found = await unit.talks.some_runs([run.id for run in runs])
        return [found[run.id].state for run in runs]

    async def person(self, person: Person) -> Person:
        """A young person as they are now."""
        async with self.kit.store.reading() as unit:
            found = await unit.people.get(person.id)
        assert found is not None
        return found

    async def item(self, item: Notification) -> Notification:
        """A notification as it is now."""
        async with self.kit.store.reading() as unit:
            found = await unit.queue.get(item.id)
        assert found is not None
        return found

    async def sent(self, chat_id: str) -> list[Parcel]:
        """What is on its way to a chat."""
        async with self.kit.store.reading() as unit:
            return await unit.outbox.history([chat_id], 10)


def build_kit(store: SqlStore, clock: Clock, ids: Ids) -> Kit:
    """A kit without flows: the desk starts none."""
    return kit_of(store, clock, ids, WORDS, Book({}))


async def open_office(kit: Kit, password_hash: str | None = None) -> Office:
    """Everybody is there, and each young person has a chat on Telegram."""
    assert isinstance(kit.store, SqlStore)
    office = Office(kit, kit.store)
    await office.add(*(replace(one, password_hash=password_hash) for one in (RUTH, SAM, DEE, MO)))
    await office.add(AMINA, TYLER, JO)
    for person in (AMINA, TYLER, JO):
        chat = ChatRow(
            f"chat-{person.id}", "telegram", person.id, person.id, None, person.lang,
            "open", None, None, kit.clock.now(), JOINED,
        )  # fmt: skip
        await office.add(chat)
    return office
