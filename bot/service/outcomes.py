"""What becomes of a parcel after its send: sent, tried again, put aside, or in doubt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.rules.severity import Category, Severity
from bot.service.kit import Kit
from bot.service.notify import Raised, raise_notification
from bot.service.ports import ChannelFailure, Claimed, Sent, Unit
from bot.service.records import Parcel

GIVE_UP_AFTER = timedelta(hours=24)
FIRST_WAIT = timedelta(seconds=1)
LONGEST_WAIT = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one send: sent, or a failure."""

    claimed: Claimed
    sent: Sent | None = None
    failure: ChannelFailure | None = None


async def settle(kit: Kit, unit: Unit, now: datetime, outcome: Outcome) -> None:
    """Note what came of a send."""
    parcel = outcome.claimed.parcel
    if outcome.sent is not None:
        unit.note(parcel, state="sent", sent_at=now, ref=outcome.sent.ref, trouble="")
        await note_check_in(unit, parcel, "sent", now)
    elif outcome.failure is not None:
        await _failed(kit, unit, now, outcome.claimed, outcome.failure)


async def _failed(
    kit: Kit, unit: Unit, now: datetime, claimed: Claimed, failure: ChannelFailure
) -> None:
    parcel = claimed.parcel
    if failure.unknown and parcel.lane == 1:
        unit.note(parcel, state="unknown", trouble=failure.reason)
    elif failure.lasting or now - parcel.made_at > GIVE_UP_AFTER:
        await _put_aside(kit, unit, now, claimed, failure)
    else:
        wait = failure.retry_after or min(FIRST_WAIT * 2**parcel.tries, LONGEST_WAIT)
        unit.note(
            parcel,
            state="waiting",
            tries=min(parcel.tries + 1, 20),
            due_at=now + wait,
            trouble=failure.reason,
        )


async def _put_aside(
    kit: Kit, unit: Unit, now: datetime, claimed: Claimed, failure: ChannelFailure
) -> None:
    """It can never be sent: the desk shows it, and whoever answers for the person is told once."""
    unit.note(claimed.parcel, state="undeliverable", trouble=failure.reason)
    await note_check_in(unit, claimed.parcel, "unsent", now)
    known = failure.unreachable and claimed.chat.state == "unreachable"
    if failure.unreachable:
        unit.note(claimed.chat, state="unreachable")
    if claimed.person is None or known:
        return
    why = "blocked-bot" if failure.unreachable else "not-delivered"
    raised = Raised(why, Severity.YELLOW, Category.ASKS_FOR_PA)
    await raise_notification(kit, unit, now, raised, chat=None, person=claimed.person)


async def note_check_in(unit: Unit, parcel: Parcel, state: str, now: datetime) -> None:
    """Where a parcel is a check-in, note whether it was sent."""
    if parcel.lane == 0 or parcel.run_id is None:
        return
    check_in = await unit.people.check_in_of_run(parcel.run_id)
    if check_in is not None and check_in.state == "sending":
        unit.note(check_in, state=state, sent_at=now if state == "sent" else None)
