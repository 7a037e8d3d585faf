"""What arrives is kept once, and taken in order, by one worker."""

from datetime import timedelta

import pytest

from bot.rules.severity import Category, Severity
from storage.unit import SqlStore
from tests.cast import MONDAY
from tests.storage.rows import AMINAS, TYLERS, message, run


async def receive(store: SqlStore, *messages) -> set[str]:
    async with store.unit() as unit:
        return await unit.inbox.store(messages)


async def done(store: SqlStore, *numbers: int) -> None:
    async with store.unit() as unit:
        for number in numbers:
            kept = await unit.inbox.get(number)
            assert kept is not None
            unit.change(kept, state="done")


async def test_a_message_that_comes_twice_is_kept_once(store):
    assert await receive(store, message(1), message(2)) == {"1", "2"}
    assert await receive(store, message(2, words="again"), message(3)) == {"3"}
    async with store.reading() as unit:
        kept = await unit.inbox.history([AMINAS], 10)
    assert [one.words for one in kept] == ["words 1", "words 2", "words 3"]


async def test_the_same_message_twice_in_one_batch_is_one(store):
    assert await receive(store, message(1), message(1)) == {"1"}
    async with store.reading() as unit:
        assert len(await unit.inbox.history([AMINAS], 10)) == 1


async def test_two_channels_may_use_the_same_number(store):
    assert await receive(store, message(1), message(1, channel="web")) == {"1"}
    async with store.reading() as unit:
        assert len(await unit.inbox.history([AMINAS], 10)) == 2


async def test_a_message_comes_back_as_it_went_in(store):
    red = message(
        7, severity=Severity.RED, category=Category.HOMELESS, reasons=("a", "b"), raw={"x": [1]}
    )
    await receive(store, red)
    async with store.reading() as unit:
        kept = await unit.inbox.get(1)
    assert kept is not None
    assert (kept.severity, kept.category, kept.reasons, kept.raw) == (
        Severity.RED,
        Category.HOMELESS,
        ("a", "b"),
        {"x": [1]},
    )
    assert kept.sent_at == MONDAY


async def test_turns_are_the_oldest_message_of_each_chat_with_all_they_need(store):
    await receive(store, message(1), message(2), message(3, TYLERS))
    async with store.unit() as unit:
        unit.add(run("run-parked", state="parked"))
        unit.add(run("run-over", state="ended"))
    async with store.unit() as unit:
        first, second = await unit.inbox.next_turns(10)
    assert (first.message.external_id, first.chat.id) == ("1", AMINAS)
    assert first.person is not None
    assert first.adviser is not None
    assert (first.person.name, first.adviser.id) == ("Amina Yusuf", "ruth")
    assert [one.id for one in first.runs] == ["run-parked"]
    assert (second.message.external_id, second.runs) == ("3", ())


async def test_the_next_message_of_a_chat_comes_when_the_one_before_is_done(store):
    await receive(store, message(1), message(2))
    await done(store, 1)
    async with store.unit() as unit:
        assert [h.message.external_id for h in await unit.inbox.next_turns(10)] == ["2"]


async def test_a_worker_or_a_stranger_may_be_heard_too(store):
    await receive(store, message(1, "chat-ruth"))
    async with store.unit() as unit:
        (heard,) = await unit.inbox.next_turns(10)
    assert (heard.chat.staff_id, heard.person, heard.adviser) == ("ruth", None, None)


async def test_one_message_can_be_taken_alone(store):
    await receive(store, message(1), message(2, TYLERS))
    async with store.unit() as unit:
        assert [h.message.id for h in await unit.inbox.next_turns(10, only=2)] == [2]
        assert await unit.inbox.next_turns(10, only=99) == []


async def test_no_more_turns_than_asked_for(store):
    await receive(store, message(1), message(2, TYLERS))
    async with store.unit() as unit:
        assert len(await unit.inbox.next_turns(1)) == 1


async def test_calm_words_are_those_of_the_chat_since_then_without_silent_taps(store):
    old = message(1, sent_at=MONDAY - timedelta(days=3))
    await receive(store, old, message(2), message(3, words=""), message(4, TYLERS))
    async with store.reading() as unit:
        assert await unit.inbox.calm_words([AMINAS], MONDAY - timedelta(days=1)) == {
            AMINAS: ["words 2"]
        }


async def test_history_is_the_newest_of_some_chats_oldest_first(store):
    await receive(store, *(message(n, (AMINAS, TYLERS)[n % 2]) for n in range(1, 7)))
    async with store.reading() as unit:
        kept = await unit.inbox.history([AMINAS, TYLERS], 3)
    assert [one.external_id for one in kept] == ["4", "5", "6"]


async def test_what_could_not_be_read_or_handled_is_found(store):
    await receive(
        store, message(1, None, state="unreadable"), message(2, state="stuck"), message(3)
    )
    async with store.reading() as unit:
        assert [one.external_id for one in await unit.inbox.troubled(10)] == ["2", "1"]


@pytest.mark.pg
async def test_two_workers_never_take_turns_in_the_same_chat(postgresql_store):
    chats = [AMINAS, TYLERS, "chat-ruth"]
    await receive(postgresql_store, *(message(n, chats[n % 3]) for n in range(9)))
    async with postgresql_store.unit() as one, postgresql_store.unit() as other:
        mine = await one.inbox.next_turns(2)
        theirs = await other.inbox.next_turns(2)
        assert [heard.message.external_id for heard in mine] == ["0", "1"]
        assert [heard.message.external_id for heard in theirs] == ["2"]


@pytest.mark.pg
async def test_a_chat_in_which_a_timer_is_being_seen_to_has_no_turn_meanwhile(postgresql_store):
    await receive(postgresql_store, message(1))
    async with postgresql_store.unit() as unit:
        unit.add(run("run-late", due_at=MONDAY, due="nudge"))
    async with postgresql_store.unit() as timer, postgresql_store.unit() as worker:
        assert len(await timer.talks.due_runs(MONDAY, 10)) == 1
        assert await worker.inbox.next_turns(10) == []
    async with postgresql_store.unit() as worker, postgresql_store.unit() as timer:
        assert len(await worker.inbox.next_turns(10)) == 1
        assert await timer.talks.due_runs(MONDAY, 10) == []


@pytest.mark.pg
async def test_what_another_worker_has_just_done_is_not_done_again(postgresql_store):
    await receive(postgresql_store, message(1), message(2))
    async with postgresql_store.unit() as one:
        (heard,) = await one.inbox.next_turns(10)
        async with postgresql_store.unit() as other:
            assert await other.inbox.next_turns(10) == []
        one.change(heard.message, state="done")
    async with postgresql_store.unit() as other:
        assert [h.message.external_id for h in await other.inbox.next_turns(10)] == ["2"]
