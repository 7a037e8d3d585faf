"""Puts things in front of the person who answers for them, and wakes them up if need be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.rules.escalation import Role, next_step
from bot.rules.severity import Category, Severity
from bot.service.alerts import alert
from bot.service.escalate import climb
from bot.service.kit import Kit
from bot.service.ports import Unit
from bot.service.records import (
    ChatRow,
    Notification,
    NotificationWords,
    Person,
)
from bot.service.roster import Roster, read_roster
from bot.service.scene import Scene

NOT_SAFE = "not-safe-now"  # said by themselves, it weighs more than what was read into words
ONE_STORY = timedelta(hours=24)  # red and amber words within a day are one story, not many
RING_TODAY = "call-today"  # a wish of their own: it stands in the queue beside any story


@dataclass(frozen=True, slots=True)
class Raised:
    """What a notification is made of."""

    why: str
    severity: Severity
    category: Category
    words: str = ""
    reasons: tuple[str, ...] = ()
    run_id: str | None = None
    inbox_id: int | None = None


async def notify(  # noqa: PLR0913  # the parts of one notification, by keyword
    scene: Scene,
    *,
    why: str,
    severity: Severity,
    category: Category,
    words: str = "",
    run_id: str | None = None,
    reasons: tuple[str, ...] = (),
) -> Notification:
    """Raise a notification out of a turn; see ``raise_notification``."""
    raised = Raised(
        why=why,
        severity=severity,
        category=category,
        words=words,
        reasons=reasons,
        run_id=run_id,
        inbox_id=scene.heard.id if scene.heard else None,
    )
    return await raise_notification(
        scene.kit, scene.unit, scene.now, raised, chat=scene.chat, person=scene.person
    )


async def raise_notification(
    kit: Kit,
    unit: Unit,
    now: datetime,
    raised: Raised,
    *,
    chat: ChatRow | None,
    person: Person | None,
) -> Notification:
    """Add to what is already open about the same thing, or open a new item.

    Repeated urgent words add to one item and raise it; they do not flood the queue. Whoever
    answers for the young person today owns it.
    """
    await unit.flush()
    roster = await read_roster(unit, now)
    same = await _same_story(unit, now, raised, chat, person)
    if same is None:
        item = _new_item(kit, roster, now, raised, chat, person)
        unit.add(item)
    else:
        item = _added_to(unit, now, same, raised)
    if raised.words:
        unit.add(NotificationWords(None, item.id, raised.words, None, raised.inbox_id, now))
    await unit.flush()
    if item.escalate_at is not None and item.escalate_at <= now:
        item = await climb(kit, unit, now, item, roster)
    if raised.why == NOT_SAFE and same is not None and _is_told(same):
        # They were asked and said no: whoever has not looked yet hears it again, at once.
        told = {*roster.holding(Role.ADVISER, item.owner_id), *roster.holding(Role.DUTY, "")}
        await alert(kit, unit, now, item, sorted(told))
    return item


def _is_told(item: Notification) -> bool:
    """Whether an alarm has gone out that nobody has answered yet."""
    return item.state == "open" and item.severity is Severity.RED


async def _same_story(
    unit: Unit, now: datetime, raised: Raised, chat: ChatRow | None, person: Person | None
) -> Notification | None:
    if person is None and chat is None:
        return None
    unresolved = await unit.queue.unresolved(
        person.id if person else None, chat.id if chat else None
    )
    urgent = (Severity.RED, Severity.AMBER)
    for item in unresolved:
        same = item.why == raised.why or RING_TODAY not in (item.why, raised.why)
        recent = same and now - item.changed_at < ONE_STORY
        if recent and raised.severity in urgent and item.severity in urgent:
            return item
        if item.why == raised.why and not {raised.severity, item.severity} & set(urgent):
            return item
    return None


def _new_item(
    kit: Kit,
    roster: Roster,
    now: datetime,
    raised: Raised,
    chat: ChatRow | None,
    person: Person | None,
) -> Notification:
    adviser_id = person.adviser_id if person else None
    first = next_step(
        raised.severity, now, 0, kit.council.hours, adviser_away=roster.is_away(adviser_id)
    )
    return Notification(
        id=kit.ids.new(),
        chat_id=chat.id if chat else None,
        person_id=person.id if person else None,
        run_id=raised.run_id,
        owner_id=roster.answers_for(adviser_id),
        severity=raised.severity,
        category=raised.category,
        why=raised.why,
        reasons=raised.reasons,
        state="open",
        step=0,
        escalate_at=first.at if first and raised.severity is not Severity.YELLOW else None,
        raised_at=now,
        changed_at=now,
    )


def _added_to(unit: Unit, now: datetime, item: Notification, raised: Raised) -> Notification:
    """More of the same: it must be acknowledged anew, by whoever has seen what was there before.

    It climbs anew if they had, or if it is worse now.
    """
    worse = raised.severity.rank > item.severity.rank
    telling = raised.severity.rank >= item.severity.rank
    again = worse or raised.severity in (Severity.RED, Severity.AMBER)
    anew = worse or (again and item.state != "open")
    return unit.change(
        item,
        severity=Severity.worse(item.severity, raised.severity),
        category=raised.category if worse else item.category,
        why=raised.why if worse or raised.why == NOT_SAFE else item.why,
        reasons=raised.reasons if telling and raised.reasons else item.reasons,
        state="open" if again else item.state,
        step=0 if anew else item.step,
        raised_at=now if anew else item.raised_at,
        escalate_at=now if again else item.escalate_at,
        changed_at=now,
    )
