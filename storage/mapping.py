"""Which record belongs in which table, and how rows become records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from enum import StrEnum
from typing import Any, TypeVar, get_type_hints

from sqlalchemy import Row, Table

from bot.service import records
from storage import tables

R = TypeVar("R")

TABLE_OF: dict[type[Any], Table] = {
    records.Staff: tables.staff,
    records.AwayRow: tables.aways,
    records.DutyDay: tables.duty_days,
    records.Person: tables.people,
    records.ChatRow: tables.chats,
    records.Run: tables.runs,
    records.InboxMessage: tables.inbox,
    records.CheckIn: tables.check_ins,
    records.Parcel: tables.outbox,
    records.MoodRow: tables.moods,
    records.Contact: tables.contacts,
    records.ContactLine: tables.contact_lines,
    records.Notification: tables.notifications,
    records.NotificationWords: tables.notification_words,
    records.InviteRow: tables.invites,
    records.WebLink: tables.web_links,
    records.WebSession: tables.web_sessions,
    records.StaffSession: tables.staff_sessions,
    records.StaffCode: tables.staff_codes,
    records.SignInTries: tables.sign_in_tries,
    records.AuditEntry: tables.audit,
    records.Mark: tables.marks,
}


def columns(kind: type[Any]) -> list[Any]:
    """The columns of a record's table, in the order of its fields."""
    table = TABLE_OF[kind]
    return [table.c[field.name] for field in fields(kind)]


def _plain(value: Any) -> Any:
    return value


def _rows_of_pairs(value: Any) -> Any:
    return tuple(tuple((label, token) for label, token in row) for row in value)


def _readers(kind: type[Any]) -> tuple[Callable[[Any], Any], ...]:
    hints = get_type_hints(kind)
    readers: list[Callable[[Any], Any]] = []
    for field in fields(kind):
        hint = hints[field.name]
        if field.name == "buttons":
            readers.append(_rows_of_pairs)
        elif isinstance(hint, type) and issubclass(hint, StrEnum):
            readers.append(hint)
        elif getattr(hint, "__origin__", None) is tuple:
            readers.append(tuple)
        else:
            readers.append(_plain)
    return tuple(readers)


_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in TABLE_OF}
_READERS = {kind: _readers(kind) for kind in TABLE_OF}
_PLAIN = {kind for kind, readers in _READERS.items() if all(r is _plain for r in readers)}


def as_record(kind: type[R], row: Row[Any] | Sequence[Any]) -> R:
    """A record of the columns of ``columns(kind)``."""
    if kind in _PLAIN:
        return kind(*row)
    return kind(*(read(value) for read, value in zip(_READERS[kind], row, strict=True)))


def as_values(record: Any) -> dict[str, Any]:
    """A record as the values of an insert; a number that the database gives is left out."""
    values = {name: getattr(record, name) for name in _NAMES[type(record)]}
    if "id" in values and values["id"] is None:
        del values["id"]
    return values
