"""A safeguarding lead changes the rules on the desk, and the next message is read by them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import NewPhone
from tests.browser.running import Running
from tests.browser.test_first_morning import MANAGER, desk_of, done, phone_of, says

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

SHOTS = os.environ.get("KITH_SHOTS", "")
CODE = "the geese fly north"


async def fits(page: Page, name: str) -> None:
    """No page is wider than the smallest phone; pictures where somebody asks for them."""
    for width in (360, 1280):
        await page.set_viewport_size({"width": width, "height": 900})
        wide = await page.evaluate("document.documentElement.scrollWidth")
        if SHOTS:
            path = Path(SHOTS) / f"rules-{name}-{width}.png"
            await page.screenshot(path=path, full_page=True)
        assert wide <= width, f"{name} is {wide} wide at {width}"


async def test_from_a_drafted_phrase_to_a_red_message(
    kith: Running, browser: Browser, new_phone: NewPhone
):
    desk = await desk_of(kith, browser, MANAGER)
    await desk.get_by_role("link", name="Rules", exact=True).click()
    await desk.get_by_label("Phrase", exact=True).fill(CODE)
    await desk.get_by_label("What it shows").select_option(
        "is held, or about to be taken somewhere"
    )
    await desk.get_by_role("button", name="Add to the draft").first.click()
    assert (await done(desk)).startswith("Saved in the draft.")

    await desk.get_by_label("A message as a young person might type it").fill(f"hi {CODE}")
    await desk.get_by_role("button", name="See how it is read").click()
    await expect(desk.get_by_text(f"'{CODE}': is held")).to_be_visible()
    await fits(desk, "draft")

    await desk.get_by_role("button", name="See what would change").click()
    await expect(desk.get_by_role("heading", name="What would change")).to_be_visible()
    await fits(desk, "preview")
    await desk.get_by_label("Why").fill("They use it when they cannot speak")
    await desk.get_by_role("button", name="Publish as version 1").click()
    assert (await done(desk)).startswith("Published.")
    await fits(desk, "published")

    phone = await phone_of(kith, new_phone)
    await says(phone, CODE)
    await desk.goto(kith.desk("/queue"))
    await expect(desk.locator(".desk-item--red", has_text=CODE)).to_be_visible()
