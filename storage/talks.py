"""Chats and the runs in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, select, text, update

from bot.service.records import ChatRow, Run
from storage.mapping import columns
from storage.shelf import Shelf, in_state
from storage.tables import chats, runs

_CHAT = select(*columns(ChatRow))
_RUN = select(*columns(Run))
_LAST_HEARD_FIRST = (chats.c.heard_at.desc().nulls_last(), chats.c.made_at.desc())
_AT = _CHAT.where(
    chats.c.channel == bindparam("channel"),
    chats.c.address.in_(bindparam("addresses", expanding=True)),
)
_RUNS_IN = _RUN.where(
    runs.c.chat_id.in_(bindparam("chats", expanding=True)),
    runs.c.state.in_(("open", "parked")),
).order_by(runs.c.changed_at.desc())


class TalksShelf(Shelf):
    """Chats and the runs in them."""

    async def chats_at(self, channel: str, addresses: Sequence[str]) -> dict[str, ChatRow]:
        """The chats at these addresses, by address; unknown ones are left out."""
        found = await self._all(ChatRow, _AT, {"channel": channel, "addresses": list(addresses)})
        return {chat.address: chat for chat in found}

    async def get(self, chat_id: str) -> ChatRow | None:
        """One chat, held for this unit."""
        return await self._one(ChatRow, self._held(_CHAT.where(chats.c.id == chat_id)))

    async def of_person(self, person_id: str) -> list[ChatRow]:
        """A young person's chats, last heard first."""
        return await self._all(
            ChatRow, _CHAT.where(chats.c.person_id == person_id).order_by(*_LAST_HEARD_FIRST)
        )

    async def of_people(self, person_ids: Sequence[str]) -> dict[str, ChatRow]:
        """The chat last heard from, of each young person who has one that is open."""
        found = await self._all(
            ChatRow,
            _CHAT.where(chats.c.person_id.in_(person_ids), chats.c.state == "open").order_by(
                *_LAST_HEARD_FIRST
            ),
        )
        newest: dict[str, ChatRow] = {}
        for chat in found:
            if chat.person_id:
                newest.setdefault(chat.person_id, chat)
        return newest

    async def of_staff(self, staff_id: str) -> list[ChatRow]:
        """A worker's own chats."""
        return await self._all(ChatRow, _CHAT.where(chats.c.staff_id == staff_id))

    async def runs_in(self, chat_ids: Sequence[str]) -> list[Run]:
        """The open and parked runs of some chats, the newest change first."""
        return await self._all(Run, _RUNS_IN, {"chats": list(chat_ids)})

    async def run(self, run_id: str) -> Run | None:
        """One run."""
        return await self._one(Run, _RUN.where(runs.c.id == run_id))

    async def due_runs(self, now: datetime, limit: int) -> list[Run]:
        """Runs whose time has come, held for this unit, the longest due first."""
        return await self._all(
            Run,
            _RUN.join(chats, runs.c.chat_id == chats.c.id)
            .where(runs.c.due_at <= now)
            .order_by(runs.c.due_at)
            .limit(limit)
            .with_for_update(of=[runs, chats], skip_locked=True),  # no turn may be under way there
        )

    async def forget_left(self, before: datetime) -> None:
        """Let go of what was typed into runs that were left before then."""
        await self._connection.execute(
            update(runs)
            .where(
                in_state(runs, "left"), runs.c.waiting != text("''"), runs.c.changed_at <= before
            )
            .values(journal={}, waiting="")
        )

    async def stuck_runs(self) -> list[Run]:
        """Runs that a broken flow left behind."""
        return await self._all(Run, _RUN.where(in_state(runs, "stuck")).order_by(runs.c.changed_at))

    async def some(self, chat_ids: Sequence[str]) -> dict[str, ChatRow]:
        """Some chats, by id."""
        found = await self._all(ChatRow, _CHAT.where(chats.c.id.in_(chat_ids)))
        return {chat.id: chat for chat in found}

    async def some_runs(self, run_ids: Sequence[str]) -> dict[str, Run]:
        """Some runs, whatever their state, by id."""
        found = await self._all(Run, _RUN.where(runs.c.id.in_(run_ids)))
        return {run.id: run for run in found}
