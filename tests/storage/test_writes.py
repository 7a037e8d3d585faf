"""What a unit gathers goes out in sets, parents first, and as it ends up."""

from datetime import timedelta

import pytest
from sqlalchemy import event

from bot.service.records import AuditEntry, CheckIn, ContactLine, MoodRow, NotificationWords, Staff
from storage.engine import open_engine
from storage.unit import SqlStore
from tests.cast import AMINA, MONDAY, enter
from tests.storage.rows import AMINAS, contact, notification, parcel, run


async def test_children_may_be_added_before_their_parents(store):
    async with store.unit() as unit:
        for n in range(10):
            run_id = f"run-{n}"
            unit.add(NotificationWords(None, f"note-{n}", "help", None, None, MONDAY))
            unit.add(notification(f"note-{n}", run_id=run_id))
            unit.add(ContactLine(f"line-{n}", f"contact-{n}", "mood", "mood", "low", MONDAY))
            unit.add(contact(f"contact-{n}", run_id=run_id))
            unit.add(CheckIn(f"check-{n}", "amina", run_id, "sent", MONDAY))
            unit.add(MoodRow(f"mood-{n}", "amina", run_id, "mood", 3, "", MONDAY))
            unit.add(parcel("hello", run_id=run_id))
            unit.add(AuditEntry(None, "ruth", "looked", "amina", "", MONDAY))
            unit.add(run(run_id, state="parked"))
            unit.change(AMINA, called=f"Amina {n}")
    async with store.reading() as unit:
        assert len(await unit.talks.runs_in([AMINAS])) == 10
        assert (await unit.people.get("amina")).called == "Amina 9"
        assert len(await unit.queue.words([f"note-{n}" for n in range(10)])) == 10


async def test_a_hundred_rows_of_a_table_are_one_statement(sqlite_url):
    engine = open_engine(sqlite_url)
    store = SqlStore(engine)
    async with store.unit() as unit:
        await enter(unit, MONDAY)
    said: list[str] = []
    event.listen(
        engine.sync_engine, "before_cursor_execute", lambda *about: said.append(about[2][:11])
    )
    async with store.unit() as unit:
        for n in range(100):
            unit.add(run(f"run-{n}", state="ended"))
            unit.add(parcel(str(n), run_id=f"run-{n}"))
    await store.close()
    assert said == ["BEGIN IMMED", "INSERT INTO", "INSERT INTO"]


async def test_a_row_changed_twice_ends_as_it_was_changed_last(store):
    async with store.unit() as unit:
        unit.add(run("run-1"))
    async with store.unit() as unit:
        changed = unit.change(run("run-1"), state="parked", turn=2)
        changed = unit.change(changed, state="open")
        changed = unit.change(changed, state="ended", turn=3)
    async with store.reading() as unit:
        assert await unit.talks.run("run-1") == changed
    assert (changed.state, changed.turn) == ("ended", 3)


async def test_a_row_can_be_changed_before_it_is_there(store):
    async with store.unit() as unit:
        added = run("run-1")
        unit.add(added)
        changed = unit.change(added, turn=5)
    async with store.reading() as unit:
        assert await unit.talks.run("run-1") == changed


async def test_what_was_flushed_is_read_in_the_same_unit_and_can_be_changed_after(store):
    async with store.unit() as unit:
        unit.add(run("run-1"))
        assert await unit.talks.run("run-1") is None
        await unit.flush()
        found = await unit.talks.run("run-1")
        unit.change(found, turn=2)
    async with store.reading() as unit:
        assert (await unit.talks.run("run-1")).turn == 2


async def test_what_is_added_once_stays_as_it_was_first(store):
    async with store.unit() as unit:
        unit.add(run("run-1"))
        unit.add_once(MoodRow("mood-1", "amina", "run-1", "mood", 4, "", MONDAY))
    async with store.unit() as unit:
        unit.add_once(MoodRow("mood-2", "amina", "run-1", "mood", 1, "", MONDAY))
    async with store.reading() as unit:
        kept = await unit.people.moods("amina", MONDAY - timedelta(days=1))
    assert [(one.id, one.score) for one in kept] == [("mood-1", 4)]


async def test_a_row_that_is_not_there_is_changed_only_if_it_is(store):
    async with store.unit() as unit:
        unit.change_if_there(Staff, "nobody", name="Nobody")
        unit.change_if_there(Staff, "ruth", name="Ruth A.")
    async with store.reading() as unit:
        assert await unit.staff.get("nobody") is None
        assert (await unit.staff.get("ruth")).name == "Ruth A."


async def test_a_row_whose_number_is_not_known_yet_cannot_be_changed(store):
    async with store.unit() as unit:
        waiting = parcel("hello")
        unit.add(waiting)
        with pytest.raises(ValueError, match="no number yet"):
            unit.change(waiting, state="sent")
