"""What is said in the web chat arrives once, and what is answered is shown once, live."""

import asyncio

import pytest

from bot.channels.web.help import HELP_TOKEN
from tests.channels.web_rig import BY_SCRIPT, HERE, text_of, web_chat

HOW = ((("Good", "run1.1.good"), ("Bad", "run1.1.bad")), (("Menu", "run1.1._menu"),))
AN_ID = "3f1d9f3a-7d0c-4f0e-9a52-0123456789ab"


@pytest.fixture
async def web(store, clock):
    async with web_chat(store, clock) as rig:
        await rig.come_in()
        rig.taken.clear()
        yield rig


def said(words, number=1):
    return {"id": f"client-id-{number}", "text": words}


async def test_a_message_is_answered_200_only_when_it_is_stored(web):
    answer = await web.post("/chat/messages", said("Hi there"), BY_SCRIPT)
    assert answer.status == 200
    chat = await web.chat()
    stored = (await web.inbox())[-1]
    assert (stored.words, stored.kind, stored.external_id) == (
        "Hi there",
        "text",
        f"{chat.id}:client-id-1",
    )


async def test_a_store_that_is_down_says_so_and_the_same_message_sent_again_arrives_once(web):
    web.down = True
    assert (await web.post("/chat/messages", said("Hi"), BY_SCRIPT)).status == 503
    web.down = False
    for _ in range(3):
        assert (await web.post("/chat/messages", said("Hi"), BY_SCRIPT)).status == 200
    assert [row.words for row in await web.inbox() if row.kind == "text"] == ["Hi"]


async def test_a_button_arrives_as_a_tap_with_its_token(web):
    await web.post("/chat/messages", {"id": AN_ID, "token": "run1.1.good"}, BY_SCRIPT)
    (tap,) = web.taken
    assert (tap.kind, tap.token, tap.words) == ("tap", "run1.1.good", "")


async def test_only_the_browser_with_the_cookie_may_write(web):
    web.client.session.cookie_jar.clear()
    assert (await web.post("/chat/messages", said("Hi"), BY_SCRIPT)).status == 401
    assert web.taken == []


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {},
    ],
)
async def test_another_site_cannot_write_with_our_cookie(web, headers):
    assert (await web.post("/chat/messages", said("Hi"), headers)).status == 403
    assert web.taken == []


async def test_an_older_browser_that_only_says_its_origin_may_write(web):
    origin = str(web.client.make_url("/")).rstrip("/")
    answer = await web.post("/chat/messages", said("Hi"), BY_SCRIPT | {"Origin": origin})
    assert answer.status == 200


async def test_more_than_thirty_messages_a_minute_wait_and_none_is_lost(web, clock):
    for number in range(30):
        await web.post("/chat/messages", said("Hi", number), BY_SCRIPT)
    assert (await web.post("/chat/messages", said("Hi", 31), BY_SCRIPT)).status == 429
    page = await web.post("/chat/messages", said("my long story", 32))
    assert page.status == 429
    assert "my long story" in await page.text()
    clock.forward(minutes=1)
    assert (await web.post("/chat/messages", said("Hi", 31), BY_SCRIPT)).status == 200


async def test_what_is_no_message_is_refused(web):
    for odd in ({"id": "x", "text": "Hi"}, {"id": AN_ID, "text": " \n"}, {"text": "Hi"}, {}):
        assert (await web.post("/chat/messages", odd, BY_SCRIPT)).status == 400
    assert (await web.post("/chat/messages", said("x" * 4001), BY_SCRIPT)).status == 413
    assert web.taken == []


async def test_without_script_a_form_posts_and_comes_back_with_the_answer(web):
    posting = asyncio.create_task(web.post("/chat/messages", said("Hi Kith")))
    await web.heard(1)
    await web.sent("Hello Amina")
    page = await (await posting).text()
    assert "Hi Kith" in page
    assert "Hello Amina" in page


