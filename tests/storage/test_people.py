"""Young people, and what is recorded of them."""

from datetime import timedelta

import pytest

from bot.service.records import CheckIn, ContactLine, MoodRow
from tests.cast import AMINA, JO, MONDAY, TYLER
from tests.storage.rows import contact, message, run

DAY = timedelta(days=1)


def mood(name: str, score: int, at=MONDAY, *, run_id: str | None = None, key: str = "", of="amina"):
    return MoodRow(name, of, run_id, key, score, "", at)


async def test_young_people_are_listed_by_name_those_of_some_advisers_or_all(store):
    async with store.reading() as unit:
        assert await unit.people.all_of(["ruth"]) == [AMINA, JO]
        assert await unit.people.all_of(None) == [AMINA, JO, TYLER]
        assert await unit.people.all_of([]) == []
        assert await unit.people.some(["jo", "nobody"]) == {"jo": JO}
        assert await unit.people.get("nobody") is None


@pytest.mark.parametrize(
    ("column", "method"),
    [("check_in_at", "due_for_check_in"), ("contact_look_at", "due_for_a_look")],
)
async def test_who_is_due_comes_the_longest_due_first(store, column, method):
    async with store.unit() as unit:
        unit.change(TYLER, **{column: MONDAY - DAY})
        unit.change(AMINA, **{column: MONDAY})
        unit.change(JO, **{column: MONDAY + DAY})
    async with store.unit() as unit:
        due = getattr(unit.people, method)
        assert [one.id for one in await due(MONDAY, 10)] == ["tyler", "amina"]
        assert [one.id for one in await due(MONDAY, 1)] == ["tyler"]


@pytest.mark.pg
async def test_two_workers_never_see_to_the_same_check_in(postgresql_store):
    async with postgresql_store.unit() as unit:
        for person in (AMINA, JO, TYLER):
            unit.change(person, check_in_at=MONDAY)
    async with postgresql_store.unit() as one, postgresql_store.unit() as other:
        mine = await one.people.due_for_check_in(MONDAY, 2)
        theirs = await other.people.due_for_check_in(MONDAY, 2)
    assert len(mine) == 2
    assert len(theirs) == 1
    assert {person.id for person in mine + theirs} == {"amina", "jo", "tyler"}


async def test_moods_come_oldest_first_from_a_moment_on(store):
    async with store.unit() as unit:
        for row in (mood("b", 4), mood("a", 2, MONDAY - DAY), mood("old", 1, MONDAY - 90 * DAY)):
            unit.add(row)
    async with store.reading() as unit:
        assert [one.id for one in await unit.people.moods("amina", MONDAY - DAY)] == ["a", "b"]


async def test_the_newest_mood_of_each_is_shown_on_a_caseload(store):
    async with store.unit() as unit:
        for row in (mood("a", 2, MONDAY - DAY), mood("b", 4), mood("t", 1, of="tyler")):
            unit.add(row)
    async with store.reading() as unit:
        of_ruth = await unit.people.last_moods(["ruth"])
        of_all = await unit.people.last_moods(None)
    assert {person: one.score for person, one in of_ruth.items()} == {"amina": 4}
    assert {person: one.score for person, one in of_all.items()} == {"amina": 4, "tyler": 1}


async def test_contacts_come_newest_first_and_are_found_by_their_talk(store):
    async with store.unit() as unit:
        unit.add(run("run-1", state="ended"))
        unit.add(contact("old", run_id="run-1"))
        unit.add(contact("new", at=MONDAY))
    async with store.reading() as unit:
        assert [one.id for one in await unit.people.contacts("amina", 10)] == ["new", "old"]
        assert (await unit.people.contact_of_run("run-1")).id == "old"
        assert (await unit.people.contact("new")).mode == "call"
        assert await unit.people.contact_of_run("run-2") is None


async def test_what_young_people_said_and_nobody_has_read_is_found(store):
    async with store.unit() as unit:
        unit.add(contact("said", direction="in"))
        unit.add(contact("read", direction="in", seen=True))
        unit.add(contact("rang"))
        unit.add(contact("tylers", direction="in", person_id="tyler", at=MONDAY))
    async with store.reading() as unit:
        assert [one.id for one in await unit.people.unread(["ruth"])] == ["said"]
        assert [one.id for one in await unit.people.unread(None)] == ["said", "tylers"]


async def test_an_answer_that_is_taken_back_is_gone_with_all_that_hangs_on_it(store):
    async with store.unit() as unit:
        unit.add(run("run-1"))
        unit.add(contact("contact-1", run_id="run-1"))
        for key in ("why", "why/2", "whynot", "mood"):
            unit.add(ContactLine(f"line-{key}", "contact-1", key, "x", "words", MONDAY))
        unit.add(mood("m", 3, run_id="run-1", key="why"))
    async with store.unit() as unit:
        await unit.people.forget_line("run-1", "why")
    async with store.reading() as unit:
        kept = await unit.people.contact_lines(["contact-1"])
        assert {one.key for one in kept} == {"whynot", "mood"}
        assert await unit.people.moods("amina", MONDAY - DAY) == []


async def test_check_ins_come_newest_first_and_are_found_by_their_talk(store):
    async with store.unit() as unit:
        for name, due in (("old", MONDAY - DAY), ("new", MONDAY)):
            unit.add(run(name, state="ended"))
            unit.add(CheckIn(name, "amina", name, "sent", due))
    async with store.reading() as unit:
        assert [one.id for one in await unit.people.check_ins("amina", 10)] == ["new", "old"]
        assert (await unit.people.check_in_of_run("old")).id == "old"


async def test_what_is_kept_about_somebody_is_counted(store):
    async with store.unit() as unit:
        await unit.flush()
        await unit.inbox.store([message(1), message(2)])
        unit.add(mood("m", 3))
        unit.add(contact("c"))
    async with store.reading() as unit:
        counts = dict(await unit.people.counts("amina"))
        nothing = await unit.people.counts("jo")
    assert counts == {"moods": 1, "check_ins": 0, "contacts": 1, "messages": 2}
    assert set(nothing.values()) == {0}
