"""What a worker does with a notification."""

from datetime import timedelta

import pytest

from bot.rules.severity import Severity
from bot.service.desk import acts, items
from bot.service.desk.forms import Problems
from bot.service.desk.work import NotYours, at_work
from bot.service.records import ChatRow
from tests.cast import AMINA, JO, MO, RUTH, SAM
from tests.desk.office import DEE, Office


async def test_acknowledging_names_who_has_seen_it_and_stops_the_climbing(office: Office):
    item = await office.raised(AMINA)
    async with at_work(office.kit, RUTH.id) as work:
        await items.acknowledge(work, item.id)

    seen = await office.item(item)
    assert (seen.state, seen.acknowledged_by, seen.escalate_at) == ("acknowledged", "ruth", None)
    assert await office.trail(AMINA) == ["ruth: acknowledged"]


async def test_whoever_acknowledged_first_stays_named(office: Office):
    item = await office.raised(AMINA)
    for worker in (RUTH, MO):
        async with at_work(office.kit, worker.id) as work:
            await items.acknowledge(work, item.id)

    assert (await office.item(item)).acknowledged_by == "ruth"


async def test_somebody_elses_item_is_refused_and_the_refusal_is_on_record(office: Office):
    item = await office.raised(AMINA, Severity.YELLOW)
    with pytest.raises(NotYours):
        async with at_work(office.kit, SAM.id) as work:
            await items.acknowledge(work, item.id)

    assert (await office.item(item)).state == "open"
    assert await office.trail(AMINA) == ["sam: was refused"]


async def test_a_reply_goes_out_under_the_first_name_in_their_language(office: Office):
    async with office.store.unit() as unit:
        unit.change(await office.chat(AMINA), lang="ar")
    item = await office.raised(AMINA)
    async with at_work(office.kit, RUTH.id) as work:
        await items.answer(work, item.id, "  I will ring at four.  ")

    (parcel,) = await office.sent("chat-amina")
    assert parcel.body == office.kit.words.line(
        "adviser-says", "ar", {"adviser": "Ruth", "words": "I will ring at four."}
    )
    assert (parcel.lane, parcel.staff_id) == (0, "ruth")


async def test_a_reply_gives_the_worker_the_floor_and_acknowledges(office: Office):
    item = await office.raised(AMINA)
    async with at_work(office.kit, RUTH.id) as work:
        await items.answer(work, item.id, "Hello")
        said = await work.unit.queue.words([item.id])

    chat = await office.chat(AMINA)
    assert (chat.floor_staff_id, chat.floor_until) == ("ruth", office.now + timedelta(hours=12))
    assert (await office.item(item)).state == "acknowledged"
    assert [line.staff_id for line in said] == [None]
    assert await office.trail(AMINA) == ["ruth: replied", "ruth: acknowledged"]


async def test_a_reply_lays_an_open_conversation_aside(office: Office):
    below, top = await office.run(AMINA, state="parked"), await office.run(AMINA)
    item = await office.raised(AMINA)
    async with at_work(office.kit, RUTH.id) as work:
        await items.answer(work, item.id, "Hello")

    assert await office.runs(below, top) == ["left", "parked"]


async def test_a_menu_that_stood_open_is_not_offered_again(office: Office):
    menu = await office.run(AMINA, flow="menu")
    item = await office.raised(AMINA)
    async with at_work(office.kit, RUTH.id) as work:
        await items.answer(work, item.id, "Hello")

    assert await office.runs(menu) == ["left"]


async def test_what_they_said_last_becomes_two_way_once_it_is_answered(office: Office):
    await office.contact(AMINA, ago=timedelta(days=3))
    latest = await office.contact(AMINA)
    item = await office.raised(AMINA)
    async with at_work(office.kit, RUTH.id) as work:
        await items.answer(work, item.id, "Hello")

    assert [c.id for c in await office.contacts(AMINA) if c.two_way] == [latest.id]


