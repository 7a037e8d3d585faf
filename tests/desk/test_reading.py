"""Two workers read calm messages again, blind to each other, and the desk says what that tells."""

import re
from collections.abc import Awaitable, Callable
from datetime import date, timedelta

import pytest

from bot.rules.reading_check import How
from bot.rules.severity import Category, Severity
from bot.service.desk import sample_reading
from bot.service.desk.correct import correct_colour
from bot.service.desk.forms import Problems
from bot.service.desk.reading import reading_page
from bot.service.desk.work import NotYours, at_work
from bot.service.records import (
    Correction,
    InboxMessage,
    NotificationWords,
    Sampled,
    SampleWeek,
    Staff,
)
from tests.cast import AMINA, MO, RUTH, SAM
from tests.desk.browser import Browser
from tests.desk.office import DEE, Office

Opens = Callable[[Staff], Awaitable[Browser]]
WEEK = date(2026, 3, 2)
LAST_WEEK = timedelta(days=5)
RED, AMBER, YELLOW, GREEN = Severity


async def drawn(office: Office, *words: str) -> list[InboxMessage]:
    """Messages of last week, all of them in the sample as s0, s1 ..."""
    await office.add(SampleWeek(WEEK, len(words), office.now))
    for number, said in enumerate(words):
        await office.said(AMINA, said, LAST_WEEK, reader="v1")
        async with office.store.reading() as unit:
            (message,) = await unit.inbox.history(["chat-amina"], 1)
        await office.add(Sampled(f"s{number}", WEEK, message.id or 0))
    async with office.store.reading() as unit:
        return await unit.inbox.history(["chat-amina"], 100)


async def read(office: Office, who: Staff, colour: str, sampled_id: str = "s0") -> None:
    async with at_work(office.kit, who.id) as work:
        await sample_reading.read_sampled(work, sampled_id, colour)


async def settle(office: Office, who: Staff, colour: str) -> None:
    async with at_work(office.kit, who.id) as work:
        await sample_reading.settle(work, "s0", colour)


async def next_of(office: Office, who: Staff) -> tuple[str | None, str | None]:
    """What a worker is shown to read, and to settle."""
    async with at_work(office.kit, who.id) as work:
        page = await reading_page(work)
    return (
        page.to_read.sampled_id if page.to_read else None,
        page.to_settle.sampled_id if page.to_settle else None,
    )


async def newest(office: Office, message: InboxMessage) -> Correction | None:
    async with office.store.reading() as unit:
        return (await unit.checks.corrections([message.id or 0])).get(message.id or 0)


async def places(office: Office) -> list[tuple[str, int, Severity]]:
    async with office.store.reading() as unit:
        return [(r.staff_id, r.place, r.severity) for r in await unit.checks.readings("s0")]


async def urgent(office: Office) -> list[Severity]:
    async with office.store.reading() as unit:
        return [item.severity for item in await unit.queue.unresolved("amina", None)]


async def test_each_message_comes_to_two_and_to_neither_of_them_twice(office: Office):
    await drawn(office, "one", "two")
    await read(office, MO, "green")
    assert await next_of(office, MO) == ("s1", None)
    assert await next_of(office, DEE) == ("s0", None)
    await read(office, DEE, "green")
    await office.on_duty(SAM)
    assert await next_of(office, SAM) == ("s1", None)


async def test_what_two_agree_on_is_what_it_is_called(office: Office):
    (message,) = await drawn(office, "one")
    await read(office, MO, "yellow")
    assert await newest(office, message) is None
    await read(office, DEE, "yellow")
    verdict = await newest(office, message)
    assert verdict is not None
    assert (verdict.how, verdict.severity_after, verdict.reader) == (How.SAMPLE, YELLOW, "v1")


async def test_where_two_differ_a_manager_settles_it(office: Office):
    (message,) = await drawn(office, "one")
    await read(office, MO, "green")
    await read(office, DEE, "yellow")
    assert await newest(office, message) is None
    assert (await next_of(office, DEE), await next_of(office, MO)) == ((None, None), (None, "s0"))
    with pytest.raises(NotYours):
        await settle(office, DEE, "green")
    await settle(office, MO, "yellow")
    verdict = await newest(office, message)
    assert verdict is not None
    assert (verdict.severity_after, await next_of(office, MO)) == (YELLOW, (None, None))
    assert await places(office) == [("mo", 1, GREEN), ("dee", 2, YELLOW), ("mo", 3, YELLOW)]


