"""What runs every second looks at what is due, and never at everything that is stored."""

import re
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from storage.engine import open_engine
from storage.unit import SqlStore, SqlUnit
from tests.cast import MONDAY

MANY = Path(__file__).with_name("many.sql").read_text()
SOMEBODY = f"{7:018}"
Question = Callable[[SqlUnit], Awaitable[Any]]

QUESTIONS: dict[str, tuple[str, Question]] = {
    "whose turn is next": ("ix_inbox_waiting", lambda unit: unit.inbox.next_turns(128)),
    "what is to be sent": (
        "ix_outbox_lane_due_at_id",
        lambda unit: unit.outbox.claim(MONDAY, 64, ["telegram", "web"]),
    ),
    "what was being sent": ("ix_outbox_sending", lambda unit: unit.outbox.left_sending(MONDAY)),
    "what could not be sent": ("ix_outbox_trouble", lambda unit: unit.outbox.troubled(50)),
    "what could not be handled": ("ix_inbox_trouble", lambda unit: unit.inbox.troubled(50)),
    "whose check-in is due": (
        "ix_people_check_in_at",
        lambda unit: unit.people.due_for_check_in(MONDAY, 50),
    ),
    "whose contact may lapse": (
        "ix_people_contact_look_at",
        lambda unit: unit.people.due_for_a_look(MONDAY, 50),
    ),
    "which reviews to mention": (
        "ix_plans_remind_at",
        lambda unit: unit.plans.due_for_reminder(MONDAY, 50),
    ),
    "which plans wait to be signed": (
        "ix_plan_versions_one_with_manager",
        lambda unit: unit.plans.with_manager(),
    ),
    "what a worker has promised": (
        "ix_actions_open",
        lambda unit: unit.plans.open_actions([SOMEBODY]),
    ),
    "which talks have waited long enough": (
        "ix_runs_due_at",
        lambda unit: unit.talks.due_runs(MONDAY, 50),
    ),
    "which talks broke": ("ix_runs_stuck", lambda unit: unit.talks.stuck_runs()),
    "which talks to forget": ("ix_runs_left", lambda unit: unit.talks.forget_left(MONDAY)),
    "what nobody has acknowledged": (
        "ix_notifications_escalate_at",
        lambda unit: unit.queue.due_to_escalate(MONDAY, 50),
    ),
    "the queue of a worker": (
        "ix_notifications_owner_id_severity_raised_at",
        lambda unit: unit.queue.of_owners([SOMEBODY]),
    ),
    "what is open about somebody": (
        "ix_notifications_unresolved",
        lambda unit: unit.queue.unresolved(SOMEBODY, None),
    ),
    "what was resolved about somebody": (
        "ix_notifications_resolved",
        lambda unit: unit.queue.resolved_of(SOMEBODY, 10),
    ),
    "whether any queue has changed": (
        "ix_notifications_changed_at",
        lambda unit: unit.queue.stamp(),
    ),
    "what nobody has read": ("ix_contacts_unread", lambda unit: unit.people.unread(None)),
    "how much is unfinished": ("ix_outbox_trouble", lambda unit: unit.figures()),
    "which questions fell short": (
        "ix_offer_asks_fell_short",
        lambda unit: unit.asks.fell_short(100),
    ),
    "what was asked of the offer": ("ix_offer_asks_at", lambda unit: unit.asks.since(MONDAY)),
    "what was said in a chat": (
        "ix_inbox_chat_history",
        lambda unit: unit.inbox.history([SOMEBODY], 20),
    ),
    "what a chat was sent": (
        "ix_outbox_chat_history",
        lambda unit: unit.outbox.history([SOMEBODY], 20),
    ),
}
FROM_AN_INDEX = re.compile(r"USING (COVERING )?INDEX ix_\w+")


@pytest.fixture(scope="module")
def full(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("plans") / "kith.db"
    path.write_bytes(sqlite_template.read_bytes())
    with sqlite3.connect(path) as connection:
        connection.executescript(MANY)
    yield path
    connection.close()


async def plan_of(path: Path, question: Question) -> list[str]:
    """How SQLite goes about each statement that a question takes, line by line."""
    engine = open_engine(f"sqlite:///{path}")
    store, said = SqlStore(engine), list[tuple[str, Any]]()
    event.listen(
        engine.sync_engine, "before_cursor_execute", lambda *about: said.append(about[2:4])
    )
    async with store.unit() as unit:
        await question(unit)
        lines = [
            str(tuple(line)[-1])
            for statement, values in said[1:]
            for line in await unit._connection.exec_driver_sql(
                f"EXPLAIN QUERY PLAN {statement}", values
            )
        ]
    await store.close()
    return lines


@pytest.mark.parametrize("name", QUESTIONS)
async def test_it_is_answered_from_an_index_and_no_table_is_read_through(full, name):
    index, question = QUESTIONS[name]
    plan = await plan_of(full, question)
    assert any(index in line for line in plan), plan
    scans = [line for line in plan if line.startswith("SCAN") and not FROM_AN_INDEX.search(line)]
    assert scans in ([], ["SCAN CONSTANT ROW"]), plan
