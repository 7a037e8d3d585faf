"""Which record belongs in which table, and how rows become records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from enum import StrEnum
from functools import partial
from typing import Any, TypeVar, get_args, get_type_hints

from sqlalchemy import Row, Table

from bot.service import records
from bot.service.plan import records as plan
from storage import check_tables, plan_tables, rule_tables, tables

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
    records.OfferAsk: tables.offer_asks,
    records.Mark: tables.marks,
    records.Correction: check_tables.corrections,
    records.SampleWeek: check_tables.sample_weeks,
    records.Sampled: check_tables.samples,
    records.SampleReading: check_tables.sample_readings,
    records.RuleVersion: rule_tables.rule_versions,
    records.RuleDraft: rule_tables.rule_draft,
    plan.PlanFile: plan_tables.plans,
    plan.Goal: plan_tables.goals,
    plan.GoalStep: plan_tables.goal_steps,
    plan.GoalNews: plan_tables.goal_news,
    plan.PlanWords: plan_tables.plan_words,
    plan.PlanPart: plan_tables.plan_parts,
    plan.PlanVersion: plan_tables.plan_versions,
    plan.PlanAgreement: plan_tables.plan_agreements,
    plan.PlanObjection: plan_tables.plan_objections,
    plan.Action: plan_tables.actions,
    plan.Review: plan_tables.reviews,
    plan.ReviewTrigger: plan_tables.review_triggers,
    plan.DocumentRow: plan_tables.documents,
}


def columns(kind: type[Any]) -> list[Any]:
    """The columns of a record's table, in the order of its fields."""
    table = TABLE_OF[kind]
    return [table.c[field.name] for field in fields(kind)]


def _plain(value: Any) -> Any:
    return value


def _rows_of_pairs(value: Any) -> Any:
    return tuple(tuple((label, token) for label, token in row) for row in value)


def _enum(hint: Any) -> Callable[[Any], Any] | None:
    """How a column of an enum is read, where the hint is one; None where it may be missing."""
    for kind in (hint, *get_args(hint)):
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return kind if kind is hint else partial(_if_there, kind)
    return None


def _if_there(kind: type[StrEnum], value: str | None) -> StrEnum | None:
    return None if value is None else kind(value)


def _readers(kind: type[Any]) -> tuple[Callable[[Any], Any], ...]:
    hints = get_type_hints(kind)
    readers: list[Callable[[Any], Any]] = []
    for field in fields(kind):
        hint = hints[field.name]
        if field.name == "buttons":
            readers.append(_rows_of_pairs)
        elif (enum := _enum(hint)) is not None:
            readers.append(enum)
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
