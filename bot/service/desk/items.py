"""What a worker does with a notification: acknowledge, answer, resolve, hand over."""

from __future__ import annotations

from bot.rules.escalation import next_step
from bot.rules.severity import Severity
from bot.service.alerts import alert
from bot.service.desk.access import URGENT
from bot.service.desk.floor import take_floor
from bot.service.desk.forms import Problems, needed
from bot.service.desk.work import Work, open_item
from bot.service.post import parcel
from bot.service.records import ChatRow, Notification, NotificationWords, Person

LONGEST_REPLY = 2000


async def acknowledge(work: Work, item_id: str) -> Notification:
    """A named person has seen it: nobody else is woken for it."""
    item, _, _ = await open_item(work, item_id)
    return mark_seen(work, item)


async def answer(work: Work, item_id: str, words: str) -> None:
    """Send the worker's own words to the young person, and keep the talk with the worker.

    Raises ``Problems`` if there is nothing to say or no chat to say it in.
    """
    item, person, _ = await open_item(work, item_id)
    said = needed("words", words, LONGEST_REPLY)
    chat = await chat_of(work, item, person)
    if chat is None:
        raise Problems(words="no-open-chat")
    _send(work, chat, said)
    await take_floor(work.unit, work.now, chat, work.staff_id)
    work.unit.add(NotificationWords(None, item.id, said, work.staff_id, None, work.now))
    if person is not None:
        await _now_two_way(work, person)
    work.trace("replied", item.person_id, item.id)
    mark_seen(work, item)


async def resolve(work: Work, item_id: str, note: str) -> None:
    """Close it with a note of what was done; raises ``Problems`` without one."""
    item, _, _ = await open_item(work, item_id)
    done = needed("note", note, LONGEST_REPLY)
    if item.state == "resolved":
        return
    work.trace("resolved", item.person_id, item.id)
    work.unit.note(
        item,
        state="resolved",
        resolved_by=work.staff_id,
        resolved_at=work.now,
        note="\n".join(part for part in (item.note, done) if part),
        escalate_at=None,
        changed_at=work.now,
    )


async def hand_over(work: Work, item_id: str, to: str, reason: str) -> None:
    """Make it a colleague's, who is alerted and must acknowledge it themselves.

    Raises ``Problems`` without a reason, or for somebody who does not work here.
    """
    item, _, _ = await open_item(work, item_id)
    why = needed("reason", reason, LONGEST_REPLY)
    if to not in work.roster.staff or to == item.owner_id:
        raise Problems(to="choose-colleague")
    giver, taker = work.viewer.staff, work.roster.staff[to]
    work.trace("handed over", item.person_id, f"{item.id} to {taker.name}: {why}")
    second = next_step(item.severity, work.now, 1, work.kit.council.hours)
    handed = work.unit.change(
        item,
        owner_id=to,
        state="open",
        step=1,  # the first rung is this very alert
        escalate_at=second.at if second and item.severity in URGENT else None,
        acknowledged_by=None,
        acknowledged_at=None,
        note="\n".join(
            part for part in (item.note, f"{giver.name} to {taker.name}: {why}") if part
        ),
        changed_at=work.now,
    )
    if item.severity is not Severity.GREEN:
        await alert(work.kit, work.unit, work.now, handed, [to])


async def chat_of(work: Work, item: Notification, person: Person | None) -> ChatRow | None:
    """Where an answer would go: the open chat last heard from, or the visitor's own."""
    if person is not None:
        return (await work.unit.talks.of_people([person.id])).get(person.id)
    chat = await work.unit.talks.get(item.chat_id) if item.chat_id else None
    return chat if chat and chat.state == "open" else None


def mark_seen(work: Work, item: Notification) -> Notification:
    """Acknowledge what nobody has acknowledged; what somebody has stays theirs."""
    if item.state != "open":
        return item
    work.trace("acknowledged", item.person_id, item.id)
    return work.unit.change(
        item,
        state="acknowledged",
        acknowledged_by=work.staff_id,
        acknowledged_at=work.now,
        escalate_at=None,
        changed_at=work.now,
    )


def _send(work: Work, chat: ChatRow, words: str) -> None:
    args = {"adviser": work.viewer.staff.first_name, "words": words}
    body = work.kit.words.line("adviser-says", chat.lang, args)
    work.unit.add(parcel(chat.id, body, work.now, staff_id=work.staff_id))


async def _now_two_way(work: Work, person: Person) -> None:
    """What they said last has been answered by a person: it is two-way from now on."""
    contacts = await work.unit.people.contacts(person.id, 20)
    latest = next((contact for contact in contacts if contact.direction == "in"), None)
    if latest is not None and not latest.two_way:
        work.unit.note(latest, two_way=True)
