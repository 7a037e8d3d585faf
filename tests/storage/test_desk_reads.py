"""What the desk's pages read at one go."""

from datetime import timedelta

import pytest

from bot.rules.severity import Severity
from bot.service.records import AwayRow
from storage.unit import SqlStore
from tests.cast import AMINA, JO, MONDAY, RUTH, SAM, TYLER
from tests.desk.office import Office, build_kit
from tests.fakes.clock import FakeClock
from tests.fakes.ids import NumberedIds


@pytest.fixture
def office(store: SqlStore, ids: NumberedIds) -> Office:
    return Office(build_kit(store, FakeClock(MONDAY), ids), store)


async def test_in_sight_is_what_one_owns_what_is_about_ones_own_and_all_that_is_urgent(
    office: Office, store: SqlStore
):
    owned = await office.raised(TYLER, Severity.YELLOW, owner=RUTH)
    about = await office.raised(AMINA, Severity.YELLOW, owner=SAM, ago=timedelta(hours=1))
    urgent = await office.raised(TYLER, Severity.RED, owner=SAM)
    await office.raised(TYLER, Severity.YELLOW, owner=SAM)
    await office.raised(AMINA, Severity.RED, state="resolved", resolved_by="ruth")
    async with store.reading() as unit:
        mine = await unit.queue.in_sight(["ruth"], ["ruth"], urgent=False)
        all_urgent = await unit.queue.in_sight(["ruth"], ["ruth"], urgent=True)

    assert [item.id for item in mine] == [about.id, owned.id]
    assert [item.id for item in all_urgent] == [urgent.id, about.id, owned.id]


async def test_the_stamp_changes_with_every_change_of_a_queue(office: Office, store: SqlStore):
    async def stamp() -> tuple[object, ...]:
        async with store.reading() as unit:
            return await unit.queue.stamp()

    stamps = [await stamp()]
    item = await office.raised(AMINA)
    stamps.append(await stamp())
    async with store.unit() as unit:
        unit.change(item, changed_at=MONDAY + timedelta(seconds=1))
    stamps.append(await stamp())
    await office.contact(AMINA)
    stamps.append(await stamp())
    assert len(set(stamps)) == 4
    assert await stamp() == stamps[-1]


async def test_the_newest_mood_of_each_and_what_is_unread(office: Office, store: SqlStore):
    await office.mood(5, AMINA, timedelta(days=7))
    await office.mood(2, AMINA)
    await office.mood(4, TYLER)
    unread = await office.contact(AMINA)
    await office.contact(JO, seen=True)
    await office.contact(JO, direction="both")
    async with store.reading() as unit:
        ruths = await unit.people.last_moods(["ruth"])
        everybodys = await unit.people.last_moods(None)
        to_read = await unit.people.unread(["ruth"])
        nobodys = await unit.people.unread([])

    assert {who: mood.score for who, mood in ruths.items()} == {"amina": 2}
    assert set(everybodys) == {"amina", "tyler"}
    assert [contact.id for contact in to_read] == [unread.id]
    assert nobodys == []


async def test_some_of_a_kind_come_by_id(office: Office, store: SqlStore):
    run = await office.run(AMINA, state="ended")
    async with store.reading() as unit:
        assert set(await unit.people.some(["amina", "jo", "nobody"])) == {"amina", "jo"}
        assert set(await unit.talks.some(["chat-amina", "chat-zed"])) == {"chat-amina"}
        assert (await unit.talks.some_runs([run.id]))[run.id].state == "ended"
        assert await unit.talks.some_runs([]) == {}


async def test_an_absence_that_will_not_be_is_struck(store: SqlStore):
    day = MONDAY.date()
    async with store.unit() as unit:
        unit.add(AwayRow("away", "ruth", day, day))
    async with store.unit() as unit:
        await unit.staff.forget_away("away")
        assert await unit.staff.aways(day) == []
