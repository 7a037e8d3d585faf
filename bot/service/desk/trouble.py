"""What went wrong on the way to or from people: for managers and whoever is on duty."""

from __future__ import annotations

from dataclasses import dataclass

from bot.service.desk.access import Viewer
from bot.service.desk.work import NotYours, Work
from bot.service.records import ChatRow, InboxMessage, Parcel, Person, Run

MOST = 100


@dataclass(frozen=True, slots=True)
class TroublePage:
    """Parcels, messages and runs in trouble, and the young people whose chats they are in.

    ``unusable_rules`` is a published version of the rules that cannot be used, or 0.
    """

    not_delivered: tuple[Parcel, ...]
    not_handled: tuple[InboxMessage, ...]
    stuck: tuple[Run, ...]
    people: dict[str, Person]
    unusable_rules: int = 0
    rules_in_use: int = 0

    def who(self, chat_id: str | None) -> Person | None:
        """The young person of a chat, None for a visitor's or no chat at all."""
        return self.people.get(chat_id or "")


def may_see_trouble(viewer: Viewer) -> bool:
    """Managers, and those who are on duty."""
    return viewer.sees_urgent


async def trouble_page(work: Work) -> TroublePage:
    """All that is in trouble; raises ``NotYours`` for other workers."""
    if not may_see_trouble(work.viewer):
        raise NotYours("trouble")
    unit = work.unit
    parcels = await unit.outbox.troubled(MOST)
    messages = await unit.inbox.troubled(MOST)
    stuck = await unit.talks.stuck_runs()
    chat_ids = {parcel.chat_id for parcel in parcels} | {run.chat_id for run in stuck}
    chat_ids |= {message.chat_id for message in messages if message.chat_id}
    chats = await unit.talks.some(sorted(chat_ids))
    work.trace("looked at trouble")
    rules = work.kit.rules
    return TroublePage(
        not_delivered=tuple(parcels),
        not_handled=tuple(messages),
        stuck=tuple(stuck),
        people=await _people(work, chats),
        unusable_rules=rules.trouble if rules else 0,
        rules_in_use=rules.number if rules else 0,
    )


async def _people(work: Work, chats: dict[str, ChatRow]) -> dict[str, Person]:
    ids = {chat.person_id for chat in chats.values() if chat.person_id}
    people = await work.unit.people.some(sorted(ids))
    return {
        chat.id: people[chat.person_id]
        for chat in chats.values()
        if chat.person_id and chat.person_id in people
    }
