"""The record of contacts: what workers log, what they have read, and what counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.rules.zone import at_local
from bot.service.contact_watch import WHY, next_look
from bot.service.desk.forms import Problems, needed
from bot.service.desk.work import Work, open_person
from bot.service.records import Contact, Person

MODES = ("call", "text", "visit", "office", "letter", "other")
DIRECTIONS = ("both", "in", "out")
LONGEST_SUMMARY = 4000
SETTLED = "A contact was logged."


@dataclass(frozen=True, slots=True)
class LoggedContact:
    """A contact as a worker writes it down; ``counts`` is whether it was being in touch."""

    mode: str
    direction: str
    day: date | None
    at: time | None
    summary: str
    counts: bool | None


async def log_contact(work: Work, person_id: str, logged: LoggedContact) -> None:
    """Write a contact down; raises ``Problems`` naming each field that will not do.

    What only went out never counts: an unanswered letter or text is not being in touch (Department
    for Education, SSDA903 guide, care leavers).
    """
    person, _ = await open_person(work, person_id)
    at = _checked(work, logged)
    contact = Contact(
        id=work.kit.ids.new(),
        person_id=person.id,
        run_id=None,
        mode=logged.mode,
        direction=logged.direction,
        two_way=logged.direction == "both",
        seen=True,
        summary=needed("summary", logged.summary, LONGEST_SUMMARY),
        staff_id=work.staff_id,
        counts=logged.counts,
        counted_by=work.staff_id,
        at=at,
    )
    work.unit.add(contact)
    work.trace("logged a contact", person.id, contact.id)
    if contact.counts:
        in_touch(work, person, at)
        await _no_longer_lapsing(work, person)


async def mark_read(
    work: Work, person_id: str, contact_ids: Sequence[str], *, counts: bool
) -> None:
    """A worker has read what a young person said, and decides whether it is being in touch."""
    person, _ = await open_person(work, person_id)
    for contact_id in contact_ids:
        contact = await work.unit.people.contact(contact_id)
        if contact is None or contact.person_id != person.id or contact.direction != "in":
            continue
        work.unit.note(contact, seen=True, counts=counts, counted_by=work.staff_id)
        work.trace("read a contact", person.id, f"{contact.id} counts={counts}")
        if counts:
            person = in_touch(work, person, contact.at)
    if counts:
        await _no_longer_lapsing(work, person)


async def _no_longer_lapsing(work: Work, person: Person) -> None:
    """Being in touch settles what the watch over lapsing contact has raised."""
    for item in await work.unit.queue.unresolved(person.id, None):
        if item.why in WHY.values():
            work.unit.note(
                item,
                state="resolved",
                resolved_by=work.staff_id,
                resolved_at=work.now,
                escalate_at=None,
                changed_at=work.now,
                note=SETTLED,
            )


def in_touch(work: Work, person: Person, at: datetime) -> Person:
    """Let the contact window run from here, unless there was something later already."""
    if person.contacted_at is not None and person.contacted_at >= at:
        return person
    touched = replace(person, contacted_at=at)
    look_at = next_look(touched, work.now)
    return work.unit.change(person, contacted_at=at, contact_look_at=look_at)


def _checked(work: Work, logged: LoggedContact) -> datetime:
    at = at_local(logged.day, logged.at) if logged.day and logged.at else None
    wrong = _wrong_words(logged)
    if at is None:
        wrong["day"] = "day-needed"
    elif at > work.now:
        wrong["day"] = "day-to-come"
    if wrong or at is None:
        raise Problems(**wrong)
    return at


def _wrong_words(logged: LoggedContact) -> dict[str, str]:
    wrong: dict[str, str] = {}
    if logged.mode not in MODES:
        wrong["mode"] = "choose-mode"
    if logged.direction not in DIRECTIONS:
        wrong["direction"] = "choose-direction"
    if not logged.summary.strip():
        wrong["summary"] = "summary-needed"
    if logged.counts is None:
        wrong["counts"] = "choose-counts"
    elif logged.counts and logged.direction == "out":
        wrong["counts"] = "out-does-not-count"
    return wrong
