"""A young person's phone: a real browser on the web chat, with all that goes wrong on the way."""

import pytest
from playwright.async_api import APIResponse, expect

from tests.browser.conftest import SMALLEST
from tests.channels.web_rig import RIGHT, web_chat

pytestmark = pytest.mark.browser

HOW = ((("🙂 Good", "run1.1.good"), ("🙁 Bad", "run1.1.bad")), (("☰ Menu", "run1.1._menu"),))


@pytest.fixture
async def web(store, clock):
    async with web_chat(store, clock) as rig:
        yield rig


async def open_chat(web, phone):
    """Amina opens her link, says when she was born, and has her chat before her."""
    token = web.kit.ids.secret()
    await web.link(token)
    page = await phone.new_page()
    await page.goto(str(web.client.make_url(f"/chat/open/{token}")))
    await page.get_by_role("button", name="Open my chat").click()
    for part, value in RIGHT.items():
        await page.get_by_label(part.capitalize()).fill(value)
    await page.get_by_role("button", name="Go on").click()
    await expect(page.get_by_role("textbox", name="Write a message")).to_be_visible()
    return page


async def write(page, words):
    await page.get_by_role("textbox", name="Write a message").fill(words)
    await page.get_by_role("button", name="Send", exact=True).click()


async def bodies(page):
    return await page.locator(".bubble .body").all_text_contents()


async def test_a_question_is_answered_with_a_tap_and_the_answer_comes_by_itself(web, new_phone):
    page = await open_chat(web, await new_phone())
    await web.sent("How are you?", buttons=HOW)
    await page.get_by_role("button", name="Good").click()
    (tap,) = await web.heard(1)
    assert tap.token == "run1.1.good"
    await expect(page.get_by_role("button", name="Bad")).to_have_count(0)
    await web.sent("Glad to hear it")
    await expect(page.get_by_text("Glad to hear it")).to_be_visible()
    await expect(page.get_by_text("Sent", exact=True)).to_be_visible()
    assert await bodies(page) == ["How are you?", "🙂 Good", "Glad to hear it"]


async def test_a_lost_connection_neither_loses_nor_doubles_what_either_side_says(web, new_phone):
    phone = await new_phone()
    page = await open_chat(web, phone)
    await web.sent("one")
    await expect(page.get_by_text("one", exact=True)).to_be_visible()
    await phone.set_offline(True)
    await write(page, "two")
    await write(page, "three")
    await expect(page.get_by_text("the connection is lost")).to_be_visible()
    await web.sent("four")
    assert [row for row in await web.inbox() if row.kind == "text"] == []
    await phone.set_offline(False)
    assert [row.words for row in await web.heard(2)] == ["two", "three"]
    await expect(page.get_by_text("four", exact=True)).to_be_visible(timeout=15_000)
    await expect(page.get_by_text("the connection is lost")).to_have_count(0)
    assert sorted(await bodies(page)) == ["four", "one", "three", "two"]
    await page.reload()
    assert sorted(await bodies(page)) == ["four", "one", "three", "two"]


async def test_what_was_not_sent_outlives_the_page(web, new_phone):
    phone = await new_phone()
    page = await open_chat(web, phone)
    web.down = True
    await write(page, "please do not lose this")
    await expect(page.get_by_text("Kith is not working right now")).to_be_visible()
    await expect(page.get_by_role("heading", name="Who can help right now")).to_be_visible()
    await page.close()
    web.down = False
    again = await phone.new_page()
    await again.goto(str(web.client.make_url("/chat")))
    (kept,) = await web.heard(1)
    assert kept.words == "please do not lose this"
    await expect(again.get_by_text("Sent", exact=True)).to_be_visible()
    assert await again.evaluate("Object.keys(localStorage)") == []


async def test_an_answer_that_got_lost_on_the_way_back_does_not_double_the_message(web, new_phone):
    page = await open_chat(web, await new_phone())
    lost: list[APIResponse] = []

    async def lose_the_first_answer(route):
        if not lost:
            lost.append(await route.fetch())
            await route.abort()
        else:
            await route.continue_()

    await page.route("**/chat/messages", lose_the_first_answer)
    await write(page, "only once")
    await expect(page.get_by_text("Sent", exact=True)).to_be_visible(timeout=10_000)
    assert lost[0].status == 200
    assert [row.words for row in await web.heard(1)] == ["only once"]


async def test_everything_fits_the_smallest_phone(web, new_phone):
    page = await open_chat(web, await new_phone(SMALLEST))
    await web.sent("A" * 80 + " https://www.gov.uk/" + "long/" * 30, buttons=HOW)
    await write(page, "B" * 200)
    await expect(page.locator(".bubble")).to_have_count(2)
    for path in ("/chat", "/chat/open/x", "/chat/hidden", "/chat/forget"):
        if path != "/chat":
            await page.goto(str(web.client.make_url(path)))
        wide = await page.evaluate("document.documentElement.scrollWidth")
        assert wide <= SMALLEST["width"], path


