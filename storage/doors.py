"""Ways in for young people: invites, one-time links, browsers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, update

from bot.service.records import ChatRow, InviteRow, WebLink
from storage.mapping import as_record, columns
from storage.shelf import Shelf
from storage.tables import chats, invites, staff_codes, staff_sessions, web_links, web_sessions

_INVITE = select(*columns(InviteRow))


class DoorsShelf(Shelf):
    """Ways in for young people: invites, links, browsers."""

    async def invite(self, code_hash: str) -> InviteRow | None:
        """The invite behind a code."""
        return await self._one(InviteRow, _INVITE.where(invites.c.code_hash == code_hash))

    async def invite_by_id(self, invite_id: str) -> InviteRow | None:
        """One invite, held for this unit."""
        return await self._one(InviteRow, self._held(_INVITE.where(invites.c.id == invite_id)))

    async def open_link(self, token_hash: str, now: datetime) -> WebLink | None:
        """Use up a link: None where there is none, it is used, or it has run out."""
        used = await self._connection.execute(
            update(web_links)
            .where(
                web_links.c.token_hash == token_hash,
                web_links.c.used_at.is_(None),
                web_links.c.expires_at > now,
            )
            .values(used_at=now)
            .returning(*columns(WebLink))
        )
        row = used.first()
        return None if row is None else as_record(WebLink, row)

    async def forget_expired(self, now: datetime) -> None:
        """Let go of sessions, codes and browsers that have run out."""
        for table in (web_sessions, staff_sessions, staff_codes):
            await self._connection.execute(delete(table).where(table.c.expires_at <= now))

    async def session_chat(self, token_hash: str, now: datetime) -> ChatRow | None:
        """The chat that a browser may use."""
        return await self._one(
            ChatRow,
            select(*columns(ChatRow))
            .select_from(chats.join(web_sessions, web_sessions.c.chat_id == chats.c.id))
            .where(web_sessions.c.token_hash == token_hash, web_sessions.c.expires_at > now),
        )
