"""Parcels leave in order, help first, and nothing unasked goes where it is not wanted."""

import asyncio
from datetime import timedelta

import pytest

from bot.service.check_ins import DueCheckIns
from bot.service.deliver import UNASKED_AT_ONCE
from bot.service.ports import ChannelFailure, Sent
from bot.service.post import parcel
from bot.service.records import ChatRow
from storage import tables
from tests import cast
from tests.service.stage import Stage

AMINAS, TYLERS = "chat-amina", "chat-tyler"


async def posted(stage: Stage, *bodies: str, to: str = AMINAS, lane: int = 0) -> None:
    await stage.add(*(parcel(to, body, stage.clock.now(), lane=lane) for body in bodies))


async def states(stage: Stage) -> list[str]:
    return [row.state for row in await stage.rows(tables.outbox)]


async def test_what_is_written_to_one_chat_arrives_in_order(both: Stage):
    await posted(both, "one", "two", "three")
    await both.delivers()
    assert both.phones.bodies == ["one", "two", "three"]
    assert await states(both) == ["sent"] * 3


async def test_a_chat_gets_its_next_message_only_when_the_last_has_gone(both: Stage):
    await posted(both, "one", "two")
    await posted(both, "elsewhere", to=TYLERS)
    await both.delivery.step()
    await both.delivery.finish()
    assert sorted(both.phones.bodies) == ["elsewhere", "one"]


async def test_a_message_that_must_wait_holds_back_what_comes_after_it(both: Stage):
    both.phones.will_fail(ChannelFailure("Too Many Requests", retry_after=timedelta(seconds=30)))
    await posted(both, "one", "two")
    await both.delivers()
    assert both.phones.bodies == []
    both.clock.forward(seconds=30)
    await both.delivers()
    assert both.phones.bodies == ["one", "two"]


async def test_an_answer_overtakes_a_check_in_that_waits(both: Stage):
    await posted(both, "check-in", lane=1)
    await posted(both, "answer")
    await both.delivery.step()
    await both.delivery.finish()
    assert both.phones.bodies == ["answer", "check-in"]


async def test_help_does_not_queue_behind_a_storm_of_check_ins(stage: Stage):
    crowd = [one_chat(f"crowd-{n}", stage) for n in range(UNASKED_AT_ONCE + 10)]
    await stage.add(*crowd)
    for chat in crowd:
        await posted(stage, "check-in", to=chat.id, lane=1)
    await posted(stage, "help")
    await stage.delivery.step()
    await stage.delivery.finish()
    assert len(stage.phones.got) == UNASKED_AT_ONCE + 1
    assert "help" in stage.phones.bodies
    await stage.delivers()
    assert len(stage.phones.got) == UNASKED_AT_ONCE + 11


def one_chat(name: str, stage: Stage) -> ChatRow:
    now = stage.clock.now()
    return ChatRow(
        name, "telegram", name, None, None, "en", "open", None, None, heard_at=None, made_at=now
    )


async def test_while_it_is_being_sent_the_outbox_says_so(both: Stage):
    arrived, may_go = asyncio.Event(), asyncio.Event()

    class SlowPhone:
        async def send(self, parcel, address, lang):
            arrived.set()
            await may_go.wait()
            return Sent("1")

    both.delivery._senders = {"telegram": SlowPhone()}
    await posted(both, "one")
    await both.delivery.step()
    await arrived.wait()
    assert await states(both) == ["sending"]
    may_go.set()
    await both.delivery.finish()
    assert await states(both) == ["sent"]


async def test_two_processes_do_not_send_the_same_parcel(both: Stage):
    for n in range(20):
        await posted(both, f"{n}", to=AMINAS if n % 2 else TYLERS)
    workers = [both.new_delivery() for _ in range(3)]

    async def works(delivery) -> None:
        while await delivery.step():
            await delivery.finish()

    await asyncio.gather(*(works(delivery) for delivery in workers))
    await both.delivers()
    assert sorted(both.phones.bodies, key=int) == [f"{n}" for n in range(20)]
    to_amina = [int(p.body) for p in both.phones.got if p.chat_id == AMINAS]
    assert to_amina == sorted(to_amina)


