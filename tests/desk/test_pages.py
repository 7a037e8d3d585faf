"""The pages: each works, is refused to whom it is not for, and leaves its trace."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.rules.severity import Severity
from bot.service.post import parcel
from bot.service.records import Staff
from tests.cast import AMINA, MO, RUTH, SAM, TYLER
from tests.desk.browser import Browser
from tests.desk.office import DEE, Office

Opens = Callable[[Staff], Awaitable[Browser]]


async def test_the_queue_says_why_in_their_own_words_and_how_long_it_waits(
    office: Office, ruth: Browser
):
    await office.raised(AMINA, words="I have <nothing> to eat")
    page = await ruth.get("/queue")
    assert page.status == 200
    assert "Amina Yusuf" in page.words
    assert "Wrote something that worries: no money, food or energy" in page.words
    assert "I have <nothing> to eat" in page.words
    assert "waiting less than a minute" in page.words
    assert await office.trail() == ["ruth: looked at the queue"]


async def test_an_empty_queue_is_kind(ruth: Browser):
    assert "Nothing is waiting for you." in (await ruth.get("/queue")).words


async def test_an_unknown_reason_does_not_break_the_queue(office: Office, ruth: Browser):
    await office.raised(AMINA, why="something-new")
    page = await ruth.get("/queue")
    assert (page.status, "why-something-new" in page.words) == (200, True)


async def test_acknowledging_in_the_queue_goes_back_to_it(office: Office, ruth: Browser):
    item = await office.raised(AMINA)
    answer = await ruth.post(f"/items/{item.id}/acknowledge", show="mine")
    assert answer.headers["Location"] == "/desk/queue?show=mine&done=acknowledged"
    assert "You have seen this" in (await ruth.get("/queue")).words


async def test_an_item_is_replied_to_and_resolved_on_its_page(office: Office, ruth: Browser):
    item = await office.raised(AMINA)
    assert "I have nothing to eat" in (await ruth.get(f"/items/{item.id}")).words
    await ruth.post(f"/items/{item.id}/reply", words="I will bring some")
    await ruth.post(f"/items/{item.id}/resolve", note="Brought some")

    page = await ruth.get(f"/items/{item.id}")
    assert "I will bring some Ruth Adeyemi, today at 10:00" in page.words
    assert "Resolved by Ruth Adeyemi" in page.words


async def test_a_form_that_will_not_do_is_shown_again_with_what_was_written(
    office: Office, ruth: Browser
):
    item = await office.raised(AMINA)
    page = await ruth.post(f"/items/{item.id}/hand-over", to="", reason="I am off tomorrow")
    assert page.status == 422
    assert "There is a problem" in page.words
    assert "I am off tomorrow" in page.words


async def test_handing_over_on_the_page_makes_it_the_colleagues(office: Office, ruth: Browser):
    item = await office.raised(AMINA)
    answer = await ruth.post(f"/items/{item.id}/hand-over", to="sam", reason="I am off")
    assert answer.headers["Location"] == "/desk/queue?done=handed-over"
    assert (await office.item(item)).owner_id == "sam"


async def test_a_young_persons_page_shows_what_a_worker_needs(office: Office, ruth: Browser):
    for score in (4, 2):
        await office.mood(score, AMINA)
    await office.contact(AMINA, "passed my theory")
    await office.raised(AMINA)
    page = await ruth.get("/people/amina")
    for seen in ("Former relevant", "19, born 7 November 2006", "passed my theory", "Telegram"):
        assert seen in page.words
    assert 'role="img"' in page.text


async def test_reading_and_logging_on_a_young_persons_page(office: Office, ruth: Browser):
    contact = await office.contact(AMINA)
    await ruth.post("/people/amina/read", contact=contact.id, counts="yes")
    visit = {"mode": "call", "direction": "both", "day": "2026-03-10", "time": "09:30"}
    answer = await ruth.post("/people/amina/contacts", **visit, summary="Rang", counts="yes")

    assert answer.headers["Location"] == "/desk/people/amina?done=logged"
    assert [(c.mode, c.counts) for c in await office.contacts(AMINA)] == [
        ("telegram", True), ("call", True),
    ]  # fmt: skip


async def test_a_contact_with_a_day_that_is_none_is_not_logged(office: Office, ruth: Browser):
    page = await ruth.post("/people/amina/contacts", mode="call", day="31/02/2026", time="x")
    assert page.status == 422
    assert "Give the day and the time" in page.words


async def test_an_invite_is_shown_once_as_link_and_picture(office: Office, ruth: Browser):
    page = await ruth.post("/people/amina/invite")
    assert re.search(r"https://t\.me/kith_bot\?start=\d{5}-\d{5}", page.text)
    assert "<svg" in page.text
    link = await ruth.post("/people/amina/chat-link")
    assert "https://kith.example/chat/open/secret-" in link.text


async def test_the_list_of_young_people(office: Office, ruth: Browser):
    page = await ruth.get("/people?sort=name")
    assert "Amina Yusuf" in page.words
    assert "Tyler Reed" not in page.words


async def test_settings_link_a_phone_and_note_an_absence(office: Office, ruth: Browser):
    page = await ruth.post("/settings/telegram")
    assert "https://t.me/kith_bot?start=staff-" in page.text
    days = {"starts": "2026-03-16", "ends": "2026-03-20", "cover": "sam"}
    await ruth.post("/settings/away", **days)
    shown = await ruth.get("/settings")
    assert "16 March 2026 to 20 March 2026, covered by Sam Okafor" in shown.words
    away = re.search(r"/settings/away/(\d+)/strike", shown.text)
    assert away is not None
    await ruth.post(f"/settings/away/{away[1]}/strike")
    assert "covered by Sam" not in (await ruth.get("/settings")).words


async def test_days_that_are_not_in_order_are_asked_for_again(ruth: Browser):
    page = await ruth.post("/settings/away", starts="2026-03-20", ends="2026-03-16", cover="")
    assert page.status == 422


async def test_trouble_is_for_managers_and_duty(office: Office, ruth: Browser, browser_of: Opens):
    lost = parcel("chat-amina", "Hello Amina", office.now)
    await office.add(lost)
    async with office.store.unit() as unit:
        (kept,) = await unit.outbox.history(["chat-amina"], 1)
        unit.change(kept, state="undeliverable", trouble="blocked")
    await office.said(AMINA, state="unreadable", kind="unreadable")
    await office.run(AMINA, state="stuck")

    page = await (await browser_of(MO)).get("/trouble")
    for seen in ("Hello Amina", "blocked", "Something that could not be read", "Check-in"):
        assert seen in page.words
    assert (await (await browser_of(DEE)).get("/trouble")).status == 200
    assert (await ruth.get("/trouble")).status == 404


@pytest.mark.parametrize("path", ["/people/amina", "/people/nobody", "/items/nothing"])
async def test_what_is_not_theirs_looks_like_what_is_not_there(
    office: Office, browser_of: Opens, path: str
):
    page = await (await browser_of(SAM)).get(path)
    assert (page.status, "Page not found" in page.words) == (404, True)


async def test_somebody_elses_young_person_is_refused_on_record(office: Office, browser_of: Opens):
    item = await office.raised(AMINA, Severity.YELLOW)
    sam = await browser_of(SAM)
    refused = [
        await sam.get("/people/amina"),
        await sam.get(f"/items/{item.id}"),
        await sam.post(f"/items/{item.id}/reply", words="hello"),
        await sam.post("/people/amina/contacts"),
        await sam.post("/people/amina/read"),
        await sam.post("/people/amina/invite"),
        await sam.post("/people/amina/chat-link"),
    ]
    assert {page.status for page in refused} == {404}
    assert await office.trail(AMINA) == ["sam: was refused"] * 7
    assert await office.sent("chat-amina") == []


async def test_a_chat_in_arabic_is_shown_from_right_to_left(office: Office, ruth: Browser):
    await office.said(AMINA, "مرحبا")
    assert 'dir="auto">مرحبا' in (await ruth.get("/people/amina")).text


async def test_a_colleague_who_has_left_is_still_spoken_of(office: Office, ruth: Browser):
    await office.contact(AMINA, mode="call", direction="both", staff_id="sam", seen=True)
    async with office.store.unit() as unit:
        unit.change(SAM, active=False)
    assert "logged by a former colleague" in (await ruth.get("/people/amina")).words


async def test_a_visitors_item_has_no_young_persons_page(office: Office, browser_of: Opens):
    item = await office.raised(None, owner=DEE)
    page = await (await browser_of(DEE)).get(f"/items/{item.id}")
    assert "A visitor, not known to us" in page.words
    assert "/people/" not in page.text.replace('href="/desk/people"', "")


def test_the_cast_is_as_these_tests_need_it():
    assert (AMINA.adviser_id, TYLER.adviser_id, RUTH.role) == ("ruth", "sam", "adviser")


async def test_what_kith_wrote_by_itself_is_folded_and_says_if_it_did_not_arrive(
    office: Office, ruth: Browser
):
    for words, state in (("Hello Amina", "sent"), ("How are you?", "unknown")):
        await office.add(replace(parcel("chat-amina", words, office.now), state=state))
    page = await ruth.get("/people/amina")
    assert "10:00 Kith wrote by itself, 2 messages may not have arrived" in page.words
    assert page.text.count('<details class="desk-entry') == 1
