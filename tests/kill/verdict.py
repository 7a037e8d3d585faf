"""Compares what is in the database and on the phones with what the crowd said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.ext.asyncio import AsyncEngine

from storage import tables
from tests.fakes.bot_api import BotApi, Call
from tests.kill.crowd import Asked, Impatient, Talker


@dataclass
class Verdict:
    """What a run came to; ``wrong`` is a line for everything that is not as it should be."""

    kills: int
    messages: int = 0
    replies: int = 0
    doubled: int = 0
    check_ins: int = 0
    in_doubt: int = 0
    wrong: list[str] = field(default_factory=list)

    def __add__(self, other: Verdict) -> Verdict:
        return Verdict(
            *(getattr(self, field.name) + getattr(other, field.name) for field in fields(self))
        )

    def expect(self, what: str, found: object, wanted: object) -> None:
        if found != wanted:
            self.wrong.append(f"{what}: {found!r} and not {wanted!r}")


async def compare(
    engine: AsyncEngine, api: BotApi, crowd: Sequence[Talker], kills: Sequence[datetime]
) -> Verdict:
    """Whether everything that was said was acted on once, and answered."""
    verdict = Verdict(len(kills))
    rows = {
        table.name: await _rows(engine, table)
        for table in (
            tables.inbox,
            tables.outbox,
            tables.moods,
            tables.contacts,
            tables.contact_lines,
            tables.notifications,
            tables.notification_words,
            tables.runs,
        )
    }
    states = Counter(row.state for row in rows["inbox"])
    verdict.expect("messages by state", states, Counter(done=sum(t.said for t in crowd)))
    for talker in crowd:
        _compare_one(verdict, talker, rows)
        _compare_phone(verdict, talker, rows["outbox"], _sent_to(api, talker), kills)
    return verdict


async def _rows(engine: AsyncEngine, table: Table) -> list[Any]:
    async with engine.connect() as connection:
        return list(await connection.execute(select(table).order_by(*table.primary_key)))


def _compare_one(verdict: Verdict, talker: Talker, rows: dict[str, list[Any]]) -> None:
    """Moods, contacts, what was passed on, and the memory of each conversation."""
    who, chat = talker.person_id, f"c{talker.user.id}"
    heard = [row for row in rows["inbox"] if row.chat_id == chat]
    verdict.messages += len(heard)
    verdict.expect(f"{who}'s messages", len(heard), talker.said)

    moods = [(row.score, row.note) for row in rows["moods"] if row.person_id == who]
    verdict.expect(f"{who}'s moods", sorted(moods), sorted(talker.moods))

    contacts = [row for row in rows["contacts"] if row.person_id == who]
    runs = [row for row in rows["runs"] if row.chat_id == chat]
    unasked = isinstance(talker, Asked) and not talker.asked  # it is open, and nobody knows of it
    verdict.expect(f"{who}'s runs", {run.state for run in runs}, {"open" if unasked else "ended"})
    answered = {run.id for run in runs if _answers(run)}
    verdict.expect(f"{who}'s contacts", Counter(c.run_id for c in contacts), Counter(answered))
    verdict.expect(
        f"{who}'s journals", sum(len(_answers(run)) for run in runs), _said_in_runs(talker)
    )

    of_theirs = {contact.id for contact in contacts}
    news = [row.words for row in rows["contact_lines"] if row.contact_id in of_theirs]
    verdict.expect(f"{who}'s lines", sorted(news), sorted(talker.good_news))

    items = {
        row.id for row in rows["notifications"] if row.person_id == who and row.why == "message"
    }
    verdict.expect(f"{who}'s items", len(items), 1 if talker.messages else 0)
    told = [row.words for row in rows["notification_words"] if row.notification_id in items]
    verdict.expect(f"{who}'s words", told, talker.messages)


def _answers(run: Any) -> list[Any]:
    return [entry for entry in run.journal["entries"] if entry[0] in ("tap", "words")]


def _said_in_runs(talker: Talker) -> int:
    """All that they said but commands, which are nobody's answer."""
    if isinstance(talker, Impatient):
        return talker.said - 2 * len(talker.messages)
    return talker.said if isinstance(talker, Asked) else talker.said - len(talker.good_news)


def _sent_to(api: BotApi, talker: Talker) -> list[Call]:
    return [call for call in api.called("sendMessage") if call.chat_id == talker.user.id]


def _compare_phone(
    verdict: Verdict,
    talker: Talker,
    outbox: list[Any],
    calls: list[Call],
    kills: Sequence[datetime],
) -> None:
    """Every reply arrived, in order; one that arrived twice was in flight when a kill came."""
    parcels = [row for row in outbox if row.chat_id == f"c{talker.user.id}"]
    check_ins = [row for row in parcels if row.lane == 1]
    replies = [row for row in parcels if row.lane == 0]
    verdict.expect(f"{talker.person_id}'s replies", len(replies), talker.replies)
    verdict.expect(
        f"{talker.person_id}'s unsent", [r.body for r in replies if r.state != "sent"], []
    )
    verdict.replies += len(replies)
    _compare_check_ins(verdict, talker, check_ins)

    left = list(calls)
    for row in parcels:
        arrived = _taken_from_front(left, row.body)
        if row.state != "unknown" and not arrived:
            verdict.wrong.append(f"{talker.person_id} never got: {row.body[:60]!r}")
        if len(arrived) > 1:
            verdict.doubled += len(arrived) - 1
            _in_flight(verdict, talker, row, arrived, kills)
    verdict.expect(f"{talker.person_id} got besides", [c.params["text"] for c in left], [])


def _taken_from_front(left: list[Call], body: str) -> list[Call]:
    arrived = []
    while left and left[0].params["text"] == body:
        arrived.append(left.pop(0))
    return arrived


def _in_flight(
    verdict: Verdict, talker: Talker, row: Any, arrived: list[Call], kills: Sequence[datetime]
) -> None:
    if row.lane == 1:
        verdict.wrong.append(f"{talker.person_id} got a check-in twice")
    for first, second in pairwise(arrived):
        if not any(first.at <= at <= second.at for at in kills):
            verdict.wrong.append(f"{talker.person_id} got twice without a kill: {row.body[:60]!r}")


def _compare_check_ins(verdict: Verdict, talker: Talker, parcels: list[Any]) -> None:
    verdict.check_ins += len(parcels)
    verdict.in_doubt += sum(row.state == "unknown" for row in parcels)
    verdict.expect(f"{talker.person_id}'s check-ins", len(parcels), int(isinstance(talker, Asked)))
    states = {row.state for row in parcels}
    verdict.expect(f"{talker.person_id}'s check-in's state", states - {"sent", "unknown"}, set())
