"""Rows in their plainest form, for tests to vary."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.rules.severity import Category, Severity
from bot.service.records import Contact, InboxMessage, Notification, Parcel, Run
from tests.cast import MONDAY

AMINAS, TYLERS = "chat-amina", "chat-tyler"


def message(number: int, chat_id: str | None = AMINAS, **but: Any) -> InboxMessage:
    """What somebody wrote; numbers are the channel's own."""
    plain = InboxMessage(
        id=None,
        channel="telegram",
        external_id=str(number),
        chat_id=chat_id,
        kind="text",
        words=f"words {number}",
        token="",
        ref="",
        state="waiting",
        severity=Severity.GREEN,
        category=Category.EVERYDAY,
        reasons=(),
        raw=None,
        run_id=None,
        sent_at=MONDAY,
        taken_at=MONDAY,
    )
    return replace(plain, **but)


def parcel(body: str, chat_id: str = AMINAS, **but: Any) -> Parcel:
    """An answer that waits to be sent."""
    plain = Parcel(
        id=None,
        chat_id=chat_id,
        lane=0,
        kind="text",
        body=body,
        buttons=((("Yes", "t1"), ("No", "t2")), (("Later", "t3"),)),
        data=None,
        state="waiting",
        tries=0,
        trouble="",
        run_id=None,
        staff_id=None,
        ref="",
        due_at=MONDAY,
        made_at=MONDAY,
    )
    return replace(plain, **but)


def run(run_id: str, chat_id: str = AMINAS, **but: Any) -> Run:
    """A talk that waits for an answer."""
    plain = Run(
        id=run_id,
        chat_id=chat_id,
        flow="check-in",
        state="open",
        turn=1,
        waiting="mood",
        journal={"entries": [["tap", "mood", 4]]},
        started_at=MONDAY,
        changed_at=MONDAY,
    )
    return replace(plain, **but)


def notification(notification_id: str, **but: Any) -> Notification:
    """Something about Amina that Ruth should look at."""
    plain = Notification(
        id=notification_id,
        chat_id=AMINAS,
        person_id="amina",
        run_id=None,
        owner_id="ruth",
        severity=Severity.YELLOW,
        category=Category.ASKS_FOR_PA,
        why="asked-for-you",
        reasons=("my pa",),
        state="open",
        step=0,
        escalate_at=None,
        raised_at=MONDAY,
        changed_at=MONDAY,
    )
    return replace(plain, **but)


def contact(contact_id: str, **but: Any) -> Contact:
    """Ruth rang Amina."""
    plain = Contact(
        id=contact_id,
        person_id="amina",
        run_id=None,
        mode="call",
        direction="out",
        two_way=True,
        seen=False,
        summary="All well.",
        staff_id="ruth",
        counts=True,
        counted_by="ruth",
        at=MONDAY - timedelta(days=1),
    )
    return replace(plain, **but)
