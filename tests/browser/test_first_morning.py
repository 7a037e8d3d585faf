"""A personal adviser's first morning at the desk, with a young person on the phone beside it."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from bot.sample import SAMPLE_PASSWORD
from tests.browser.conftest import NewPhone
from tests.browser.running import Running

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

COLLEAGUE = "gareth.pugh@sample.invalid"
MANAGER = "maureen.tighe@sample.invalid"
AT_ONCE = 2000  # milliseconds: 'live' would take a fraction of it on a quiet machine


async def desk_of(kith: Running, browser: Browser, email: str = "") -> Page:
    """A browser at the desk, signed in with the form."""
    context = await browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    page = await context.new_page()
    await page.goto(kith.desk())
    await page.get_by_label("Work email address").fill(email or kith.look.adviser_email)
    await page.get_by_label("Password").fill(SAMPLE_PASSWORD)
    await page.get_by_role("button", name="Sign in", exact=True).click()
    await expect(page.get_by_role("heading", name="Queue")).to_be_visible()
    return page


async def phone_of(kith: Running, new_phone: NewPhone, person_id: str = "") -> Page:
    page = await (await new_phone()).new_page()
    await page.goto(kith.chat(person_id))
    await expect(page.get_by_role("textbox", name="Write a message")).to_be_visible()
    return page


async def says(phone: Page, words: str) -> None:
    await phone.get_by_role("textbox", name="Write a message").fill(words)
    await phone.get_by_role("button", name="Send", exact=True).click()


async def taps(phone: Page, name: str) -> None:
    await phone.get_by_role("button", name=name, exact=True).click()


def line_of(desk: Page, why: str, words: str) -> Locator:
    """The line of the queue with this reason and these words of theirs."""
    return desk.locator(".desk-item").filter(has_text=why).filter(has_text=words)


async def done(desk: Page) -> str:
    return await desk.locator(".desk-done").inner_text()


async def test_a_wrong_password_opens_nothing(kith: Running, browser: Browser):
    page = await (await browser.new_context()).new_page()
    await page.goto(kith.desk())
    await page.get_by_label("Work email address").fill(kith.look.adviser_email)
    await page.get_by_label("Password").fill("guessed")
    await page.get_by_role("button", name="Sign in", exact=True).click()
    await expect(page.get_by_role("alert")).to_contain_text("the password is not right")
    await page.goto(kith.desk("/people"))
    await expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


async def test_red_stands_first_and_a_reply_is_on_the_phone_at_once(
    kith: Running, browser: Browser, new_phone: NewPhone
):
    desk = await desk_of(kith, browser)
    await expect(desk.get_by_role("heading", level=2).first).to_contain_text("Red: act now")
    first = desk.locator(".desk-item").first
    await expect(first).to_contain_text("Nobody has acknowledged this yet")
    await first.get_by_role("heading").get_by_role("link").click()
    await expect(desk.get_by_text("say bye to my brother for me")).to_be_visible()
    await desk.get_by_role("button", name="I have seen this").click()
    assert await done(desk) == "Noted. Nobody else will be woken for this."

    opened = await desk.get_by_role("heading", level=1).get_by_role("link").get_attribute("href")
    phone = await phone_of(kith, new_phone, str(opened).rpartition("/")[2])
    await desk.get_by_label("Your message").fill("I am ringing you now. Please pick up.")
    await desk.get_by_role("button", name="Send reply").click()
    reply = phone.locator(".bubble.staff", has_text="I am ringing you now. Please pick up.")
    await expect(reply).to_be_visible(timeout=AT_ONCE)
    await expect(reply).to_contain_text(kith.look.adviser_name.split()[0])

    await desk.goto(kith.desk("/queue"))
    await says(phone, "ok im here")
    await expect(line_of(desk, "Answered you", "ok im here")).to_be_visible(timeout=AT_ONCE)


async def test_a_whole_check_in_stands_in_the_queue_and_is_dealt_with(
    kith: Running, browser: Browser, new_phone: NewPhone
):
    desk = await desk_of(kith, browser)
    phone = await phone_of(kith, new_phone)
    await taps(phone, "2 🙁")
    await taps(phone, "📚 Work, study")
    await says(phone, "the bus is late")
    await taps(phone, "Yes, this week")
    await expect(phone.get_by_text("A call: this week")).to_be_visible()
    await taps(phone, "Change it")
    await taps(phone, "📚 Work, study")
    await says(phone, "the college bus is late every day")
    await taps(phone, "Yes, today")
    await expect(
        phone.get_by_text("Your words: “the college bus is late every day”")
    ).to_be_visible()
    await taps(phone, "Yes, pass it on")
    line = line_of(desk, "Asks you to ring today", "the college bus is late every day")
    await expect(line).to_be_visible(timeout=AT_ONCE)
    await expect(phone.get_by_text("that you would like a call")).to_be_visible()

    await line.get_by_role("link", name=kith.look.called).first.click()
    item = desk.url
    await desk.get_by_role("heading", level=1).get_by_role("link").click()
    person = desk.url
    await reads_and_counts(desk)
    await logs_a_call(desk)
    await desk.goto(item)
    await desk.get_by_label("What was done").fill("Rang. We ask college about the bus on Thursday.")
    await desk.get_by_role("button", name="Resolve", exact=True).click()
    assert await done(desk) == "Resolved."
    await desk.goto(kith.desk("/queue"))
    await expect(line).to_have_count(0)
    await desk.goto(person)
    await invites(desk)


async def reads_and_counts(desk: Page) -> None:
    new = desk.locator(".desk-new")
    await expect(new).to_contain_text("the college bus is late every day")
    await new.get_by_label("Yes").check()
    await new.get_by_role("button", name="I have read this").click()
    assert await done(desk) == "Marked as read."
    await expect(new).to_have_count(0)
    record = desk.locator(".desk-entry--record", has_text="Check-in").first
    await expect(record).to_contain_text("Counts as being in touch, Ruth Okonkwo says")


async def logs_a_call(desk: Page) -> None:
    await desk.get_by_text("Log a contact").click()
    form = desk.locator("#log")
    await form.get_by_label("Phone call").check()
    await form.get_by_label("Both ways").check()
    await form.get_by_label("What it was about").fill("Rang about the bus.")
    await form.get_by_label("Yes").check()
    await form.get_by_role("button", name="Log contact").click()
    assert await done(desk) == "Contact logged."
    await expect(desk.get_by_text("Rang about the bus.")).to_be_visible()


async def invites(desk: Page) -> None:
    await desk.get_by_text("Invite to Kith").click()
    await desk.get_by_role("button", name="Make a web chat link").click()
    await expect(desk.locator(".desk-qr svg")).to_be_visible()
    await expect(desk.get_by_label("Link")).to_have_value(re.compile(r"/chat/open/\w"))


async def test_a_manager_sees_everything_and_an_adviser_only_their_own(
    kith: Running, browser: Browser
):
    adviser = await desk_of(kith, browser)
    await adviser.get_by_role("link", name="Young people").click()
    own = await adviser.locator("tbody tr").count()
    manager = await desk_of(kith, browser, MANAGER)
    await manager.get_by_role("link", name="Everything").click()
    everywhere = await manager.locator(".desk-item").count()
    assert everywhere > await manager.locator(".desk-item--red").count() > 0
    await manager.get_by_role("link", name="Young people").click()
    assert 0 < own < await manager.locator("tbody tr").count() == 120


async def test_a_keyboard_is_enough_to_see_to_what_is_urgent(kith: Running, browser: Browser):
    page = await (await browser.new_context()).new_page()
    await page.goto(kith.desk())
    await page.get_by_label("Work email address").focus()
    await page.keyboard.type(COLLEAGUE)
    await page.keyboard.press("Tab")
    await page.keyboard.type(SAMPLE_PASSWORD)
    await page.keyboard.press("Enter")
    first = page.locator(".desk-item", has_text="Nobody has acknowledged this yet").first
    item = await first.get_by_role("heading").get_by_role("link").get_attribute("id")
    await tab_to(page, first.get_by_role("button"))
    await page.keyboard.press("Enter")
    await expect(page.locator(".desk-done")).to_contain_text("Noted")
    seen = page.locator(".desk-item").filter(has=page.locator(f"#{item}"))
    await expect(seen).to_contain_text("You have seen this")


async def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until something has the focus, which must not take for ever."""
    for _ in range(30):
        await page.keyboard.press("Tab")
        if await wanted.evaluate("button => button === document.activeElement"):
            return
    pytest.fail("the keyboard does not get there")
