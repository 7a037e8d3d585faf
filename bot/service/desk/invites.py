"""Ways in that a worker hands out: invite codes, web chat links, and their own phone's code."""

from __future__ import annotations

from datetime import timedelta

from bot.service.desk.work import Work, open_person
from bot.service.looks import code_hash
from bot.service.records import InviteRow, StaffCode, WebLink

INVITE = timedelta(days=14)
CHAT_LINK = timedelta(days=7)
STAFF_CODE = timedelta(hours=1)


async def make_invite(work: Work, person_id: str) -> str:
    """A code that links one Telegram chat to a young person; it is kept only as a hash."""
    person, _ = await open_person(work, person_id)
    code = work.kit.ids.code()
    work.unit.add(
        InviteRow(
            id=work.kit.ids.new(),
            person_id=person.id,
            made_by=work.staff_id,
            code_hash=code_hash(code),
            tries=0,
            made_at=work.now,
            expires_at=work.now + INVITE,
        )
    )
    work.trace("made an invite", person.id)
    return code


async def make_chat_link(work: Work, person_id: str) -> str:
    """The token of a link that opens the web chat once; it is kept only as a hash."""
    person, _ = await open_person(work, person_id)
    token = work.kit.ids.secret()
    work.unit.add(
        WebLink(
            id=work.kit.ids.new(),
            person_id=person.id,
            made_by=work.staff_id,
            token_hash=code_hash(token),
            made_at=work.now,
            expires_at=work.now + CHAT_LINK,
        )
    )
    work.trace("made a chat link", person.id)
    return token


def make_staff_code(work: Work) -> str:
    """A code with which the worker links their own Telegram within the hour."""
    code = f"staff-{work.kit.ids.code()}"
    work.unit.add(StaffCode(code_hash(code), work.staff_id, work.now + STAFF_CODE))
    work.trace("made a code for their own Telegram")
    return code
