"""The fake Bot API behaves as Telegram does, seen through python-telegram-bot and bare HTTP."""

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta

import aiohttp
import pytest
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)
from telegram.request import HTTPXRequest

from tests.fakes.bot_api import BotApi, Fate, Faults, Rates
from tests.fakes.bot_api.webhook import SECRET_HEADER

YES_OR_NO = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("Yes", callback_data="y"),
            InlineKeyboardButton("No", callback_data="n"),
        ]
    ]
)


@pytest.fixture(autouse=True)
def _durations_are_timedeltas(monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # else the library warns at each duration it reads


@pytest.fixture
def api():
    return BotApi()


@pytest.fixture
async def base_url(api):
    async with api.running() as url:
        yield url


@pytest.fixture
async def bot(api, base_url):
    two_polls_at_once = HTTPXRequest(connection_pool_size=2)
    async with Bot(api.token, base_url=base_url, get_updates_request=two_polls_at_once) as bot:
        yield bot


@pytest.fixture
async def http():
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def amina(api):
    return api.user(7, "Amina")


@pytest.fixture
def tyler(api):
    return api.user(8, "Tyler")


# Updates


async def test_what_amina_types_reaches_the_bot(bot, amina):
    await amina.types("/start abc")
    (update,) = await bot.get_updates()
    assert (update.message.text, update.effective_user.first_name) == ("/start abc", "Amina")
    assert update.message.parse_entities() != {}


async def test_an_update_comes_again_until_it_is_confirmed(bot, amina):
    await amina.types("hello")
    (first,) = await bot.get_updates()
    (again,) = await bot.get_updates()
    assert first.update_id == again.update_id
    assert await bot.get_updates(offset=first.update_id + 1) == ()


async def test_confirming_forgets_only_what_is_older(bot, amina):
    for text in ("one", "two", "three"):
        await amina.types(text)
    one, *_ = await bot.get_updates(limit=1)
    rest = await bot.get_updates(offset=one.update_id + 1)
    assert [update.message.text for update in rest] == ["two", "three"]


async def test_a_negative_offset_keeps_only_the_newest(bot, amina):
    for text in ("one", "two", "three"):
        await amina.types(text)
    assert [update.message.text for update in await bot.get_updates(offset=-1)] == ["three"]
    assert len(await bot.get_updates()) == 1


async def test_a_long_poll_waits_for_the_next_message(bot, amina):
    polling = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.05)
    assert not polling.done()
    await amina.types("here now")
    (update,) = await polling
    assert update.message.text == "here now"


async def test_a_long_poll_ends_empty_after_its_time(bot):
    assert await bot.get_updates(timeout=1) == ()


async def test_of_two_pollers_the_older_is_sent_away(bot, amina):
    older = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(bot.get_updates(timeout=5))
    with pytest.raises(Conflict):
        await older
    await amina.types("hello")
    assert len(await newer) == 1


async def test_kinds_not_asked_for_are_never_delivered(bot, amina):
    await bot.get_updates(allowed_updates=["callback_query"])
    await amina.types("hello")
    assert await bot.get_updates() == ()


async def test_every_kind_of_message_can_be_read_by_the_library(bot, amina):
    said = await amina.types("typo")
    await amina.edits(said, "no typo")
    await amina.sends_photo(caption="my cat")
    await amina.sends_voice()
    await amina.sends_sticker()
    await amina.sends_location()
    await amina.sends_contact()
    _, edited, photo, voice, sticker, location, contact = await bot.get_updates()
    assert edited.edited_message.text == "no typo"
    assert edited.edited_message.message_id == said["message_id"]
    assert photo.message.photo
    assert photo.message.caption == "my cat"
    assert voice.message.voice.duration == timedelta(seconds=3)
    assert sticker.message.sticker.emoji == "👍"
    assert location.message.location.latitude == 53.48
    assert contact.message.contact.first_name == "Nan"


