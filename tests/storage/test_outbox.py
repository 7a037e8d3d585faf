"""What is to be sent goes in order, each parcel by one worker."""

from datetime import timedelta

import pytest

from storage.unit import SqlStore
from tests.cast import MONDAY
from tests.storage.rows import AMINAS, TYLERS, parcel

BOTH = ["telegram", "web"]


async def post(store: SqlStore, *parcels) -> None:
    async with store.unit() as unit:
        for one in parcels:
            unit.add(one)


async def claim(store: SqlStore, limit: int = 10, **later: float) -> list[str]:
    """What may be sent now, noted as being sent."""
    async with store.unit() as unit:
        claimed = await unit.outbox.claim(MONDAY + timedelta(**later), limit, BOTH)
        for one in claimed:
            unit.change(one.parcel, state="sending")
    return [one.parcel.body for one in claimed]


async def settle(store: SqlStore, **values) -> None:
    """What is being sent has come out so."""
    async with store.unit() as unit:
        for one in await unit.outbox.left_sending(MONDAY + timedelta(days=9)):
            unit.change(one, **values)


async def test_a_parcel_comes_with_its_chat_its_person_and_its_buttons(store):
    await post(store, parcel("hello", data={"scores": [1, 2]}))
    async with store.unit() as unit:
        (one,) = await unit.outbox.claim(MONDAY, 10, BOTH)
    assert (one.parcel.body, one.chat.id) == ("hello", AMINAS)
    assert one.parcel.buttons == ((("Yes", "t1"), ("No", "t2")), (("Later", "t3"),))
    assert one.parcel.data == {"scores": [1, 2]}
    assert one.person is not None
    assert one.person.id == "amina"


async def test_each_chat_gets_its_parcels_one_after_the_other(store):
    await post(store, parcel("a1"), parcel("a2"), parcel("t1", TYLERS), parcel("a3"))
    assert await claim(store) == ["a1", "t1"]
    assert await claim(store) == []
    await settle(store, state="sent")
    assert await claim(store) == ["a2"]


async def test_what_failed_for_now_holds_up_what_comes_after_it(store):
    await post(store, parcel("first"), parcel("second"))
    await claim(store)
    await settle(store, state="waiting", due_at=MONDAY + timedelta(minutes=5))
    assert await claim(store) == []
    assert await claim(store, minutes=5) == ["first"]


@pytest.mark.parametrize("end", ["sent", "unknown", "undeliverable", "dropped"])
async def test_what_has_come_to_an_end_holds_up_nothing(store, end):
    await post(store, parcel("first"), parcel("second"))
    await claim(store)
    await settle(store, state=end)
    assert await claim(store) == ["second"]


async def test_help_and_answers_overtake_check_ins(store):
    await post(store, parcel("check-in", lane=1), parcel("late", TYLERS, lane=1), parcel("help"))
    assert await claim(store, limit=2) == ["help", "check-in"]


async def test_nothing_goes_before_its_time(store):
    await post(store, parcel("tomorrow", due_at=MONDAY + timedelta(days=1)))
    assert await claim(store) == []
    assert await claim(store, days=1) == ["tomorrow"]


async def test_a_channel_that_is_not_served_here_is_left_to_others(store):
    await post(store, parcel("hello"))
    async with store.unit() as unit:
        assert await unit.outbox.claim(MONDAY, 10, ["web"]) == []


async def test_what_was_being_sent_when_a_process_ended_is_found_by_when_it_began(store):
    await post(store, parcel("old"), parcel("new", TYLERS, due_at=MONDAY + timedelta(hours=1)))
    await claim(store, hours=1)
    async with store.unit() as unit:
        left = await unit.outbox.left_sending(MONDAY + timedelta(minutes=30))
    assert [one.body for one in left] == ["old"]


async def test_what_a_chat_was_sent_after_a_parcel_is_told_in_order(store):
    await post(store, *(parcel(body, state="sent") for body in "abc"), parcel("d"))
    async with store.reading() as unit:
        assert [one.body for one in await unit.outbox.after(AMINAS, 1)] == ["b", "c"]


async def test_history_is_the_newest_of_some_chats_oldest_first(store):
    await post(store, parcel("a"), parcel("b", TYLERS), parcel("c"))
    async with store.reading() as unit:
        assert [one.body for one in await unit.outbox.history([AMINAS, TYLERS], 2)] == ["b", "c"]


async def test_what_could_not_be_sent_or_may_not_have_arrived_is_found(store):
    states = ("undeliverable", "sent", "unknown", "waiting")
    await post(store, *(parcel(state, state=state) for state in states))
    async with store.reading() as unit:
        assert [one.body for one in await unit.outbox.troubled(10)] == ["unknown", "undeliverable"]


@pytest.mark.pg
async def test_two_workers_never_claim_the_same_parcel_nor_the_next_of_the_same_chat(
    postgresql_store,
):
    chats = [AMINAS, TYLERS, "chat-ruth"]
    await post(postgresql_store, *(parcel(str(n), chats[n % 3]) for n in range(9)))
    async with postgresql_store.unit() as one, postgresql_store.unit() as other:
        mine = await one.outbox.claim(MONDAY, 2, BOTH)
        theirs = await other.outbox.claim(MONDAY, 2, BOTH)
        assert [c.parcel.body for c in mine] == ["0", "1"]
        assert [c.parcel.body for c in theirs] == ["2"]
