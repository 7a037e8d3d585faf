"""What people make of how messages were read, and the sample of what was read as calm."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.rules.reading_check import How
from bot.rules.recall import Judged
from bot.rules.severity import Category, Severity
from bot.service.records import (
    ChatRow,
    Correction,
    NotificationWords,
    Sampled,
    SampleReading,
    SampleWeek,
)
from tests.cast import MONDAY
from tests.storage.rows import TYLERS, message, notification, run

WEEK = date(2026, 11, 16)
RED, AMBER, YELLOW, GREEN = Severity
SPAN = (MONDAY, MONDAY + timedelta(days=1))


async def add(store, *rows) -> None:
    async with store.unit() as unit:
        for row in rows:
            unit.add(row)


def correction(number: int, after: Severity, how: How = How.COLOUR) -> Correction:
    about = Category.EVERYDAY
    return Correction(None, number, "ruth", how, GREEN, after, about, about, "v1", MONDAY)


async def drawn(store, *numbers: int) -> None:
    """Messages 1 to 9, of which some are in the sample of a week."""
    await add(store, *(message(number, reader="v1") for number in range(1, 10)))
    await add(store, SampleWeek(WEEK, len(numbers), MONDAY))
    await add(store, *(Sampled(f"s{number}", WEEK, number) for number in numbers))


def reading(sampled_id: str, place: int, severity: Severity, who: str) -> SampleReading:
    return SampleReading(None, sampled_id, who, place, severity, MONDAY)


async def test_the_newest_correction_of_a_message_is_what_stands(store):
    await drawn(store)
    await add(store, correction(1, RED), correction(2, AMBER))
    await add(store, correction(1, YELLOW))
    async with store.reading() as unit:
        found = await unit.checks.corrections([1, 2, 3])
    assert {number: one.severity_after for number, one in found.items()} == {1: YELLOW, 2: AMBER}


@pytest.mark.parametrize("verb", ["update corrections set how = 'miss'", "delete from corrections"])
async def test_a_correction_that_was_made_stays_as_it_is(store, verb):
    await drawn(store)
    await add(store, correction(1, RED))
    with pytest.raises(DBAPIError, match="append-only"):
        async with store.unit() as unit:
            await unit.checks._connection.execute(text(verb))


async def test_a_correction_of_the_category_alone_cannot_change_the_colour(store):
    await drawn(store)
    with pytest.raises(IntegrityError):
        await add(store, replace(correction(1, RED), how=How.CATEGORY))


async def test_a_week_is_begun_once(store):
    begun = []
    for _ in range(2):
        async with store.unit() as unit:
            begun.append(await unit.checks.begin_week(WEEK, MONDAY))
    assert begun == [True, False]


async def test_a_week_whose_draw_broke_off_can_be_begun_again(store):
    with suppress(KeyboardInterrupt):
        async with store.unit() as unit:
            assert await unit.checks.begin_week(WEEK, MONDAY)
            raise KeyboardInterrupt
    async with store.unit() as unit:
        assert await unit.checks.begin_week(WEEK, MONDAY)


@pytest.mark.pg
async def test_two_processes_never_begin_the_same_week(postgresql_store):
    async def begin():
        async with postgresql_store.unit() as unit:
            return await unit.checks.begin_week(WEEK, MONDAY)

    assert sorted(await asyncio.gather(*(begin() for _ in range(4)))) == [False] * 3 + [True]


async def test_what_was_calm_is_what_was_read_as_green_in_time_and_is_not_a_workers(store):
    sams = ChatRow(
        "chat-sam", "web", "sams", None, "sam", "en", "open", None, None, None, MONDAY
    )  # fmt: skip
    await add(
        store,
        sams,
        message(1, reader="v1"),
        message(2, reader="v1", severity=YELLOW),
        message(3, reader=""),
        message(4, reader="v1", sent_at=SPAN[1]),
        message(5, reader="v1", chat_id="chat-sam"),
        message(6, TYLERS, reader="v1"),
    )
    async with store.reading() as unit:
        assert [chat for _, chat in await unit.checks.calm(*SPAN)] == ["chat-amina", TYLERS]


async def test_words_of_an_unfinished_conversation_are_nobodys_to_read_again(store):
    await add(
        store,
        run("left", state="left"),
        run("open"),
        run("done", state="ended"),
        run("menu", state="left", flow="menu"),
    )
    names = ("left", "open", "done", "menu")
    for number, name in enumerate(names, 1):
        await add(store, message(number, reader="v1", run_id=name))
    async with store.reading() as unit:
        calm = [number for number, _ in await unit.checks.calm(*SPAN)]
        kept = await unit.inbox.some(calm)
    assert {kept[number].run_id for number in calm} == {"done", "menu"}


async def test_a_message_can_be_drawn_once_only(store):
    await drawn(store, 1)
    with pytest.raises(IntegrityError):
        await add(store, Sampled("again", WEEK, 1))


async def test_each_is_to_be_read_by_two_who_have_not_read_it(store):
    await drawn(store, 1, 2, 3)
    await add(store, reading("s1", 1, GREEN, "ruth"))
    await add(store, reading("s2", 1, GREEN, "sam"), reading("s2", 2, GREEN, "mo"))
    async with store.reading() as unit:
        assert [one.id for one in await unit.checks.to_read("ruth", WEEK)] == ["s3"]
        assert [one.id for one in await unit.checks.to_read("sam", WEEK)] == ["s1", "s3"]
        assert await unit.checks.to_read("sam", WEEK + timedelta(days=7)) == []


async def test_nobody_is_both_of_the_two(store):
    await drawn(store, 1)
    await add(store, reading("s1", 1, GREEN, "ruth"))
    with pytest.raises(IntegrityError):
        await add(store, reading("s1", 2, GREEN, "ruth"))


async def test_what_two_read_differently_is_to_be_settled_until_it_is(store):
    await drawn(store, 1, 2, 3)
    await add(store, reading("s1", 1, GREEN, "ruth"), reading("s1", 2, AMBER, "sam"))
    await add(store, reading("s2", 1, GREEN, "ruth"), reading("s2", 2, GREEN, "sam"))
    await add(store, reading("s3", 1, GREEN, "ruth"))
    async with store.reading() as unit:
        assert [one.id for one in await unit.checks.to_settle(WEEK)] == ["s1"]
    await add(store, reading("s1", 3, AMBER, "ruth"))
    async with store.reading() as unit:
        assert await unit.checks.to_settle(WEEK) == []
        assert [one.place for one in await unit.checks.readings("s1")] == [1, 2, 3]


async def test_messages_are_counted_by_reader_colour_and_what_people_said(store):
    await drawn(store)
    await add(store, message(10, reader="v2", severity=RED))
    await add(store, correction(1, AMBER), correction(2, GREEN, How.SAMPLE))
    await add(store, correction(1, RED), correction(3, GREEN, How.CATEGORY))
    async with store.reading() as unit:
        found = await unit.checks.judged(*SPAN)
    assert set(found) == {
        Judged("v1", GREEN, RED, False, 1),
        Judged("v1", GREEN, GREEN, True, 1),
        Judged("v1", GREEN, None, False, 7),
        Judged("v2", RED, None, False, 1),
    }


async def test_an_item_is_found_by_a_message_that_it_holds(store):
    await add(store, message(1), message(2))
    await add(
        store,
        notification("yellow"),
        notification("red", severity=RED),
        notification("over", state="resolved", resolved_by="ruth"),
    )
    for name in ("yellow", "red", "over"):
        await add(store, NotificationWords(None, name, "words", None, 1, MONDAY))
    async with store.unit() as unit:
        assert [one.id for one in await unit.queue.about_message(1)] == ["red", "yellow"]
        assert await unit.queue.about_message(2) == []
