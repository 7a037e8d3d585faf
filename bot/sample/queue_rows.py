"""Rows of the queue, as the ladder and the people on it would have left them by now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.rules.escalation import next_step
from bot.rules.severity import Severity
from bot.rules.working_time import is_open
from bot.sample.lives import Life
from bot.sample.making import Making
from bot.service.desk.access import URGENT
from bot.service.notify import Raised
from bot.service.records import Notification, NotificationWords


@dataclass(frozen=True, slots=True)
class Handled:
    """What has been done about it: nothing, it was acknowledged, or it is resolved."""

    acknowledged_at: datetime | None = None
    resolved_at: datetime | None = None
    note: str = ""


OPEN = Handled()


def raise_at(
    making: Making, life: Life, raised: Raised, at: datetime, handled: Handled = OPEN
) -> Notification:
    """Keep a notification with its words; whoever answered at the time owns it.

    While the office is closed it is the duty worker who takes it up.
    """
    acknowledged, resolved = handled.acknowledged_at, handled.resolved_at
    roster = making.team.roster(at)
    owner_id = roster.answers_for(life.person.adviser_id)
    away = owner_id != life.person.adviser_id
    until = acknowledged or making.now
    step, escalate_at = _rung(making, raised.severity, at, until, away=away)
    at_work = is_open(until, making.kit.council.hours)
    by = owner_id if at_work else roster.duty_id or owner_id
    item = Notification(
        id=making.kit.ids.new(),
        chat_id=life.chat.id if life.chat else None,
        person_id=life.person.id,
        run_id=raised.run_id,
        owner_id=owner_id,
        severity=raised.severity,
        category=raised.category,
        why=raised.why,
        reasons=raised.reasons,
        state="resolved" if resolved else "acknowledged" if acknowledged else "open",
        step=step,
        escalate_at=None if acknowledged else escalate_at,
        raised_at=at,
        changed_at=resolved or acknowledged or at,
        acknowledged_by=by if acknowledged else None,
        acknowledged_at=acknowledged,
        resolved_by=by if resolved else None,
        resolved_at=resolved,
        note=handled.note if resolved else "",
    )
    making.unit.add(item)
    if raised.words:
        making.unit.add(NotificationWords(None, item.id, raised.words, None, None, at))
    return item


def in_time(making: Making, why: str, at: datetime) -> Handled:
    """Handled as a busy office does: resolved in a working day or so, if that has come yet."""
    acknowledged_at = making.in_office(at, 5, 90)
    resolved_at = making.in_office(acknowledged_at, 30, 480)
    note = making.chance.choice(making.lines["notes"][why])
    return Handled(
        acknowledged_at=acknowledged_at if acknowledged_at < making.now else None,
        resolved_at=resolved_at if resolved_at < making.now else None,
        note=note,
    )


def _rung(
    making: Making, severity: Severity, raised_at: datetime, until: datetime, *, away: bool
) -> tuple[int, datetime | None]:
    """How far an item that nobody acknowledged had climbed, and when it would have climbed next."""
    step = 0
    while severity in URGENT:
        hours = making.kit.council.hours
        upcoming = next_step(severity, raised_at, step, hours, adviser_away=away)
        if upcoming is None or upcoming.at > until:
            return step, upcoming.at if upcoming else None
        step += 1
    return 0, None
