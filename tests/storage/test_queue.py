"""What needs a person: most urgent first, and nothing forgotten."""

from datetime import timedelta

import pytest

from bot.rules.severity import Severity
from bot.service.records import NotificationWords
from tests.cast import MONDAY
from tests.storage.rows import contact, notification

HOUR = timedelta(hours=1)


async def add(store, *rows) -> None:
    async with store.unit() as unit:
        for row in rows:
            unit.add(row)


async def test_the_queue_is_most_urgent_first_then_what_nobody_has_taken_then_longest_waiting(
    store,
):
    await add(
        store,
        notification("yellow"),
        notification("taken", severity=Severity.RED, state="acknowledged", raised_at=MONDAY - HOUR),
        notification("new", severity=Severity.RED, raised_at=MONDAY),
        notification("waiting", severity=Severity.RED, raised_at=MONDAY - HOUR / 2),
        notification("sams", owner_id="sam", severity=Severity.AMBER),
        notification("over", state="resolved", resolved_by="ruth"),
    )
    async with store.reading() as unit:
        of_ruth = [one.id for one in await unit.queue.of_owners(["ruth"])]
        of_all = [one.id for one in await unit.queue.of_owners(None)]
    assert of_ruth == ["waiting", "new", "taken", "yellow"]
    assert of_all == ["waiting", "new", "taken", "sams", "yellow"]


async def test_a_worker_sees_their_own_their_young_peoples_and_what_is_urgent(store):
    await add(
        store,
        notification("own", person_id=None),
        notification("about-amina", owner_id="mo"),
        notification("about-tyler", owner_id="mo", person_id="tyler"),
        notification("urgent", owner_id="mo", person_id="tyler", severity=Severity.AMBER),
    )
    async with store.reading() as unit:
        seen = await unit.queue.in_sight(["ruth"], ["ruth"], urgent=False)
        with_urgent = await unit.queue.in_sight(["ruth"], ["ruth"], urgent=True)
    assert {one.id for one in seen} == {"own", "about-amina"}
    assert {one.id for one in with_urgent} == {"own", "about-amina", "urgent"}


async def test_a_notification_comes_back_as_it_went_in(store):
    kept = notification("n", severity=Severity.RED, reasons=("a", "b"), escalate_at=MONDAY)
    await add(store, kept)
    async with store.reading() as unit:
        assert await unit.queue.get("n") == kept
        assert await unit.queue.get("m") is None


async def test_what_is_open_about_somebody_or_about_a_visitor_comes_newest_first(store):
    await add(
        store,
        notification("old", raised_at=MONDAY - HOUR),
        notification("new", state="acknowledged"),
        notification("over", state="resolved", resolved_by="ruth", resolved_at=MONDAY),
        notification("visitor", person_id=None, chat_id="chat-tyler"),
    )
    async with store.reading() as unit:
        assert [one.id for one in await unit.queue.unresolved("amina", None)] == ["new", "old"]
        assert [one.id for one in await unit.queue.unresolved(None, "chat-tyler")] == ["visitor"]
        assert [one.id for one in await unit.queue.resolved_of("amina", 5)] == ["over"]


async def test_words_come_in_order(store):
    words = [NotificationWords(None, "n", text, None, None, MONDAY) for text in ("a", "b")]
    await add(store, notification("n"), *words)
    async with store.reading() as unit:
        assert [one.words for one in await unit.queue.words(["n"])] == ["a", "b"]


async def test_what_nobody_has_acknowledged_in_time_is_due_the_longest_due_first(store):
    await add(
        store,
        notification("now", escalate_at=MONDAY),
        notification("late", escalate_at=MONDAY - HOUR),
        notification("later", escalate_at=MONDAY + HOUR),
        notification("never"),
    )
    async with store.unit() as unit:
        assert [one.id for one in await unit.queue.due_to_escalate(MONDAY, 5)] == ["late", "now"]


@pytest.mark.pg
async def test_two_workers_never_escalate_the_same(postgresql_store):
    await add(postgresql_store, notification("n", escalate_at=MONDAY))
    async with postgresql_store.unit() as one, postgresql_store.unit() as other:
        assert len(await one.queue.due_to_escalate(MONDAY, 5)) == 1
        assert await other.queue.due_to_escalate(MONDAY, 5) == []


async def test_the_stamp_of_the_queue_changes_with_whatever_changes_in_it(store):
    stamps = []

    async def stamp() -> None:
        async with store.reading() as unit:
            stamps.append(await unit.queue.stamp())

    await stamp()
    await add(store, notification("n"))
    await stamp()
    async with store.unit() as unit:
        unit.change(await unit.queue.get("n"), state="acknowledged", changed_at=MONDAY + HOUR)
    await stamp()
    await add(store, contact("c", direction="in"))
    await stamp()
    assert len(set(stamps)) == 4


async def test_unfinished_things_are_counted_by_state(store):
    await add(store, notification("n"), notification("m", state="acknowledged"))
    async with store.reading() as unit:
        figures = await unit.figures()
    assert figures["notifications"] == {"open": 1, "acknowledged": 1}
    assert figures["outbox"] == dict.fromkeys(("waiting", "sending", "unknown", "undeliverable"), 0)