async def test_without_script_and_store_the_words_stay_and_help_is_shown(web):
    web.down = True
    answer = await web.post("/chat/messages", said("It is bad & I am scared"))
    page = text_of(await answer.text())
    assert answer.status == 503
    assert "It is bad & I am scared" in page
    assert "116 123" in page


async def test_the_page_shows_both_sides_in_order(web, clock):
    for number, words in enumerate(("one", "three"), 1):
        await web.post("/chat/messages", said(words, number), BY_SCRIPT)
        clock.forward(minutes=1)
        await web.sent({"one": "two", "three": "four"}[words])
        clock.forward(minutes=1)
    page = text_of(await web.page())
    assert page.index("one") < page.index("two") < page.index("three") < page.index("four")


async def test_only_the_newest_question_can_be_tapped_and_a_tapped_one_shows_what_was_chosen(web):
    await web.sent("How are you?", buttons=HOW)
    assert 'value="run1.1.good"' in await web.page()
    await web.post("/chat/messages", {"id": AN_ID, "token": "run1.1.good"}, BY_SCRIPT)
    page = await web.page()
    assert 'value="run1.1.good"' not in page
    assert "You 14:00 Good" in text_of(page)


async def test_words_of_others_are_shown_as_words(web):
    await web.post("/chat/messages", said("<script>alert(1)</script>"), BY_SCRIPT)
    await web.sent("<b>bold</b>")
    page = await web.page()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "&lt;b&gt;bold&lt;/b&gt;" in page


async def test_telephone_numbers_can_be_tapped(web):
    await web.sent("Ring 116 123 or 01632 960100. I owe £999 and it is 3/1112.")
    page = await web.page()
    assert 'href="tel:116123"' in page
    assert 'href="tel:01632960100"' in page
    assert page.count('href="tel:999"') == 3  # the header, and the help card twice: not the money


async def test_a_worker_is_named_and_the_computer_says_what_it_is(web):
    await web.sent("Hi, it's me", staff_id="ruth")
    await web.sent("Anything else?")
    page = text_of(await web.page())
    assert "Ruth 14:00 Hi, it's me" in page
    assert "Kith, a computer 14:00 Anything else?" in page
    assert "This is a computer. It is not watched all the time. In danger: 999" in page


async def test_moods_are_a_picture_with_the_same_in_words(web):
    data = {"weeks": 12, "today": "2026-11-23", "moods": [["2026-09-01", 2], ["2026-11-22", 5]]}
    await web.sent("1 September: low\n22 November: very good", kind="moods", data=data)
    page = await web.page()
    assert 'role="img" aria-label="Your moods over the last 12 weeks"' in page
    assert page.count("<circle") == 2
    assert "22 November: very good" in page


async def test_hide_puts_a_plain_page_in_front_until_back_is_pressed(web):
    await web.sent("Something private")
    hidden = await web.page("/chat/hidden")
    assert "private" not in hidden
    assert await web.page() == hidden
    back = await web.post("/chat/back")
    assert "Something private" in await back.text()


async def test_nothing_of_a_chat_is_kept_by_the_browser_or_loaded_from_elsewhere(web):
    answer = await web.client.get("/chat")
    page = await answer.text()
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'self';")
    assert "http://" not in page.replace("http://www.w3.org", "")
    assert " style=" not in page
    assert "<script>" not in page


async def test_an_arabic_chat_reads_from_the_right(web):
    async with web.kit.store.unit() as unit:
        unit.change(await web.chat(), lang="ar")
    page = await web.page()
    assert '<html lang="ar" dir="rtl">' in page
    assert "هذا حاسوب" in page


async def test_help_now_is_a_tap_that_is_never_too_old(web):
    page = await web.page()
    assert f'value="{HELP_TOKEN}"' in page
    await web.post("/chat/messages", {"id": AN_ID, "token": HELP_TOKEN}, HERE)
    assert web.taken[-1].token == HELP_TOKEN
    assert "You 14:00 Help now" in text_of(await web.page())
