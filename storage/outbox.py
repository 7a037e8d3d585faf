"""The outbox: what is to be sent, in order, each parcel by one process."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, exists, select

from bot.service.ports import Claimed
from bot.service.records import ChatRow, Parcel, Person
from storage.mapping import as_record, columns
from storage.shelf import Shelf, in_state
from storage.tables import LANES, chats, outbox, people

_PARCEL = select(*columns(Parcel))
_earlier = outbox.alias("earlier")
_HEADS = (
    select(*columns(Parcel), *columns(ChatRow), *columns(Person))
    .select_from(
        outbox.join(chats, outbox.c.chat_id == chats.c.id).outerjoin(
            people, chats.c.person_id == people.c.id
        )
    )
    .where(
        in_state(outbox, "waiting"),
        outbox.c.lane.in_(LANES),  # said, because each lane is then read in order, as far as due
        outbox.c.due_at <= bindparam("now"),
        chats.c.channel.in_(bindparam("channels", expanding=True)),
        ~exists().where(
            _earlier.c.chat_id == outbox.c.chat_id,
            _earlier.c.lane == outbox.c.lane,
            _earlier.c.id < outbox.c.id,
            in_state(_earlier, "waiting", "sending"),
        ),
    )
    .order_by(outbox.c.lane, outbox.c.due_at, outbox.c.id)
    .limit(bindparam("most"))
    .with_for_update(of=outbox, skip_locked=True)
)
_PARCEL_WIDTH, _CHAT_WIDTH = len(columns(Parcel)), len(columns(ChatRow))


class OutboxShelf(Shelf):
    """What is to be sent."""

    async def claim(self, now: datetime, limit: int, channels: Sequence[str]) -> list[Claimed]:
        """The next parcels, at most one a chat and lane, in order; held for this unit."""
        rows = await self._connection.execute(
            _HEADS, {"now": now, "channels": list(channels), "most": limit}
        )
        claimed = []
        for row in rows:
            person = row[_PARCEL_WIDTH + _CHAT_WIDTH :]
            claimed.append(
                Claimed(
                    parcel=as_record(Parcel, row[:_PARCEL_WIDTH]),
                    chat=as_record(ChatRow, row[_PARCEL_WIDTH : _PARCEL_WIDTH + _CHAT_WIDTH]),
                    person=as_record(Person, person) if person[0] else None,
                )
            )
        return claimed

    async def left_sending(self, before: datetime) -> list[Parcel]:
        """Parcels that were being sent when their process ended."""
        return await self._all(
            Parcel,
            _PARCEL.where(in_state(outbox, "sending"), outbox.c.due_at <= before)
            .order_by(outbox.c.due_at, outbox.c.id)
            .with_for_update(skip_locked=True),
        )

    async def after(self, chat_id: str, parcel_id: int) -> list[Parcel]:
        """What a chat has been sent since a parcel, oldest first."""
        return await self._all(
            Parcel,
            _PARCEL.where(
                outbox.c.chat_id == chat_id, outbox.c.id > parcel_id, outbox.c.state == "sent"
            ).order_by(outbox.c.id),
        )

    async def history(self, chat_ids: Sequence[str], limit: int) -> list[Parcel]:
        """The newest parcels of some chats, oldest first."""
        newest = (
            _PARCEL.where(outbox.c.chat_id.in_(chat_ids)).order_by(outbox.c.id.desc()).limit(limit)
        )
        return (await self._all(Parcel, newest))[::-1]

    async def troubled(self, limit: int) -> list[Parcel]:
        """Parcels that could not be sent, or may not have arrived, newest first."""
        return await self._all(
            Parcel,
            _PARCEL.where(in_state(outbox, "unknown", "undeliverable"))
            .order_by(outbox.c.id.desc())
            .limit(limit),
        )
