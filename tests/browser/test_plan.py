"""A plan made by three: the young person in the chat, the adviser and whoever signs at the desk."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import NewPhone
from tests.browser.running import Running
from tests.browser.test_first_morning import COLLEAGUE, MANAGER, desk_of, done, phone_of, says, taps

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

SHOTS = os.environ.get("KITH_SHOTS", "")
WIDTHS = (360, 1280)
THEIRS = "too loud, i cant sleep. the heating is ok"


async def shoot(page: Page, name: str) -> None:
    """No page is wider than the smallest phone; pictures where somebody asks for them."""
    for width in WIDTHS:
        await page.set_viewport_size({"width": width, "height": 900})
        wide = await page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{name} is {wide} wide at {width}"
        if SHOTS:
            path = Path(SHOTS) / f"plan-desk-{name}-{width}.png"
            await page.screenshot(path=path, full_page=True)


async def only_begun(desk: Page, kith: Running) -> str:
    """Somebody of the adviser's whose plan is still being written; by id."""
    await desk.goto(kith.desk("/plans"))
    row = desk.get_by_role("row").filter(has_text="Being written").first
    address = await row.get_by_role("link").first.get_attribute("href")
    assert address
    return address.split("/")[-2]


async def say_my_side(phone: Page, words: str) -> None:
    """My plan, my side, home: words and a face."""
    await says(phone, "menu")
    await taps(phone, "🎯 My plan and goals")
    await taps(phone, "🗺 My plan")
    await taps(phone, "✍️ Say my side")
    await taps(phone, "🏠 Home")
    await says(phone, words)
    await phone.get_by_role("button", name=re.compile("^2")).last.click()
    await phone.get_by_role("button", name="No", exact=True).last.click()


async def write_what_is_missing(desk: Page, plan: str) -> None:
    """An assessment and a plan for every area that needs them."""
    await desk.goto(plan)
    missing = desk.locator("#send-areas a")
    while await missing.count():
        await missing.first.click()
        await desk.get_by_label("Part 1: what is needed").fill("Wants peace at night.")
        await desk.get_by_label("Part 2: the plan").fill("We ask the landlord for a quiet room.")
        await desk.get_by_role("button", name="Save", exact=True).first.click()
        assert await done(desk) == "Saved."
        await desk.goto(plan)


async def send(desk: Page, plan: str) -> None:
    await desk.goto(plan)
    await desk.get_by_role("button", name="Send to the manager").click()
    assert await done(desk) == "Sent to be signed. They have been told."


async def write_while_they_write(desk: Page, phone: Page, plan: str) -> None:
    """The form of an area is open; they say something in the chat; the form is saved."""
    await desk.goto(f"{plan}/areas/home")
    await desk.get_by_label("Part 1: what is needed").fill("The walls are thin.")
    await say_my_side(phone, THEIRS)
    await expect(phone.get_by_text("own words").last).to_be_visible()
    await desk.get_by_label("Part 2: the plan").fill("We ask for another room.")
    await desk.get_by_role("button", name="Save", exact=True).first.click()


async def give_back(manager: Page, kith: Running) -> None:
    """The manager returns the plan that came in last with a comment."""
    await manager.goto(kith.desk("/to-do"))
    await shoot(manager, "to-sign")
    await manager.locator("#to-sign + ul a").last.click()
    await shoot(manager, "decide")
    await manager.get_by_label("Comment").fill("Say by when we ask.")
    await manager.get_by_role("button", name="Return it with the comment").click()
    assert "Returned." in await done(manager)


async def go_away(manager: Page, kith: Running) -> None:
    """The manager is away from today; Gareth covers."""
    await manager.goto(kith.desk("/settings"))
    await manager.get_by_label("First day").fill("2026-03-10")
    await manager.get_by_label("Last day").fill("2026-03-20")
    await manager.get_by_label("Who covers").select_option(label="Gareth Pugh")
    await manager.get_by_role("button", name="Save").click()


async def sign_for_the_manager(cover: Page, kith: Running) -> None:
    """Whoever covers reads the plan and signs it."""
    await cover.goto(kith.desk("/to-do"))
    await cover.locator("#to-sign + ul a").last.click()
    await expect(cover.get_by_text(re.compile("You sign for .*, who is away"))).to_be_visible()
    await cover.get_by_role("button", name="Authorise the plan").click()
    assert "Authorised." in await done(cover)


async def test_a_plan_is_written_by_two_returned_changed_and_signed_by_cover(
    kith: Running, browser: Browser, new_phone: NewPhone
):
    desk = await desk_of(kith, browser)
    person_id = await only_begun(desk, kith)
    plan, phone = kith.desk(f"/people/{person_id}/plan"), await phone_of(kith, new_phone, person_id)

    await write_while_they_write(desk, phone, plan)
    await expect(desk.get_by_text("said more about this while you were writing")).to_be_visible()
    await expect(desk.get_by_text(THEIRS)).to_be_visible()
    await expect(desk.get_by_label("Part 1: what is needed")).to_have_value("The walls are thin.")
    await shoot(desk, "area")

    await write_what_is_missing(desk, plan)
    await send(desk, plan)
    await expect(phone.get_by_text("has sent your plan to")).to_be_visible()
    await shoot(desk, "whole")

    manager = await desk_of(kith, browser, MANAGER)
    await give_back(manager, kith)
    await expect(phone.get_by_text("to work on your plan a bit more")).to_be_visible()
    await go_away(manager, kith)

    await desk.goto(f"{plan}/areas/home")
    await desk.get_by_label("Part 2: the plan").fill("We ask for another room by Friday.")
    await desk.get_by_role("button", name="Save", exact=True).first.click()
    await send(desk, plan)

    await sign_for_the_manager(await desk_of(kith, browser, COLLEAGUE), kith)
    await expect(phone.get_by_text("has signed your plan")).to_be_visible()
    await desk.goto(plan)
    await expect(desk.get_by_text("Authorised by Gareth Pugh")).to_be_visible()
    printed = await desk.request.get(f"{plan}/paper")
    assert (await printed.body()).startswith(b"%PDF-")


async def test_goals_promises_reviews_and_lists_fit_every_screen(kith: Running, browser: Browser):
    plan = kith.desk(f"/people/{kith.look.person_id}/plan")
    desk = await desk_of(kith, browser)
    await desk.goto(f"{plan}/areas/money")
    await desk.get_by_text("Suggest a goal", exact=True).click()
    await desk.get_by_label("What", exact=True).first.fill("Save £5 a week")
    await desk.get_by_role("button", name="Suggest this goal").click()
    await expect(desk.get_by_text("Save £5 a week")).to_be_visible()
    await desk.get_by_text("Add an action", exact=True).click()
    await desk.locator("#action-what").fill("Open a savings account together")
    await desk.locator("#action-by_when").fill("2026-03-01")
    await desk.get_by_role("button", name="Add this action").click()
    await desk.goto(kith.desk("/to-do"))
    await expect(desk.get_by_role("heading", name="Open a savings account")).to_be_visible()
    await shoot(desk, "to-do")
    await desk.goto(f"{plan}/review")
    await shoot(desk, "review")
    manager = await desk_of(kith, browser, MANAGER)
    await manager.goto(kith.desk("/plans"))
    await expect(manager.get_by_role("heading", name="No signed plan yet")).to_be_visible()
    await shoot(manager, "lists")
