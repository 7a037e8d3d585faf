"""Workers correct how a message was read: what is kept, and what becomes of the item."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.rules.reading_check import How
from bot.rules.severity import Category, Severity
from bot.service.desk.correct import correct_category, correct_colour, mark_missed
from bot.service.desk.forms import Problems
from bot.service.desk.work import NotYours, at_work
from bot.service.notify import NOT_SAFE
from bot.service.records import (
    ChatRow,
    Correction,
    InboxMessage,
    Notification,
    NotificationWords,
    Staff,
)
from tests.cast import AMINA, RUTH, SAM, TYLER
from tests.desk.office import Office

RED, AMBER, YELLOW, GREEN = Severity


async def heard(office: Office, severity: Severity, words: str = "words", **more) -> InboxMessage:
    """A message as it stands in the inbox, with its number."""
    await office.said(AMINA, words, severity=severity, reader="v1", **more)
    async with office.store.reading() as unit:
        return (await unit.inbox.history(["chat-amina"], 1))[0]


async def held(office: Office, *messages: InboxMessage, **more) -> Notification:
    """An item as grave as its gravest message."""
    worst = max((one.severity for one in messages), key=lambda one: one.rank)
    item = await office.raised(AMINA, more.pop("severity", worst), words="", **more)
    await office.add(
        *(NotificationWords(None, item.id, m.words, None, m.id, office.now) for m in messages)
    )
    return item


async def called(
    office: Office, item: Notification, message: InboxMessage, colour: str, by: Staff = RUTH
) -> Notification:
    async with at_work(office.kit, by.id) as work:
        await correct_colour(work, item.id, message.id or 0, colour)
    return await office.item(item)


async def newest(office: Office, message: InboxMessage) -> Correction:
    async with office.store.reading() as unit:
        return (await unit.checks.corrections([message.id or 0]))[message.id or 0]


async def phone_of_ruth(office: Office) -> None:
    phone = ("phone", "telegram", "ruths", None, "ruth", "en", "open", None, None, None)
    await office.add(ChatRow(*phone, office.now))


async def test_a_correction_names_who_and_when_before_and_after_and_the_reader(office: Office):
    message = await heard(office, AMBER)
    item = await held(office, message)
    await called(office, item, message, "red")
    kept = await newest(office, message)
    assert replace(kept, id=None) == Correction(
        None, message.id or 0, "ruth", How.COLOUR, AMBER, RED,
        Category.EVERYDAY, Category.EVERYDAY, "v1", office.now,
    )  # fmt: skip
    assert "ruth: corrected a reading" in await office.trail(AMINA)


async def test_the_reading_itself_stays_on_record(office: Office):
    message = await heard(office, AMBER)
    await called(office, await held(office, message), message, "green")
    async with office.store.reading() as unit:
        assert (await unit.inbox.some([message.id or 0]))[message.id or 0] == message


async def test_called_graver_the_item_climbs_the_ladder_anew_from_now(office: Office):
    await phone_of_ruth(office)
    message = await heard(office, YELLOW, ago=timedelta(hours=5))
    item = await held(
        office, message, ago=timedelta(hours=5), state="acknowledged", acknowledged_by="ruth"
    )
    raised = await called(office, item, message, "red")
    assert (raised.severity, raised.state, raised.raised_at) == (RED, "open", office.now)
    assert raised.escalate_at == office.now + timedelta(minutes=5)  # then duty is told
    assert len(await office.sent("phone")) == 1


async def test_called_graver_but_no_graver_than_the_rest_the_item_stays_as_it_is(office: Office):
    red, amber = await heard(office, RED), await heard(office, AMBER)
    item = await held(office, red, amber, state="acknowledged", acknowledged_by="ruth")
    assert await called(office, item, amber, "red") == item
    assert (await newest(office, amber)).severity_after is RED


async def test_called_yellow_what_was_green_waits_for_nobody_at_once(office: Office):
    message = await heard(office, GREEN)
    item = await held(office, message)
    raised = await called(office, item, message, "yellow")
    assert (raised.severity, raised.escalate_at) == (YELLOW, None)


async def test_called_milder_the_item_goes_down_the_queue_and_is_not_resolved(office: Office):
    message = await heard(office, AMBER)
    item = await held(office, message)
    lowered = await called(office, item, message, "yellow")
    assert (lowered.severity, lowered.state) == (YELLOW, "open")
    assert lowered.escalate_at is None


async def test_called_milder_a_red_that_nobody_had_seen_is_seen_now(office: Office):
    message = await heard(office, RED)
    item = await held(office, message, escalate_at=office.now + timedelta(minutes=5))
    lowered = await called(office, item, message, "amber")
    assert (lowered.severity, lowered.state, lowered.acknowledged_by) == (
        AMBER, "acknowledged", "ruth",
    )  # fmt: skip
    assert lowered.escalate_at is None


async def test_a_red_that_somebody_had_seen_stays_theirs(office: Office):
    message = await heard(office, RED)
    item = await held(office, message, state="acknowledged", acknowledged_by="mo")
    assert (await called(office, item, message, "green")).acknowledged_by == "mo"


async def test_the_item_stays_as_grave_as_the_gravest_of_its_other_messages(office: Office):
    red, amber, yellow = [await heard(office, level) for level in (RED, AMBER, YELLOW)]
    item = await held(office, red, amber, yellow)
    assert (await called(office, item, red, "green")).severity is AMBER
    assert (await called(office, item, amber, "green")).severity is YELLOW


async def test_while_another_message_is_as_grave_it_counts_as_seen_by_nobody(office: Office):
    one, other = await heard(office, RED), await heard(office, RED)
    item = await held(office, one, other, escalate_at=office.now)
    after = await called(office, item, one, "green")
    assert (after.severity, after.state, after.escalate_at) == (RED, "open", office.now)


async def test_what_they_said_when_asked_is_not_lowered_by_what_was_read(office: Office):
    message = await heard(office, RED)
    item = await held(office, message, why=NOT_SAFE)
    assert (await called(office, item, message, "yellow")).severity is RED


async def test_an_item_with_something_that_was_never_read_is_not_lowered(office: Office):
    message = await heard(office, RED)
    item = await held(office, message)
    await office.add(NotificationWords(None, item.id, "a picture", None, None, office.now))
    assert (await called(office, item, message, "yellow")).severity is RED


async def test_an_item_that_is_graver_for_another_reason_stays_so(office: Office):
    message = await heard(office, YELLOW)
    item = await held(office, message, severity=AMBER, why="call-today")
    assert (await called(office, item, message, "green")).severity is AMBER


async def test_the_same_colour_confirms_and_changes_nothing(office: Office):
    message = await heard(office, AMBER)
    item = await held(office, message)
    assert await called(office, item, message, "amber") == item
    kept = await newest(office, message)
    assert (kept.severity_before, kept.severity_after) == (AMBER, AMBER)
    assert await office.trail(AMINA) == ["ruth: confirmed a reading"]


async def test_a_slip_is_taken_back_by_another_press(office: Office):
    message = await heard(office, AMBER)
    item = await held(office, message)
    await called(office, item, message, "red")
    back = await called(office, item, message, "amber")
    assert (back.severity, (await newest(office, message)).severity_before) == (AMBER, RED)


async def test_what_was_resolved_is_not_opened_by_calling_it_milder(office: Office):
    message = await heard(office, RED)
    item = await held(office, message, state="resolved", resolved_by="ruth", escalate_at=None)
    assert await called(office, item, message, "yellow") == item


async def test_what_was_resolved_and_called_graver_is_raised_as_a_new_item(office: Office):
    message = await heard(office, YELLOW)
    item = await held(office, message, state="resolved", resolved_by="ruth")
    assert await called(office, item, message, "red") == item
    async with office.store.reading() as unit:
        (new,) = await unit.queue.unresolved("amina", None)
        (words,) = await unit.queue.words([new.id])
    assert (new.severity, new.why, words.inbox_id) == (RED, "missed-words", message.id)


async def test_a_message_of_another_item_or_of_nobody_is_refused(office: Office):
    one, other = await heard(office, AMBER), await heard(office, AMBER)
    item = await held(office, one)
    for number in (other.id or 0, 0, 999):
        with pytest.raises(NotYours):
            async with at_work(office.kit, RUTH.id) as work:
                await correct_colour(work, item.id, number, "red")
    assert (await office.item(item)).severity is AMBER


async def test_who_may_not_act_on_the_item_may_not_correct_it(office: Office):
    message = await heard(office, YELLOW)
    item = await held(office, message)
    with pytest.raises(NotYours):
        await called(office, item, message, "red", by=SAM)
    with pytest.raises(NotYours):
        async with at_work(office.kit, SAM.id) as work:
            await correct_category(work, item.id, message.id or 0, "health")
    assert await office.trail(AMINA) == ["sam: was refused"] * 2


async def test_a_colour_or_category_that_is_none_is_not_taken(office: Office):
    message = await heard(office, AMBER)
    item = await held(office, message)
    with pytest.raises(Problems):
        await called(office, item, message, "purple")
    with pytest.raises(Problems):
        async with at_work(office.kit, RUTH.id) as work:
            await correct_category(work, item.id, message.id or 0, "weather")


async def test_the_item_is_about_what_its_message_is_about(office: Office):
    message = await heard(office, AMBER, category=Category.NO_MONEY_FOOD_ENERGY)
    item = await held(office, message)
    async with at_work(office.kit, RUTH.id) as work:
        await correct_category(work, item.id, message.id or 0, "homeless")
    after = await office.item(item)
    assert (after.category, after.severity) == (Category.HOMELESS, AMBER)
    assert (await newest(office, message)).category_after is Category.HOMELESS


async def test_a_category_leaves_the_colour_that_a_worker_gave(office: Office):
    message = await heard(office, AMBER)
    item = await held(office, message)
    await called(office, item, message, "red")
    async with at_work(office.kit, RUTH.id) as work:
        await correct_category(work, item.id, message.id or 0, "homeless")
    assert (await newest(office, message)).severity_after is RED


async def missed(office: Office, message: InboxMessage, colour: str, by: Staff = RUTH) -> None:
    async with at_work(office.kit, by.id) as work:
        await mark_missed(work, AMINA.id, message.id or 0, colour)


async def test_a_miss_is_raised_as_if_it_had_been_read_so(office: Office):
    await phone_of_ruth(office)
    message = await heard(office, GREEN, "I gave the cat away", category=Category.GOOD_NEWS)
    await missed(office, message, "red")
    async with office.store.reading() as unit:
        (item,) = await unit.queue.unresolved("amina", None)
        (words,) = await unit.queue.words([item.id])
    assert (item.severity, item.owner_id, item.why) == (RED, "ruth", "missed-words")
    assert (words.words, words.inbox_id) == ("I gave the cat away", message.id)
    assert len(await office.sent("phone")) == 1
    assert (await newest(office, message)).how is How.MISS


async def test_a_miss_that_stands_in_the_queue_as_something_milder_raises_that(office: Office):
    message = await heard(office, YELLOW)
    item = await held(office, message)
    await missed(office, message, "amber")
    async with office.store.reading() as unit:
        (only,) = await unit.queue.unresolved("amina", None)
    assert (only.id, only.severity) == (item.id, AMBER)


async def test_a_second_press_on_the_same_miss_is_told_that_it_was_said_already(office: Office):
    message = await heard(office, GREEN)
    await missed(office, message, "amber")
    with pytest.raises(Problems):
        await missed(office, message, "amber")


async def test_a_miss_needs_somebody_today_or_now(office: Office):
    with pytest.raises(Problems):
        await missed(office, await heard(office, GREEN), "yellow")


async def test_only_who_may_open_the_page_marks_a_miss_and_only_of_that_young_person(
    office: Office,
):
    message = await heard(office, GREEN)
    with pytest.raises(NotYours):
        await missed(office, message, "red", by=SAM)
    with pytest.raises(NotYours):
        async with at_work(office.kit, SAM.id) as work:
            await mark_missed(work, TYLER.id, message.id or 0, "red")