async def test_a_fault_of_our_own_does_not_leave_an_answer_half_sent(stage: Stage):
    stage.phones.will_fail(ZeroDivisionError())
    await posted(stage, "answer")
    await stage.delivers()
    assert await states(stage) == ["waiting"]
    stage.clock.forward(seconds=2)
    await stage.delivers()
    assert stage.phones.bodies == ["answer"]


async def test_what_came_of_a_send_is_noted_later_if_the_store_was_away(stage: Stage):
    await posted(stage, "answer")
    await stage.delivery.step()
    await asyncio.wait(stage.delivery._under_way)
    store = stage.kit.store
    object.__setattr__(stage.kit, "store", None)
    with pytest.raises(AttributeError):
        await stage.delivery.step()
    object.__setattr__(stage.kit, "store", store)
    await stage.delivers()
    assert stage.phones.bodies == ["answer"]
    assert await states(stage) == ["sent"]


async def check_in_due(stage: Stage) -> None:
    """Amina's check-in stands in the outbox, and is not sent yet."""
    await stage.set(tables.people, "amina", check_in_at=stage.clock.now())
    await DueCheckIns(stage.kit).take()
    assert await states(stage) == ["waiting"]


async def test_a_check_in_that_was_sent_is_noted_so(both: Stage):
    await check_in_due(both)
    await both.delivers()
    check_in = await both.row(tables.check_ins)
    assert (check_in.state, check_in.sent_at) == ("sent", both.clock.now())


async def test_stop_reaches_a_check_in_that_is_already_in_the_outbox(both: Stage):
    await check_in_due(both)
    await both.hears("amina", "stop")
    await both.delivers()
    assert all("check-ins" in body for body in both.phones.bodies)
    assert sorted(await states(both)) == ["dropped", "sent"]


async def test_a_check_in_that_was_held_back_is_not_held_against_anybody(stage: Stage):
    await check_in_due(stage)
    await stage.hears("amina", "stop")
    await stage.delivers()
    assert (await stage.row(tables.check_ins)).state == "unsent"
    await stage.time_passes(days=7)
    assert "missed-check-in" not in str(await stage.queue())
    assert (await stage.row(tables.check_ins)).state == "unsent"


async def test_a_pause_holds_back_what_stands_in_the_outbox(stage: Stage):
    await check_in_due(stage)
    tomorrow = stage.clock.now().date() + timedelta(days=1)
    await stage.set(tables.people, "amina", paused_until=tomorrow)
    await stage.delivers()
    assert await states(stage) == ["dropped"]


async def test_a_pause_that_ends_today_holds_nothing_back(stage: Stage):
    await check_in_due(stage)
    await stage.set(tables.people, "amina", paused_until=stage.clock.now().date())
    await stage.delivers()
    assert await states(stage) == ["sent"]


async def test_quiet_hours_are_looked_at_again_at_the_moment_of_sending(both: Stage):
    await check_in_due(both)
    both.clock.to(cast.MONDAY.replace(hour=22))
    await both.delivers()
    assert await states(both) == ["waiting"]
    both.clock.to(cast.MONDAY.replace(hour=9) + timedelta(days=1))
    await both.delivers()
    assert await states(both) == ["sent"]


async def test_answers_are_given_at_night(stage: Stage):
    stage.clock.to(cast.MONDAY.replace(hour=23))
    await stage.hears("amina", "menu")
    await stage.delivers()
    assert await states(stage) == ["sent"]


async def test_nothing_unasked_goes_to_a_chat_that_cannot_be_reached(stage: Stage):
    await check_in_due(stage)
    await stage.set(tables.chats, AMINAS, state="unreachable")
    await stage.delivers()
    assert await states(stage) == ["dropped"]


@pytest.mark.parametrize("later", range(5))
async def test_it_stops_when_told_even_if_it_is_woken_at_that_moment(stage: Stage, later: int):
    running = asyncio.create_task(stage.delivery.run())
    await asyncio.sleep(0.2)  # until it rests
    stage.delivery.poke()
    for _ in range(later):
        await asyncio.sleep(0)
    running.cancel()
    await asyncio.wait({running}, timeout=2)
    assert running.cancelled()
