"""The local offer on a small phone, without JavaScript, in both languages, and on paper."""

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from playwright.async_api import expect

from bot.channels.web.offer_pages.app import offer_routes
from tests import cast
from tests.browser.conftest import SMALLEST
from tests.channels.test_offer_pages import read
from tests.kits import kit_of

pytestmark = pytest.mark.browser


@pytest.fixture
async def site(store, clock, ids):
    clock.to(cast.MONDAY)
    app = web.Application()
    app.add_subapp("/offer", offer_routes(kit_of(store, clock, ids), read=read))
    async with TestClient(TestServer(app)) as client:
        yield client


@pytest.fixture
async def phone(site, new_phone):
    """A small phone with JavaScript switched off, at the front page."""
    context = await new_phone(SMALLEST, java_script_enabled=False)
    page = await context.new_page()
    await page.goto(str(site.make_url("/offer")))
    return page


async def fits(page):
    """Whether nothing stands out at the side."""
    box = await page.locator("html").bounding_box()
    wide = await page.locator("main, header, footer, main *").evaluate_all(
        "all => Math.max(...all.map(one => one.getBoundingClientRect().right))"
    )
    return wide <= box["width"]


async def test_from_a_question_to_the_answer(phone):
    await phone.get_by_label("Ask in your own words").fill("passport pls")
    await phone.get_by_role("button", name="Search").click()
    await phone.get_by_role("link", name="Passport").click()
    await expect(phone.get_by_role("heading", name="Passport", level=1)).to_be_visible()
    await expect(phone.get_by_text("Next step:")).to_be_visible()
    assert await fits(phone)


async def test_from_a_shelf_to_a_topic_and_on_to_one_like_it(phone):
    await phone.get_by_text("ID, papers").click()
    await phone.get_by_role("link", name="Passport").click()
    await phone.get_by_role("link", name="Birth certificate").click()
    await expect(phone.get_by_role("heading", level=1)).to_contain_text("irth certificate")


async def test_everything_can_be_reached_by_keyboard(phone):
    await phone.keyboard.press("Tab")
    await expect(phone.get_by_role("link", name="Skip to the text")).to_be_focused()
    for _ in range(3):
        await phone.keyboard.press("Tab")
    await expect(phone.get_by_label("Ask in your own words")).to_be_focused()


@pytest.mark.parametrize("path", ["", "/passport", "/search?q=rent&", "/care-to-learn"])
@pytest.mark.parametrize("lang", ["en", "ar"])
async def test_nothing_stands_out_at_320_pixels(site, phone, path, lang):
    mark = "" if path.endswith("&") else "?"
    await phone.goto(str(site.make_url("/offer")) + f"{path}{mark}lang={lang}")
    assert await fits(phone)
    assert await phone.locator("h1").count() == 1


async def test_links_are_big_enough_for_a_thumb(phone):
    await phone.get_by_text("Money", exact=False).first.click()
    for link in await phone.locator(".shelf[open] a, .shelf summary, header a").all():
        box = await link.bounding_box()
        assert box is not None
        assert box["height"] >= 40, await link.text_content()


async def test_on_paper_there_is_the_answer_and_no_furniture(site, phone):
    await phone.goto(str(site.make_url("/offer/passport")))
    await phone.emulate_media(media="print")
    await expect(phone.get_by_text("Next step:")).to_be_visible()
    await expect(phone.locator(".languages")).to_be_hidden()
    await expect(phone.get_by_text("See also")).to_be_hidden()
