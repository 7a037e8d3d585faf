"""From a one-time link to an open chat: the link is used up, the date of birth fits, and only then.

A forwarded link is opened by whoever has it first; the record must not be. Between the link and
the date of birth stands an invite of its own, short-lived, with the same few tries as any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.channels.web.room import CHANNEL
from bot.rules.severity import Category, Severity
from bot.service.kit import Kit
from bot.service.linking import INVITE_TRIES, has_linked, state_of
from bot.service.looks import code_hash
from bot.service.notify import Raised, raise_notification
from bot.service.ports import Unit
from bot.service.records import ChatRow, InviteRow, Person, WebSession

KNOCK_LASTS = timedelta(minutes=30)
SESSION_LASTS = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Opened:
    """The date was right; ``secret`` is the new session's."""

    secret: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """The date was wrong; with no tries left the way in is closed."""

    left: int
    lang: str


async def use_link(kit: Kit, token: str) -> str | None:
    """Use up a link; the secret with which to knock, None if the link opens nothing."""
    now, secret = kit.clock.now(), kit.ids.secret()
    async with kit.store.unit() as unit:
        link = await unit.doors.open_link(code_hash(token), now)
        if link is None:
            return None
        unit.add(
            InviteRow(
                id=kit.ids.new(),
                person_id=link.person_id,
                made_by=link.made_by,
                code_hash=code_hash(secret),
                tries=0,
                made_at=now,
                expires_at=now + KNOCK_LASTS,
            )
        )
    return secret


async def who_knocks(kit: Kit, secret: str) -> Person | None:
    """The young person whose chat somebody asks to see; None if there is nothing to ask."""
    async with kit.store.reading() as unit:
        invite = await unit.doors.invite(code_hash(secret))
        if invite is None or not _good(invite, kit.clock.now()):
            return None
        return await unit.people.get(invite.person_id)


async def try_birthday(kit: Kit, secret: str, born: date) -> Opened | Wrong | None:
    """Open the chat if the date fits; None if there is nothing to try (any more)."""
    now = kit.clock.now()
    async with kit.store.unit() as unit:
        known = await unit.doors.invite(code_hash(secret))
        invite = await unit.doors.invite_by_id(known.id) if known else None
        person = await unit.people.get(invite.person_id) if invite else None
        if invite is None or person is None or not _good(invite, now):
            return None
        if person.born != born:
            return await _wrong(kit, unit, now, invite, person)
        unit.note(invite, used_at=now)
        return Opened(await open_chat(kit, unit, now, person))


async def open_chat(kit: Kit, unit: Unit, now: datetime, person: Person) -> str:
    """A new session on the young person's web chat, which is made if they have none."""
    own = [chat for chat in await unit.talks.of_person(person.id) if chat.channel == CHANNEL]
    chat = own[0] if own else await _link_new_chat(kit, unit, now, person)
    secret = kit.ids.secret()
    unit.add(WebSession(code_hash(secret), chat.id, now, now + SESSION_LASTS))
    return secret


def _good(invite: InviteRow, now: datetime) -> bool:
    return state_of(invite, now) == "good"


async def _wrong(kit: Kit, unit: Unit, now: datetime, invite: InviteRow, person: Person) -> Wrong:
    tried = unit.change(invite, tries=invite.tries + 1)
    left = INVITE_TRIES - tried.tries
    if left == 0:
        raised = Raised("invite-locked", Severity.YELLOW, Category.ASKS_FOR_PA)
        await raise_notification(kit, unit, now, raised, chat=None, person=person)
    return Wrong(left, person.lang)


async def _link_new_chat(kit: Kit, unit: Unit, now: datetime, person: Person) -> ChatRow:
    chat = ChatRow(
        id=kit.ids.new(),
        channel=CHANNEL,
        address=kit.ids.secret(),
        person_id=person.id,
        staff_id=None,
        lang=person.lang,
        state="open",
        floor_staff_id=None,
        floor_until=None,
        heard_at=None,
        made_at=now,
    )
    unit.add(chat)
    await has_linked(unit, now, person, CHANNEL)
    return chat
