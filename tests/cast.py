"""The standing cast: three young people, two advisers, a manager, and a stranger."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from bot.rules.working_time import OfficeHours
from bot.service.council import Council
from bot.service.looks import code_hash
from bot.service.ports import Unit
from bot.service.records import ChatRow, DutyDay, InviteRow, Person, Staff

MONDAY = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)  # the office is open
JOINED = datetime(2026, 1, 12, 12, 0, tzinfo=UTC)

COUNCIL = Council("Harbour Council", "Leaving care", OfficeHours(), "01632 960100", "01632 960999")

RUTH = Staff("ruth", "Ruth Adeyemi", "ruth@harbour.example", "adviser")
SAM = Staff("sam", "Sam Okafor", "sam@harbour.example", "adviser")
MO = Staff("mo", "Mo Lindqvist", "mo@harbour.example", "manager")

AMINA = Person(
    "amina", "Amina Yusuf", "Amina", date(2006, 11, 7), "former-relevant", "en", "ruth", JOINED
)
TYLER = Person(
    "tyler", "Tyler Reed", "Ty", date(2008, 3, 2), "former-relevant", "en", "sam", JOINED
)
JO = Person("jo", "Jo Marsh", "", date(2008, 12, 31), "relevant", "en", "ruth", JOINED)

STAFF = (RUTH, SAM, MO)
PEOPLE = (AMINA, TYLER, JO)
ZED = "zed"  # a stranger, of whom nothing is known

JOS_CODE = "jjjjj-22222"


def phone_of(person_id: str) -> str:
    """The address of somebody's phone on Telegram."""
    return f"phone-of-{person_id}"


def everybody(now: datetime) -> tuple[object, ...]:
    """All rows of the cast: Amina, Tyler and Ruth have linked a phone, Jo has an invite."""
    linked = [_phone(one.id, now, person_id=one.id) for one in (AMINA, TYLER)]
    worker = _phone(RUTH.id, now, staff_id=RUTH.id)
    duty = [DutyDay(now.date() + timedelta(days=ahead), SAM.id) for ahead in range(30)]
    invite = InviteRow(
        "invite-jo", JO.id, RUTH.id, code_hash(JOS_CODE), 0, now, now + timedelta(days=14)
    )
    return (*STAFF, *PEOPLE, *linked, worker, *duty, invite)


async def enter(unit: Unit, now: datetime) -> None:
    """Put the cast on the stage."""
    for row in everybody(now):
        unit.add(row)


def _phone(
    name: str, now: datetime, *, person_id: str | None = None, staff_id: str | None = None
) -> ChatRow:
    return ChatRow(
        id=f"chat-{name}",
        channel="telegram",
        address=phone_of(name),
        person_id=person_id,
        staff_id=staff_id,
        lang="en",
        state="open",
        floor_staff_id=None,
        floor_until=None,
        heard_at=None,
        made_at=now,
    )