async def test_a_file_she_sent_can_be_fetched(bot, base_url, amina, http):
    await amina.sends_voice(data=b"ogg")
    (update,) = await bot.get_updates()
    file = await bot.get_file(update.message.voice.file_id)
    address = base_url.removesuffix("/bot") + f"/file/bot{bot.token}/files/{file.file_id}"
    async with http.get(address) as answer:
        assert await answer.read() == b"ogg"


async def test_an_update_pushed_again_is_delivered_again(api, bot, amina):
    await amina.types("hello")
    (update,) = await bot.get_updates()
    assert await bot.get_updates(offset=update.update_id + 1) == ()
    api.push(update.to_dict())
    (again,) = await bot.get_updates(offset=update.update_id + 1)
    assert again.update_id == update.update_id


# Messages


async def test_she_sees_the_text_and_the_buttons(bot, amina):
    await bot.send_message(7, "Shall we ring?", reply_markup=YES_OR_NO)
    seen = await amina.hears()
    assert seen.text == "Shall we ring?"
    assert seen.buttons == ((("Yes", "y"), ("No", "n")),)
    assert amina.sees == [seen]


async def test_a_tap_arrives_with_its_message_and_the_answer_pops_up(bot, amina):
    sent = await bot.send_message(7, "Shall we ring?", reply_markup=YES_OR_NO)
    await amina.taps("No")
    (update,) = await bot.get_updates()
    assert update.callback_query.data == "n"
    assert update.callback_query.message.message_id == sent.message_id
    await bot.answer_callback_query(update.callback_query.id, text="OK")
    assert amina.toasts == ["OK"]


async def test_tapping_a_button_that_is_not_there_fails_the_test(bot, amina):
    await bot.send_message(7, "Shall we ring?", reply_markup=YES_OR_NO)
    with pytest.raises(AssertionError, match="sees no button 'Maybe'"):
        await amina.taps("Maybe")


async def test_an_old_button_can_be_tapped_after_it_was_taken_away(bot, amina):
    old = await bot.send_message(7, "Shall we ring?", reply_markup=YES_OR_NO)
    await bot.edit_message_reply_markup(7, old.message_id)
    await bot.send_message(7, "And today?", reply_markup=YES_OR_NO)
    await amina.taps_old("Yes")
    (update,) = await bot.get_updates()
    assert update.callback_query.message.message_id == old.message_id


async def test_an_edit_changes_what_she_sees(bot, amina):
    sent = await bot.send_message(7, "Shall we ring?", reply_markup=YES_OR_NO)
    await bot.edit_message_text("We will ring.", 7, sent.message_id)
    (seen,) = amina.sees
    assert (seen.text, seen.buttons, seen.edited) == ("We will ring.", (), True)


async def test_an_edit_that_changes_nothing_is_refused(bot, amina):
    sent = await bot.send_message(7, "Hello")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("Hello", 7, sent.message_id)


async def test_a_deleted_message_is_gone(bot, amina):
    sent = await bot.send_message(7, "Hello")
    await bot.delete_message(7, sent.message_id)
    assert amina.sees == []


async def test_a_picture_arrives_with_its_caption(bot, amina):
    await bot.send_photo(7, b"png", caption="Your moods")
    (seen,) = amina.sees
    assert (seen.picture, seen.text) == (b"png", "Your moods")


async def test_the_order_of_everything_is_kept(api, bot, amina, tyler):
    await bot.send_chat_action(8, "typing")
    await bot.send_message(8, "Hi Tyler")
    await bot.send_message(7, "Hi Amina")
    assert [(c.method, c.chat_id) for c in api.calls[-3:]] == [
        ("sendChatAction", 8),
        ("sendMessage", 8),
        ("sendMessage", 7),
    ]
    assert [c.params["text"] for c in api.called("sendMessage")] == ["Hi Tyler", "Hi Amina"]


