"""What becomes of a send that failed, that may have arrived, or that a crash interrupted."""

import asyncio
from datetime import timedelta

import pytest

from bot.service.check_ins import DueCheckIns
from bot.service.deliver import ORPHANED_AFTER, SIGN_OF_LIFE
from bot.service.outcomes import FIRST_WAIT, LONGEST_WAIT
from bot.service.ports import ChannelFailure, Sent
from bot.service.post import parcel
from storage import tables
from tests.service.stage import Stage, blocked

UNKNOWN = ChannelFailure("time-out", unknown=True)
LATER = ChannelFailure("Bad Gateway")


async def post(stage: Stage, body: str = "hello", lane: int = 0) -> None:
    await stage.add(parcel("chat-amina", body, stage.clock.now(), lane=lane))


async def only(stage: Stage):
    return await stage.row(tables.outbox)


async def test_an_answer_that_may_have_arrived_is_sent_again(both: Stage):
    both.phones.will_fail(UNKNOWN)
    await post(both)
    await both.delivers()
    both.clock.forward(seconds=1)
    await both.delivers()
    assert both.phones.bodies == ["hello"]


async def test_a_check_in_that_may_have_arrived_is_not_sent_again(both: Stage):
    both.phones.will_fail(UNKNOWN)
    await post(both, lane=1)
    await both.delivers()
    both.clock.forward(days=1)
    await both.delivers()
    assert both.phones.bodies == []
    assert ((await only(both)).state, (await only(both)).trouble) == ("unknown", "time-out")


@pytest.mark.parametrize("lane", [0, 1])
async def test_what_surely_did_not_arrive_is_tried_again(stage: Stage, lane: int):
    stage.phones.will_fail(LATER)
    await post(stage, lane=lane)
    await stage.delivers()
    stage.clock.forward(seconds=1)
    await stage.delivers()
    assert stage.phones.bodies == ["hello"]


async def test_the_pauses_between_tries_double_up_to_ten_minutes(stage: Stage):
    waits = []
    await post(stage)
    for _ in range(12):
        stage.phones.will_fail(LATER)
        await stage.delivers()
        waits.append((await only(stage)).due_at - stage.clock.now())
        stage.clock.to((await only(stage)).due_at)
    assert waits[:4] == [FIRST_WAIT, FIRST_WAIT * 2, FIRST_WAIT * 4, FIRST_WAIT * 8]
    assert waits[-2:] == [LONGEST_WAIT, LONGEST_WAIT]


async def test_telegrams_own_wish_for_a_pause_is_kept(stage: Stage):
    stage.phones.will_fail(ChannelFailure("Too Many", retry_after=timedelta(seconds=77)))
    await post(stage)
    await stage.delivers()
    assert (await only(stage)).due_at == stage.clock.now() + timedelta(seconds=77)


async def test_after_a_day_of_trying_the_adviser_is_told(both: Stage):
    await post(both)
    both.clock.forward(hours=24, seconds=1)
    both.phones.will_fail(LATER)
    await both.delivers()
    assert (await only(both)).state == "undeliverable"
    assert await both.queue() == ["ruth: yellow not-delivered (open)"]


async def test_what_can_never_be_sent_is_put_aside_and_the_next_one_goes(both: Stage):
    both.phones.will_fail(ChannelFailure("message is too long", lasting=True))
    await post(both, "far too long")
    await post(both, "short")
    await both.delivers()
    assert both.phones.bodies == ["short"]
    assert [row.state for row in await both.rows(tables.outbox)] == ["undeliverable", "sent"]
    assert await both.queue() == ["ruth: yellow not-delivered (open)"]
    assert (await both.row(tables.chats, id="chat-amina")).state == "open"


async def test_of_somebody_who_blocked_kith_the_adviser_hears_once(both: Stage):
    both.phones.will_fail(blocked(), blocked(), blocked())
    for body in ("one", "two", "three"):
        await post(both, body)
    await both.delivers()
    assert await both.queue() == ["ruth: yellow blocked-bot (open)"]
    assert (await both.row(tables.chats, id="chat-amina")).state == "unreachable"


async def test_both_lanes_refused_at_once_are_one_notice(both: Stage):
    both.phones.will_fail(blocked(), blocked())
    await post(both, lane=0)
    await post(both, lane=1)
    await both.delivers()
    assert await both.queue() == ["ruth: yellow blocked-bot (open)"]


async def test_a_check_in_that_could_not_be_sent_is_noted_so(stage: Stage):
    await stage.set(tables.people, "amina", check_in_at=stage.clock.now())
    await DueCheckIns(stage.kit).take()
    stage.phones.will_fail(blocked())
    await stage.delivers()
    assert (await stage.row(tables.check_ins)).state == "unsent"


async def test_whoever_writes_again_can_be_reached_again(stage: Stage):
    await stage.set(tables.chats, "chat-amina", state="unreachable")
    await stage.hears("amina", "menu")
    assert (await stage.row(tables.chats, id="chat-amina")).state == "open"


@pytest.mark.parametrize(("lane", "after"), [(0, "waiting"), (1, "unknown")])
async def test_after_a_crash_an_answer_is_sent_again_and_a_check_in_is_not(
    both: Stage, lane: int, after: str
):
    await post(both, lane=lane)
    await both.set_all(tables.outbox, state="sending", due_at=both.clock.now())
    assert await both.new_delivery().recover(alone=True) == 1
    assert (await only(both)).state == after


async def test_what_another_process_is_sending_just_now_is_left_to_it(both: Stage):
    await post(both)
    await both.set_all(tables.outbox, state="sending", due_at=both.clock.now())
    assert await both.new_delivery().recover(alone=False) == 0
    both.clock.forward(seconds=ORPHANED_AFTER.total_seconds())
    assert await both.new_delivery().recover(alone=False) == 1


async def test_what_another_process_left_behind_is_sent_by_the_one_that_goes_on(both: Stage):
    await post(both)
    await both.set_all(tables.outbox, state="sending", due_at=both.clock.now())
    await both.delivers()
    assert both.phones.bodies == []
    both.clock.forward(seconds=ORPHANED_AFTER.total_seconds())
    await both.delivers()
    assert both.phones.bodies == ["hello"]


async def test_a_send_that_takes_long_is_not_taken_for_an_orphan(stage: Stage):
    may_go = asyncio.Event()

    class SlowPhone:
        async def send(self, parcel, address, lang):
            await may_go.wait()
            return Sent("1")

    slow, other = stage.new_delivery(), stage.new_delivery()
    slow._senders = {"telegram": SlowPhone()}
    await post(stage)
    for _ in range(10):
        await slow.step()
        await other.step()
        stage.clock.forward(seconds=SIGN_OF_LIFE.total_seconds())
    may_go.set()
    await slow.finish()
    assert stage.phones.bodies == []
    assert (await only(stage)).state == "sent"