async def test_there_is_no_reply_without_words_or_without_an_open_chat(office: Office):
    item = await office.raised(AMINA)
    with pytest.raises(Problems) as empty:
        async with at_work(office.kit, RUTH.id) as work:
            await items.answer(work, item.id, "   ")
    async with office.store.unit() as unit:
        unit.change(await office.chat(AMINA), state="unreachable")
    with pytest.raises(Problems) as gone:
        async with at_work(office.kit, RUTH.id) as work:
            await items.answer(work, item.id, "Hello")

    assert empty.value.by_field == {"words": "words-needed"}
    assert gone.value.by_field == {"words": "no-open-chat"}
    assert await office.sent("chat-amina") == []


async def test_a_visitor_is_answered_in_their_own_chat(office: Office):
    visitor = ChatRow(
        "chat-zed", "telegram", "zed", None, None, "en", "open", None, None, None, office.now
    )
    await office.add(visitor)
    item = await office.raised(None, owner=DEE, chat_id="chat-zed")
    async with at_work(office.kit, DEE.id) as work:
        await items.answer(work, item.id, "Please ring us")

    assert len(await office.sent("chat-zed")) == 1


async def test_resolving_needs_a_note_of_what_was_done(office: Office):
    item = await office.raised(AMINA)
    with pytest.raises(Problems):
        async with at_work(office.kit, RUTH.id) as work:
            await items.resolve(work, item.id, "")
    async with at_work(office.kit, RUTH.id) as work:
        await items.resolve(work, item.id, "Food parcel brought round")

    done = await office.item(item)
    assert (done.state, done.resolved_by, done.note) == (
        "resolved", "ruth", "Food parcel brought round",
    )  # fmt: skip
    assert await office.trail(AMINA) == ["ruth: resolved"]


async def test_handing_over_wakes_the_colleague_who_must_acknowledge_anew(office: Office):
    phone = ChatRow(
        "phone", "telegram", "sams", None, "sam", "en", "open", None, None, None, office.now
    )
    await office.add(phone)
    item = await office.raised(AMINA, state="acknowledged", acknowledged_by="ruth")
    async with at_work(office.kit, RUTH.id) as work:
        await items.hand_over(work, item.id, "sam", "He knows the landlord")

    handed = await office.item(item)
    assert (handed.owner_id, handed.state, handed.acknowledged_by) == ("sam", "open", None)
    assert handed.escalate_at is not None
    assert handed.note == "Ruth Adeyemi to Sam Okafor: He knows the landlord"
    assert len(await office.sent("phone")) == 1
    assert await office.trail(AMINA) == ["ruth: handed over", "sam: alerted"]


async def test_after_handing_over_a_colleague_sees_the_young_person(office: Office):
    item = await office.raised(JO, Severity.YELLOW)
    async with at_work(office.kit, RUTH.id) as work:
        await items.hand_over(work, item.id, "sam", "I am off tomorrow")
    async with at_work(office.kit, SAM.id) as work:
        seen = await items.acknowledge(work, item.id)

    assert seen.acknowledged_by == "sam"


@pytest.mark.parametrize(("to", "reason"), [("nobody", "why"), ("ruth", "why"), ("sam", " ")])
async def test_handing_over_needs_a_colleague_and_a_reason(office: Office, to: str, reason: str):
    item = await office.raised(AMINA)
    with pytest.raises(Problems):
        async with at_work(office.kit, RUTH.id) as work:
            await items.hand_over(work, item.id, to, reason)

    assert (await office.item(item)).owner_id == "ruth"


async def test_on_their_own_phone_a_worker_acknowledges_what_is_theirs(office: Office):
    mine = await office.raised(AMINA)
    not_mine = await office.raised(AMINA, Severity.YELLOW)
    async with office.store.unit() as unit:
        assert await acts.acknowledge(office.kit, unit, office.now, "ruth", mine.id)
        assert not await acts.acknowledge(office.kit, unit, office.now, "sam", not_mine.id)
        assert not await acts.acknowledge(office.kit, unit, office.now, "ruth", "no such item")


async def test_on_their_own_phone_a_worker_replies(office: Office):
    item = await office.raised(AMINA)
    async with office.store.unit() as unit:
        await acts.reply(office.kit, unit, office.now, "ruth", item.id, "On my way")

    assert len(await office.sent("chat-amina")) == 1