async def test_waiting_goes_by_what_was_not_heard_before(bot, amina):
    for text in ("one", "two", "three", "four"):
        await bot.send_message(7, text)
    assert (await amina.hears()).text == "one"
    assert (await amina.waits_for("three")).text == "three"
    assert (await amina.hears()).text == "four"
    await amina.hears_nothing(0.01)
    with pytest.raises(AssertionError, match="Amina waited"):
        await amina.hears(timeout=0.01)


# Refusals


@pytest.mark.parametrize(
    ("text", "words"),
    [(" ", "Message text is empty"), ("x" * 4097, "Message is too long")],
)
async def test_telegram_refuses_a_text(bot, amina, text, words):
    with pytest.raises(BadRequest, match=words):
        await bot.send_message(7, text)


async def test_a_text_of_4096_characters_goes_through(bot, amina):
    assert (await bot.send_message(7, "x" * 4096)).text == "x" * 4096


@pytest.mark.parametrize(
    ("data", "words"), [("é" * 33, "Button_data_invalid"), ("", "Text buttons are unallowed")]
)
async def test_telegram_refuses_a_button(base_url, api, amina, http, data, words):
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": data}]]}
    call = {"chat_id": 7, "text": "Hi", "reply_markup": keyboard}
    async with http.post(f"{base_url}{api.token}/sendMessage", json=call) as answer:
        assert answer.status == 400
        assert words.lower() in (await answer.json())["description"].lower()


async def test_a_chat_nobody_opened_is_not_found(bot):
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(99, "Hello?")


async def test_one_who_blocked_the_bot_cannot_be_written_to(bot, amina):
    await amina.blocks_bot()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(7, "Hello?")
    await amina.unblocks_bot()
    await bot.send_message(7, "Welcome back")
    blocked, unblocked = await bot.get_updates()
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    assert unblocked.my_chat_member.new_chat_member.status == "member"


async def test_another_token_opens_nothing(base_url):
    with pytest.raises(InvalidToken):
        async with Bot("43:wrong", base_url=base_url):
            pass


async def test_an_old_tap_can_not_be_answered(bot):
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query("12345")


# Faults and rates


async def test_too_many_says_when_to_come_back(api, bot, amina):
    api.breaks("sendMessage", Fate.TOO_MANY)
    with pytest.raises(RetryAfter):
        await bot.send_message(7, "Hi")
    assert amina.sees == []
    await bot.send_message(7, "Hi")
    assert len(amina.sees) == 1


@pytest.mark.parametrize(
    ("fate", "arrived"), [(Fate.BAD_GATEWAY, 0), (Fate.RESET, 0), (Fate.UNANSWERED, 1)]
)
async def test_a_fault_of_the_network_may_or_may_not_let_the_message_through(
    api, bot, amina, fate, arrived
):
    api.breaks("sendMessage", fate)
    with pytest.raises(NetworkError):
        await bot.send_message(7, "Hi")
    assert len(amina.sees) == arrived
    assert api.calls[-1].refused == fate


def test_the_same_seed_brings_the_same_faults_in_whatever_order_chats_come():
    def fates(chats):
        faults = Faults(seed=3, p429=0.2, p502=0.2, p_timeout=0.2, p_reset_before=0.2)
        return sorted((chat, faults.fate("sendMessage", chat)) for chat in chats)

    chats = [*range(20)] * 3
    assert fates(chats) == fates(sorted(chats))
    assert {fate for _, fate in fates(chats)} == set(Fate)


async def test_a_confirmed_update_may_come_a_second_time(api, bot, amina):
    api.faults = Faults(duplicate_updates=1)
    await amina.types("hello")
    (first,) = await bot.get_updates()
    (second,) = await bot.get_updates(offset=first.update_id + 1)
    assert first.update_id == second.update_id
    assert await bot.get_updates(offset=first.update_id + 1) == ()