async def test_what_is_settled_stays_settled_and_what_agrees_needs_no_manager(office: Office):
    await drawn(office, "one")
    for who in (MO, DEE):
        await read(office, who, "green")
    await settle(office, MO, "red")
    assert len(await places(office)) == 2
    assert await urgent(office) == []


async def test_what_needs_somebody_is_raised_at_once_by_the_first_who_says_so(office: Office):
    (message,) = await drawn(office, "bye then")
    await read(office, DEE, "red")
    async with office.store.reading() as unit:
        (item,) = await unit.queue.unresolved("amina", None)
        (words,) = await unit.queue.words([item.id])
    assert (item.severity, item.why, item.owner_id) == (RED, "found-in-sample", "ruth")
    assert (words.words, words.inbox_id) == ("bye then", message.id)


async def test_the_second_who_says_the_same_does_not_raise_it_again(office: Office):
    (message,) = await drawn(office, "bye then")
    await read(office, DEE, "amber")
    async with office.store.reading() as unit:
        (item,) = await unit.queue.unresolved("amina", None)
    async with at_work(office.kit, RUTH.id) as work:
        await correct_colour(work, item.id, message.id or 0, "yellow")
    await read(office, MO, "amber")
    assert await urgent(office) == [YELLOW]


async def test_the_second_who_finds_it_graver_raises_it_further(office: Office):
    await drawn(office, "bye then")
    await read(office, DEE, "amber")
    await read(office, MO, "red")
    assert await urgent(office) == [RED]


async def test_somebody_who_reads_it_twice_or_comes_third_changes_nothing(office: Office):
    await drawn(office, "one")
    await office.on_duty(SAM)
    for who, colour in ((MO, "green"), (MO, "red"), (DEE, "green"), (SAM, "red")):
        await read(office, who, colour)
    assert await places(office) == [("mo", 1, GREEN), ("dee", 2, GREEN)]
    assert await urgent(office) == []


async def test_a_colour_that_is_none_is_not_taken(office: Office):
    await drawn(office, "one")
    with pytest.raises(Problems):
        await read(office, MO, "purple")
    assert await places(office) == []


async def test_an_adviser_takes_no_part_unless_they_are_on_duty(office: Office, ruth: Browser):
    await drawn(office, "my secret")
    page = await ruth.get("/reading")
    assert "my secret" not in page.text
    assert "What Kith notices" in page.words
    assert (await ruth.post("/reading/s0/read", colour="green")).status == 404
    await office.on_duty(RUTH)
    assert "my secret" in (await ruth.get("/reading")).words


async def test_the_words_are_shown_one_message_at_a_time_without_a_name(
    office: Office, browser_of: Opens
):
    await drawn(office, "hello <there>", "something else")
    mo = await browser_of(MO)
    page = await mo.get("/reading")
    assert "hello <there>" in page.words
    assert "2 to go, with this one." in page.words
    for hidden in ("something else", "Amina", "amina", "people/"):
        assert hidden not in page.text.replace('href="/desk/people"', "")
    answer = await mo.post("/reading/s0/read", colour="green")
    assert answer.headers["Location"] == "/desk/reading?done=sample-read"
    assert "something else" in (await mo.get("/reading")).words


async def test_each_look_and_each_judgement_is_on_record_with_whose_words_they_are(
    office: Office, browser_of: Opens
):
    await drawn(office, "one")
    mo = await browser_of(MO)
    await mo.get("/reading")
    await mo.post("/reading/s0/read", colour="green")
    assert await office.trail(AMINA) == [
        "mo: looked at a sampled message", "mo: read a sampled message",
    ]  # fmt: skip
    assert await office.trail() == ["mo: looked at the check of the reading"]


async def test_neither_sees_what_the_other_said_but_who_settles_sees_both(
    office: Office, browser_of: Opens
):
    await drawn(office, "one")
    await read(office, DEE, "yellow")
    mo = await browser_of(MO)
    assert "One colleague said" not in (await mo.get("/reading")).words
    await read(office, MO, "green")
    page = await mo.get("/reading")
    assert "One colleague said yellow: this week , the other nothing to do ." in page.words
    assert "Dee" not in page.words
    await mo.post("/reading/s0/settle", colour="green")
    assert "Two colleagues differ" not in (await mo.get("/reading")).words


