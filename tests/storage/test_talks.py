"""Chats, and the talks in them."""

from datetime import timedelta

from tests.cast import AMINA, MONDAY, phone_of
from tests.storage.rows import AMINAS, TYLERS, run


async def test_a_chat_is_found_by_where_it_is(store):
    async with store.reading() as unit:
        found = await unit.talks.chats_at("telegram", [phone_of("amina"), phone_of("nobody")])
        assert await unit.talks.chats_at("web", [phone_of("amina")]) == {}
    assert {address: chat.id for address, chat in found.items()} == {phone_of("amina"): AMINAS}


async def test_somebodys_chats_come_with_the_one_last_heard_from_first(store):
    async with store.unit() as unit:
        phone = await unit.talks.get(AMINAS)
        unit.change(phone, heard_at=MONDAY)
        for name, heard in (("silent", None), ("lately", MONDAY + timedelta(hours=1))):
            unit.add(
                type(phone)(
                    name, "web", name, AMINA.id, None, "en", "open", None, None, heard, MONDAY
                )
            )
    async with store.reading() as unit:
        assert [one.id for one in await unit.talks.of_person(AMINA.id)] == [
            "lately",
            AMINAS,
            "silent",
        ]
        newest = await unit.talks.of_people([AMINA.id, "tyler", "jo"])
    assert {person: chat.id for person, chat in newest.items()} == {
        "amina": "lately",
        "tyler": TYLERS,
    }


async def test_a_chat_that_cannot_be_reached_is_not_one_to_write_to(store):
    async with store.unit() as unit:
        unit.change(await unit.talks.get(AMINAS), state="unreachable")
    async with store.reading() as unit:
        assert await unit.talks.of_people([AMINA.id]) == {}


async def test_a_worker_has_chats_too(store):
    async with store.reading() as unit:
        assert [one.id for one in await unit.talks.of_staff("ruth")] == ["chat-ruth"]
        assert set(await unit.talks.some([AMINAS, "nowhere"])) == {AMINAS}


async def test_open_and_parked_talks_come_newest_first_and_ended_ones_do_not(store):
    async with store.unit() as unit:
        unit.add(run("parked", state="parked"))
        unit.add(run("open", changed_at=MONDAY + timedelta(minutes=1)))
        unit.add(run("ended", state="ended"))
    async with store.reading() as unit:
        assert [one.id for one in await unit.talks.runs_in([AMINAS, TYLERS])] == ["open", "parked"]
        assert set(await unit.talks.some_runs(["ended", "open"])) == {"ended", "open"}


async def test_a_talk_comes_back_as_it_went_in(store):
    talk = run("run-1", due_at=MONDAY, due="nudge", journal={"said": ["ä", {"n": 1}]})
    async with store.unit() as unit:
        unit.add(talk)
    async with store.reading() as unit:
        assert await unit.talks.run("run-1") == talk
        assert await unit.talks.run("run-2") is None


async def test_talks_whose_time_has_come_are_due_the_longest_due_first(store):
    async with store.unit() as unit:
        unit.add(run("late", due_at=MONDAY - timedelta(days=1), due="lapse"))
        unit.add(run("now", TYLERS, due_at=MONDAY, due="nudge"))
        unit.add(run("later", "chat-ruth", due_at=MONDAY + timedelta(seconds=1), due="nudge"))
    async with store.unit() as unit:
        assert [one.id for one in await unit.talks.due_runs(MONDAY, 10)] == ["late", "now"]
        assert [one.id for one in await unit.talks.due_runs(MONDAY, 1)] == ["late"]


async def test_what_was_typed_into_a_talk_that_was_left_is_forgotten_after_a_while(store):
    async with store.unit() as unit:
        unit.add(run("old", state="left", changed_at=MONDAY - timedelta(days=2)))
        unit.add(run("fresh", state="left"))
        unit.add(run("ended", state="ended", changed_at=MONDAY - timedelta(days=2)))
    async with store.unit() as unit:
        await unit.talks.forget_left(MONDAY - timedelta(days=1))
    async with store.reading() as unit:
        kept = await unit.talks.some_runs(["old", "fresh", "ended"])
    assert {name: bool(one.journal) for name, one in kept.items()} == {
        "old": False,
        "fresh": True,
        "ended": True,
    }


async def test_a_broken_talk_is_found(store):
    async with store.unit() as unit:
        unit.add(run("broken", state="stuck"))
        unit.add(run("well"))
    async with store.reading() as unit:
        assert [one.id for one in await unit.talks.stuck_runs()] == ["broken"]