async def test_updates_may_come_in_another_order(api, bot, amina):
    api.faults = Faults(seed=1, reorder_updates=1)
    for number in range(10):
        await amina.types(str(number))
    texts = [update.message.text for update in await bot.get_updates()]
    assert texts != sorted(texts)
    assert sorted(texts) == [str(number) for number in range(10)]


async def test_rates_hold_back_a_chat_and_the_whole():
    rates = Rates(all_per_second=30, all_burst=5, chat_per_second=1, chat_burst=2)
    assert [rates.wait(7, now=0) for _ in range(3)] == [0, 0, 1]
    assert [rates.wait(chat, now=0) for chat in range(10, 14)] == [0, 0, 0, 1]
    assert rates.wait(7, now=1) == 0


async def test_too_fast_a_bot_is_told_to_wait(api, bot, amina):
    api.rates = Rates(chat_burst=1)
    await bot.send_message(7, "one")
    with pytest.raises(RetryAfter):
        await bot.send_message(7, "two")


# Webhook


@asynccontextmanager
async def own_server(statuses):
    """A bot's own server; gives its URL and what came: (secret, text). It answers with these."""
    came = []

    async def take(request):
        body = await request.json()
        came.append((request.headers.get(SECRET_HEADER), body["message"]["text"]))
        return web.Response(status=statuses.pop(0) if statuses else 200)

    runner = web.ServerRunner(web.Server(take))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook", came
    await runner.cleanup()


async def test_a_webhook_gets_each_update_until_it_takes_it(api, bot, amina):
    async with own_server([500, 503]) as (url, came):
        await bot.set_webhook(url, secret_token="s3cret")
        await amina.types("one")
        await amina.types("two")
        await api.webhook.idle()
        await bot.delete_webhook()
    assert came == [("s3cret", text) for text in ("one", "one", "one", "two")]
    assert api.webhook.refusals == [500, 503]


async def test_no_polling_while_a_webhook_is_set(bot):
    await bot.set_webhook("http://127.0.0.1:9/")
    with pytest.raises(Conflict):
        await bot.get_updates()


# From another process


async def test_the_process_plays_a_script_to_its_end(api, bot, base_url, http):
    async def answer_everything():
        offset = 0
        while True:
            for update in await bot.get_updates(offset=offset, timeout=5):
                offset = update.update_id + 1
                await bot.send_message(update.effective_user.id, "Well?", reply_markup=YES_OR_NO)

    answering = asyncio.create_task(answer_everything())
    steps = [{"types": "/start", "until": "Well"}, {"taps": "Yes"}]
    control = base_url.removesuffix("/bot") + "/control"
    async with http.post(f"{control}/play", json={"steps": steps, "chats": 3}) as response:
        played = await response.json()
    answering.cancel()
    assert (played["finished"], played["updates"]) == (3, 6)
    assert 0 < played["p50_ms"] <= played["p99_ms"]


async def test_the_process_can_be_held_from_outside(api, bot, base_url, http):
    async def control(verb, body=None):
        address = base_url.removesuffix("/bot") + f"/control/{verb}"
        async with http.post(address, json=body) as response:
            return await response.json()

    message = {"message_id": 1, "date": 0, "text": "hi"} | {
        "from": {"id": 5, "first_name": "Jo", "is_bot": False},
        "chat": {"id": 5, "type": "private"},
    }
    (update_id,) = await control("push", [{"message": message}])
    assert [update.update_id for update in await bot.get_updates()] == [update_id]
    await bot.send_photo(5, b"png", caption="Hello Jo")
    (*_, sent) = await control("sent")
    assert (sent["params"]["chat_id"], sent["params"]["caption"]) == ("5", "Hello Jo")
    await control("faults", {"p502": 1, "methods": ["sendMessage"]})
    with pytest.raises(NetworkError):
        await bot.send_message(5, "Hello?")
    await control("reset")
    assert await control("sent") == []