async def judged(office: Office, number: int, misses: int = 0, reader: str = "v1") -> None:
    """Calm messages on which two agreed, so many of them misses."""
    about = Category.EVERYDAY
    for place in range(number):
        await office.said(AMINA, "calm", LAST_WEEK, reader=reader)
        async with office.store.reading() as unit:
            (message,) = await unit.inbox.history(["chat-amina"], 1)
        after = AMBER if place < misses else GREEN
        await office.add(
            Correction(
                None, message.id or 0, "mo", How.SAMPLE, GREEN, after, about, about, reader,
                office.now,
            )
        )  # fmt: skip


async def flagged(office: Office, number: int, severity: Severity = AMBER, **more) -> None:
    for _ in range(number):
        await office.said(AMINA, "worse", LAST_WEEK, severity=severity, reader="v1", **more)


async def test_with_few_read_the_page_says_so_and_tells_no_figure(office: Office, ruth: Browser):
    await flagged(office, 5)
    await judged(office, 3)
    page = await ruth.get("/reading")
    assert "Too few read yet to say how much of what needed a person the same day" in page.words
    assert (
        "Two workers have agreed on 3 calm messages. From 100 on there is a figure." in page.words
    )
    assert "Kith noticed about" not in page.words


async def test_with_enough_read_it_tells_the_estimate_its_interval_and_the_counts(
    office: Office, ruth: Browser
):
    await flagged(office, 18)
    await flagged(office, 3, YELLOW)
    await judged(office, 100, misses=2)
    await office.said(AMINA, "this week", reader="v1")  # is not over yet
    page = await ruth.get("/reading")
    assert "From 15 December 2025 to 8 March 2026, 12 weeks." in page.words
    assert "Kith noticed about 90% of what needed a person the same day." in page.words
    assert "It may have noticed as little as 72% or as much as 90%" in page.words
    assert re.search(r"Kith read them so 18 0 .* Kith read them as calm 100 100 ", page.words)
    assert "Of these, a miss 2 0" in page.words
    assert "Nothing was found that needed this." in page.words  # red alone
    assert "By version of the reader" not in page.words


async def test_more_than_one_version_is_told_apart_and_what_could_not_be_read_is_none(
    office: Office, ruth: Browser
):
    await flagged(office, 9)
    await judged(office, 100)
    await judged(office, 2, reader="v2")
    await office.said(AMINA, "?", LAST_WEEK, severity=AMBER, reader="none")
    page = await ruth.get("/reading")
    table = page.words.partition("By version of the reader")[2]
    assert "v1 100 of 100 100% (" in table
    assert "v2 2 of 2 Too few read yet" in table
    assert "none" not in table


async def test_a_message_is_corrected_by_one_press_on_its_item(office: Office, ruth: Browser):
    await office.said(AMINA, "x", severity=AMBER, reader="v9")
    item = await office.raised(AMINA, words="")
    await office.add(NotificationWords(None, item.id, "x", None, 1, office.now))
    page = await ruth.get(f"/items/{item.id}")
    assert "Was this the right colour?" in page.words
    assert "These words were read as amber: today by version v9" in page.words
    answer = await ruth.post(f"/items/{item.id}/messages/1/colour", colour="yellow")
    assert answer.headers["Location"] == f"/desk/items/{item.id}?done=corrected"
    page = await ruth.get(f"/items/{item.id}")
    assert "Ruth Adeyemi says: yellow: this week" in page.words
    await ruth.post(f"/items/{item.id}/messages/1/category", category="health")
    assert (await office.item(item)).severity is YELLOW
    assert "yellow: this week, health" in (await ruth.get(f"/items/{item.id}")).words
    assert (await ruth.post(f"/items/{item.id}/messages/one/colour", colour="red")).status == 404


async def test_a_miss_is_marked_by_one_press_on_the_timeline(office: Office, ruth: Browser):
    await office.said(AMINA, "I gave the cat away", reader="v1")
    await office.said(AMINA, "read as amber", reader="v1", severity=AMBER)
    page = await ruth.get("/people/amina")
    assert page.text.count("/missed") == 1
    answer = await ruth.post("/people/amina/messages/1/missed", colour="amber")
    assert answer.headers["Location"] == "/desk/people/amina?done=missed"
    page = await ruth.get("/people/amina")
    assert "Wrote something that Kith took too lightly" in page.words
    assert "Ruth Adeyemi says amber: today" in page.words
    assert (await ruth.post("/people/amina/messages/1/missed", colour="red")).status == 422