async def test_whatever_is_tapped_is_big_enough_for_a_thumb(web, new_phone):
    page = await open_chat(web, await new_phone(SMALLEST))
    await web.sent("How are you?", buttons=HOW)
    await expect(page.get_by_role("button", name="Good")).to_be_visible()
    controls = page.locator("button:visible, a.hide, summary, textarea")
    for control in await controls.all():
        box = await control.bounding_box()
        assert round(box["height"]) >= 44, await control.text_content()


async def test_a_keyboard_is_enough(web, new_phone):
    page = await open_chat(web, await new_phone())
    await web.sent("How are you?", buttons=HOW)
    await expect(page.get_by_role("button", name="Good")).to_be_visible()
    await page.get_by_role("button", name="Good").focus()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    assert (await web.heard(1))[0].token == "run1.1.bad"
    await web.sent("I am sorry. Shall I tell Ruth?", buttons=((("Yes", "run1.2.yes"),),))
    await expect(page.get_by_role("button", name="Yes")).to_be_visible()
    await page.keyboard.press("Tab")
    assert await page.evaluate("document.activeElement.textContent") == "Yes"
    await page.keyboard.press("Tab")
    await page.keyboard.type("no thanks")
    await page.keyboard.press("Enter")
    assert (await web.heard(2))[1].words == "no thanks"


async def test_news_do_not_take_the_focus_from_somebody_who_writes(web, new_phone):
    page = await open_chat(web, await new_phone())
    box = page.get_by_role("textbox", name="Write a message")
    await box.press_sequentially("I was just")
    await web.sent("How are you?", buttons=HOW)
    await expect(page.get_by_role("button", name="Good")).to_be_visible()
    await expect(box).to_be_focused()
    await expect(box).to_have_value("I was just")


async def test_hide_is_at_once_and_the_back_button_does_not_undo_it(web, new_phone):
    page = await open_chat(web, await new_phone())
    await web.sent("Something private")
    await expect(page.get_by_text("Something private")).to_be_visible()
    await page.get_by_role("link", name="Hide").click()
    await expect(page).to_have_title("Notes")
    await page.go_back()
    await page.wait_for_load_state()
    assert "Something private" not in await page.content()
    await page.goto(str(web.client.make_url("/chat")))
    await expect(page).to_have_title("Notes")
    await page.get_by_role("button", name="Back").click()
    await expect(page.get_by_text("Something private")).to_be_visible()


async def test_the_newest_message_is_in_view_and_reading_back_is_not_disturbed(web, new_phone):
    page = await open_chat(web, await new_phone(SMALLEST))
    for number in range(30):
        await web.sent(f"message {number}")
    await expect(page.get_by_text("message 29")).to_be_in_viewport()
    await page.reload()
    await expect(page.get_by_text("message 29")).to_be_in_viewport()
    await page.get_by_text("message 3", exact=True).scroll_into_view_if_needed()
    await web.sent("the news")
    await expect(page.get_by_text("the news")).to_be_attached()
    await expect(page.get_by_text("message 3", exact=True)).to_be_in_viewport()


async def test_help_is_on_the_screen_before_any_server_answers(web, new_phone):
    phone = await new_phone()
    page = await open_chat(web, phone)
    await phone.set_offline(True)
    await page.get_by_role("button", name="Help now").click()
    await expect(page.get_by_role("link", name="116 123")).to_be_visible()
    await phone.set_offline(False)
    assert (await web.heard(1))[0].token.endswith("._help")


async def test_the_chat_works_without_script(web, new_phone):
    page = await open_chat(web, await new_phone(java_script_enabled=False))
    for number in range(20):
        await web.sent(f"message {number}")
    await web.sent("How are you?", buttons=HOW)
    await page.locator("noscript").get_by_role("link", name="Look for new messages").click()
    await page.get_by_role("button", name="Good").click()
    await page.get_by_role("textbox", name="Write a message").fill("and thank you")
    await page.get_by_role("button", name="Send", exact=True).click()
    tap, words = await web.heard(2)
    assert (tap.token, words.words) == ("run1.1.good", "and thank you")
    await expect(page.get_by_text("and thank you")).to_be_in_viewport()


async def test_the_page_breaks_none_of_its_own_rules(web, new_phone):
    phone = await new_phone()
    complaints: list[str] = []
    phone.on("console", lambda message: complaints.append(message.text))
    phone.on("weberror", lambda error: complaints.append(str(error.error)))
    page = await open_chat(web, phone)
    await web.sent("How are you?", buttons=HOW)
    await page.get_by_role("button", name="Good").click()
    await web.heard(1)
    assert complaints == []
