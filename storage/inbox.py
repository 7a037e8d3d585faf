"""The inbox: what arrived, exactly once, and whose turn is next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import bindparam, exists, select
from sqlalchemy.dialects import postgresql, sqlite

from bot.service.records import ChatRow, Heard, InboxMessage, Person, Run, Staff
from storage.mapping import as_record, as_values, columns
from storage.shelf import Shelf, in_state
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
_earlier = inbox.alias("earlier")
_NEXT = (
    select(
        *columns(InboxMessage),
        *columns(ChatRow),
        *columns(Person),
        *columns(Staff),
    )
    .select_from(
        inbox.join(chats, inbox.c.chat_id == chats.c.id)
        .outerjoin(people, chats.c.person_id == people.c.id)
        .outerjoin(staff, people.c.adviser_id == staff.c.id)
    )
    .where(
        in_state(inbox, "waiting"),
        ~exists().where(
            _earlier.c.chat_id == inbox.c.chat_id,
            _earlier.c.id < inbox.c.id,
            in_state(_earlier, "waiting"),
        ),
    )
    .order_by(inbox.c.id)
    .limit(bindparam("most"))
    .with_for_update(of=[inbox, chats], skip_locked=True)
)
_ONLY = _NEXT.where(inbox.c.id == bindparam("only"))
_RUNS = (
    select(*columns(Run))
    .where(
        runs.c.chat_id.in_(bindparam("chats", expanding=True)),
        runs.c.state.in_(("open", "parked")),
    )
    .order_by(runs.c.changed_at.desc())
)
_CALM = (
    select(inbox.c.chat_id, inbox.c.words)
    .where(
        inbox.c.chat_id.in_(bindparam("chats", expanding=True)),
        inbox.c.sent_at >= bindparam("since"),
        inbox.c.words != "",
        ~inbox.c.words.startswith("/"),  # a command says nothing
        inbox.c.severity.in_(("green", "yellow")),
    )
    .order_by(inbox.c.id)
)
_WIDTHS = [len(columns(kind)) for kind in (InboxMessage, ChatRow, Person, Staff)]


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
        statement, values = (_NEXT, {}) if only is None else (_ONLY, {"only": only})
        rows = (await self._connection.execute(statement, {"most": limit, **values})).all()
        if not rows:
            return []
        waiting = [_heard(row) for row in rows]
        open_runs: dict[str, list[Run]] = {}
        for run in await self._all(Run, _RUNS, {"chats": [heard.chat.id for heard in waiting]}):
            open_runs.setdefault(run.chat_id, []).append(run)
        return [replace(heard, runs=tuple(open_runs.get(heard.chat.id, ()))) for heard in waiting]

    async def get(self, message_id: int) -> InboxMessage | None:
        """One message."""
        return await self._one(InboxMessage, _MESSAGE.where(inbox.c.id == message_id))

    async def some(self, message_ids: Sequence[int]) -> dict[int, InboxMessage]:
        """Some messages, by number."""
        found = await self._all(InboxMessage, _MESSAGE.where(inbox.c.id.in_(message_ids)))
        return {message.id: message for message in found if message.id is not None}

    async def history(self, chat_ids: Sequence[str], limit: int) -> list[InboxMessage]:
        """The newest messages of some chats, oldest first."""
        newest = (
            _MESSAGE.where(inbox.c.chat_id.in_(chat_ids)).order_by(inbox.c.id.desc()).limit(limit)
        )
        return (await self._all(InboxMessage, newest))[::-1]

    async def calm_words(self, chat_ids: Sequence[str], since: datetime) -> dict[str, list[str]]:
        """What was written in some chats since then and worried nobody by itself, in order."""
        found: dict[str, list[str]] = {}
        rows = await self._connection.execute(_CALM, {"chats": list(chat_ids), "since": since})
        for chat_id, words in rows:
            found.setdefault(chat_id, []).append(words)
        return found

    async def troubled(self, limit: int) -> list[InboxMessage]:
        """Messages that could not be read or handled, newest first."""
        return await self._all(
            InboxMessage,
            _MESSAGE.where(in_state(inbox, "stuck", "unreadable"))
            .order_by(inbox.c.id.desc())
            .limit(limit),
        )


def _heard(row: Sequence[Any]) -> Heard:
    cells = iter(row)
    message, chat, person, adviser = (tuple(islice(cells, width)) for width in _WIDTHS)
    return Heard(
        message=as_record(InboxMessage, message),
        chat=as_record(ChatRow, chat),
        person=as_record(Person, person) if person[0] else None,
        adviser=as_record(Staff, adviser) if adviser[0] else None,
    )
