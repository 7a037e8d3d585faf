"""A young person's timeline: contacts and what was written, newest first.

What they wrote in a guided conversation that they did not finish stays with them: the timeline
says that they began, not what they wrote, unless it was read as a risk.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.rules.severity import Severity
from bot.service.desk.labels import Label
from bot.service.parking import PASSING
from bot.service.records import Contact, ContactLine, InboxMessage, Parcel, Run

SHOWN_KINDS = frozenset(
    {"text", "photo", "voice", "sticker", "location", "contact", "file", "edited"}
)
UNFINISHED = frozenset({"open", "parked", "lapsed", "left", "stuck"})


class By(StrEnum):
    """Who an entry comes from."""

    YOUNG_PERSON = "young-person"
    KITH = "kith"
    WORKER = "worker"
    RECORD = "record"
    BROKEN_OFF = "broken-off"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on the timeline; ``worker`` is a staff id, ``kind`` a kind of message or a flow.

    ``label`` is how words were read, and what a person has called them since.
    """

    at: datetime
    by: By
    words: str = ""
    kind: str = ""
    worker: str | None = None
    label: Label | None = None
    state: str = ""
    contact: Contact | None = None
    lines: tuple[ContactLine, ...] = ()


def timeline(
    contacts: Sequence[Contact],
    lines: Sequence[ContactLine],
    heard: Sequence[InboxMessage],
    sent: Sequence[Parcel],
    runs: Mapping[str, Run],
    labels: Mapping[int, Label],
) -> list[Entry]:
    """Everything in one list, newest first."""
    unfinished = {
        run.id for run in runs.values() if run.state in UNFINISHED and run.flow not in PASSING
    }
    entries = [_contact(contact, lines) for contact in contacts]
    entries += [
        _heard(message, labels)
        for message in heard
        if message.kind in SHOWN_KINDS
        and (message.run_id not in unfinished or message.severity is not Severity.GREEN)
    ]
    entries += [_sent(parcel) for parcel in sent if parcel.run_id not in unfinished]
    entries += [
        Entry(run.started_at, By.BROKEN_OFF, kind=run.flow, state=run.state)
        for run in runs.values()
        if run.id in unfinished
    ]
    return sorted(entries, key=lambda entry: entry.at, reverse=True)


def _contact(contact: Contact, lines: Sequence[ContactLine]) -> Entry:
    own = tuple(line for line in lines if line.contact_id == contact.id)
    return Entry(contact.at, By.RECORD, worker=contact.staff_id, contact=contact, lines=own)


def _heard(message: InboxMessage, labels: Mapping[int, Label]) -> Entry:
    return Entry(
        at=message.sent_at,
        by=By.YOUNG_PERSON,
        words=message.words,
        kind=message.kind,
        label=labels.get(message.id or 0),
    )


def _sent(parcel: Parcel) -> Entry:
    return Entry(
        at=parcel.sent_at or parcel.made_at,
        by=By.WORKER if parcel.staff_id else By.KITH,
        words=parcel.body,
        worker=parcel.staff_id,
        state=parcel.state,
    )
