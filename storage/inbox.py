"""The inbox: what arrived, exactly once, and whose turn is next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.dialects import postgresql, sqlite

from bot.service.records import ChatRow, Heard, InboxMessage, Person, Run, Staff
from storage.mapping import as_record, as_values, columns
from storage.shelf import Shelf
from storage.tables import chats, inbox, people, runs, staff

_MESSAGE = select(*columns(InboxMessage))
_STORE: dict[str, Any] = {
    "sqlite": sqlite.insert(inbox).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(inbox).on_conflict_do_nothing(),
}
_SEEN = select(inbox.c.external_id).where(
    inbox.c.channel == bindparam("channel"),
    inbox.c.external_id.in_(bindparam("ids", expanding=True)),
)
_WAITING = inbox.c.state == "waiting"
_FIRST_OF_EACH_CHAT = (
    select(func.min(inbox.c.id), inbox.c.chat_id)
    .where(_WAITING, inbox.c.chat_id.is_not(None))
    .group_by(inbox.c.chat_id)
    .order_by(func.min(inbox.c.id))
    .limit(bindparam("most"))
)
_THAT_ONE = select(inbox.c.id, inbox.c.chat_id).where(
    inbox.c.id == bindparam("id"), _WAITING, inbox.c.chat_id.is_not(None)
)
_CHATS = (
    select(
        *columns(ChatRow),
        *(column.label(f"person_{column.name}") for column in columns(Person)),
        *(column.label(f"staff_{column.name}") for column in columns(Staff)),
    )
    .select_from(
        chats.outerjoin(people, chats.c.person_id == people.c.id).outerjoin(
            staff, people.c.adviser_id == staff.c.id
        )
    )
    .where(chats.c.id.in_(bindparam("chats", expanding=True)))
    .with_for_update(of=chats, skip_locked=True)
)
_STILL_WAITING = _MESSAGE.where(inbox.c.id.in_(bindparam("ids", expanding=True)), _WAITING)
_RUNS = (
    select(*columns(Run))
    .where(
        runs.c.chat_id.in_(bindparam("chats", expanding=True)),
        runs.c.state.in_(("open", "parked")),
    )
    .order_by(runs.c.changed_at.desc())
)
_CHAT_WIDTH, _PERSON_WIDTH = len(columns(ChatRow)), len(columns(Person))


class InboxShelf(Shelf):
    """What arrived."""

    async def store(self, messages: Sequence[InboxMessage]) -> set[str]:
        """Keep what is new, and return its external ids; what was seen before stays as it was."""
        fresh: set[str] = set()
        for channel in {message.channel for message in messages}:
            of_channel = {m.external_id: m for m in messages if m.channel == channel}
            rows = await self._connection.execute(
                _SEEN, {"channel": channel, "ids": list(of_channel)}
            )
            new = of_channel.keys() - set(rows.scalars())
            if new:
                values = [as_values(m) for key, m in of_channel.items() if key in new]
                await self._connection.execute(_STORE[self._dialect], values)
            fresh |= new
        return fresh

    async def next_turns(self, limit: int, only: int | None = None) -> list[Heard]:
        """The oldest waiting message of each of up to ``limit`` chats, held for this unit."""
        if only is None:
            first = await self._connection.execute(_FIRST_OF_EACH_CHAT, {"most": limit})
        else:
            first = await self._connection.execute(_THAT_ONE, {"id": only})
        by_chat = {chat: message for message, chat in first}
        if not by_chat:
            return []
        held = (await self._connection.execute(_CHATS, {"chats": list(by_chat)})).all()
        chat_ids = [row[0] for row in held]
        if not chat_ids:
            return []
        messages = {
            message.chat_id: message
            for message in await self._all(
                InboxMessage, _STILL_WAITING, {"ids": [by_chat[chat] for chat in chat_ids]}
            )
        }
        open_runs: dict[str, list[Run]] = {}
        for run in await self._all(Run, _RUNS, {"chats": chat_ids}):
            open_runs.setdefault(run.chat_id, []).append(run)
        heard = [
            _heard(messages[row[0]], row, tuple(open_runs.get(row[0], ())))
            for row in held
            if row[0] in messages
        ]
        return sorted(heard, key=lambda one: one.message.id or 0)

    async def get(self, message_id: int) -> InboxMessage | None:
        """One message."""
        return await self._one(InboxMessage, _MESSAGE.where(inbox.c.id == message_id))

    async def history(self, chat_ids: Sequence[str], limit: int) -> list[InboxMessage]:
        """The newest messages of some chats, oldest first."""
        newest = (
            _MESSAGE.where(inbox.c.chat_id.in_(chat_ids)).order_by(inbox.c.id.desc()).limit(limit)
        )
        return (await self._all(InboxMessage, newest))[::-1]

    async def recent_words(self, chat_id: str, since: datetime) -> list[str]:
        """What was written in a chat since then, oldest first."""
        rows = await self._connection.execute(
            select(inbox.c.words)
            .where(inbox.c.chat_id == chat_id, inbox.c.sent_at >= since, inbox.c.words != "")
            .order_by(inbox.c.id)
        )
        return list(rows.scalars())

    async def troubled(self, limit: int) -> list[InboxMessage]:
        """Messages that could not be read or handled, newest first."""
        return await self._all(
            InboxMessage,
            _MESSAGE.where(inbox.c.state.in_(("stuck", "unreadable")))
            .order_by(inbox.c.id.desc())
            .limit(limit),
        )


def _heard(message: InboxMessage, row: Sequence[Any], open_runs: tuple[Run, ...]) -> Heard:
    person_end = _CHAT_WIDTH + _PERSON_WIDTH
    person, adviser = row[_CHAT_WIDTH:person_end], row[person_end:]
    return Heard(
        message=message,
        chat=as_record(ChatRow, row[:_CHAT_WIDTH]),
        person=as_record(Person, person) if person[0] else None,
        adviser=as_record(Staff, adviser) if adviser[0] else None,
        runs=open_runs,
    )
