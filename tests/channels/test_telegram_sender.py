"""A parcel becomes one message on a phone, and a failure says what may be done about it."""

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from aiohttp import web
from telegram.error import BadRequest, ChatMigrated

from bot.channels.telegram import BotApi
from bot.channels.telegram.failures import failure_of
from bot.channels.telegram.sender import TelegramSender
from bot.service.ports import ChannelFailure
from tests.channels.telegram_rig import connected, parcel
from tests.fakes.bot_api import BotApi as FakeApi
from tests.fakes.bot_api import Fate, Faults

MOODS = {"weeks": 12, "today": "2026-03-04", "moods": [("2026-02-25", 2), ("2026-03-04", 4)]}


@pytest.fixture
def fake():
    return FakeApi()


@pytest.fixture
def amina(fake):
    return fake.user(7, "Amina")


@pytest.fixture
async def sender(fake, amina):
    async with connected(fake) as api:
        yield TelegramSender(api)


async def failure(sender, what, address="7"):
    with pytest.raises(ChannelFailure) as caught:
        await sender.send(what, address, "en")
    return caught.value


def traits(failure):
    """What is true of it, by name; nothing of it means: try again."""
    names = ("lasting", "unreachable", "unknown", "retry_after")
    return {name for name in names if getattr(failure, name)}


@asynccontextmanager
async def answering(status, *, patience=5.0, wait=0.0, **response):
    """A sender whose every call is answered by something that is not Telegram."""

    async def answer(request):
        await asyncio.sleep(wait)
        return web.Response(status=status, **response)

    runner = web.ServerRunner(web.Server(answer, access_log=None), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    api = BotApi("42:secret", f"http://127.0.0.1:{runner.addresses[0][1]}", patience=patience)
    await api.open()
    try:
        yield TelegramSender(api)
    finally:
        await api.close()
        await runner.cleanup()


async def test_amina_sees_the_words_and_the_buttons(sender, amina):
    rows = ((("1", "r.1.a"), ("2", "r.1.b")), (("Back", "r.1._back"),))
    sent = await sender.send(parcel("How are you? مرحبا 🙂", buttons=rows), "7", "en")
    seen = amina.sees[-1]
    assert (seen.text, seen.buttons) == ("How are you? مرحبا 🙂", rows)
    assert sent.ref == str(seen.message_id)


async def test_a_message_without_buttons_has_no_keyboard_and_never_a_preview(sender, fake):
    await sender.send(parcel("see https://example.org"), "7", "en")
    (call,) = fake.called("sendMessage")
    assert call.params["link_preview_options"] == {"is_disabled": True}
    assert "reply_markup" not in call.params


async def test_moods_come_as_a_picture_with_the_words_below(sender, amina):
    await sender.send(parcel("Your moods", kind="moods", data=MOODS), "7", "en")
    assert amina.sees[-1].picture.startswith(b"\x89PNG")
    assert amina.sees[-1].text == "Your moods"


async def test_who_blocked_the_bot_is_out_of_reach(sender, amina):
    await amina.blocks_bot()
    refused = await failure(sender, parcel())
    assert traits(refused) == {"lasting", "unreachable"}


async def test_a_chat_that_is_not_there_is_out_of_reach(sender):
    refused = await failure(sender, parcel(), address="999")
    assert traits(refused) == {"lasting", "unreachable"}
    assert refused.reason == "Chat not found"


@pytest.mark.parametrize("body", [" ", "a" * 4_097])
async def test_a_message_that_telegram_refuses_can_never_be_sent(sender, body):
    assert traits(await failure(sender, parcel(body))) == {"lasting"}


async def test_too_many_messages_say_when_to_come_back(sender, fake):
    fake.faults = Faults(retry_after=17)
    fake.breaks("sendMessage", Fate.TOO_MANY)
    refused = await failure(sender, parcel())
    assert traits(refused) == {"retry_after"}
    assert refused.retry_after == timedelta(seconds=17)


async def test_a_bad_gateway_is_tried_again(sender, fake):
    fake.breaks("sendMessage", Fate.BAD_GATEWAY)
    assert not traits(await failure(sender, parcel()))


@pytest.mark.parametrize("fate", [Fate.UNANSWERED, Fate.RESET])
async def test_a_request_that_left_and_was_not_answered_may_have_arrived(sender, fake, fate):
    fake.breaks("sendMessage", fate)
    assert traits(await failure(sender, parcel())) == {"unknown"}


async def test_an_answer_that_takes_too_long_may_have_arrived():
    async with answering(200, wait=1, patience=0.1) as sender:
        assert traits(await failure(sender, parcel())) == {"unknown"}


async def test_a_gateway_that_gave_up_waiting_leaves_it_open():
    async with answering(504) as sender:
        assert traits(await failure(sender, parcel())) == {"unknown"}


async def test_an_answer_that_is_no_answer_leaves_it_open():
    async with answering(200, text="<html>Welcome</html>") as sender:
        assert traits(await failure(sender, parcel())) == {"unknown"}


@pytest.mark.parametrize("status", [302, 400, 403, 404, 429, 500, 503])
async def test_a_page_of_a_web_filter_says_nothing_about_amina(status):
    headers = {"Location": "/elsewhere"}  # not followed: the token is in the address
    async with answering(status, text="<html>Blocked</html>", headers=headers) as sender:
        assert not traits(await failure(sender, parcel()))


async def test_a_request_that_never_left_is_tried_again():
    api = BotApi("42:secret", "http://127.0.0.1:9")
    await api.open()
    refused = await failure(TelegramSender(api), parcel())
    await api.close()
    assert not traits(refused)


async def test_before_the_channel_is_started_nothing_has_left():
    sender = TelegramSender(BotApi("42:secret", "http://127.0.0.1:9"))
    assert not traits(await failure(sender, parcel()))


async def test_a_token_that_telegram_rejects_is_told_loudly_and_tried_again(fake, amina, caplog):
    async with connected(fake, token="42:withdrawn") as api:
        assert not traits(await failure(TelegramSender(api), parcel()))
    assert "does not accept the token" in caplog.text


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        ("Bad Request: chat not found", True),
        ("Bad Request: user not found", True),
        ("Forbidden: user is deactivated", True),
        ("Bad Request: PEER_ID_INVALID", True),
        ("Bad Request: BUTTON_DATA_INVALID", False),
        ("Bad Request: message text is empty", False),
    ],
)
def test_a_refusal_concerns_the_person_or_the_message(words, gone):
    assert traits(failure_of(BadRequest(words))) == {"lasting", *(["unreachable"] if gone else [])}


def test_a_chat_that_became_a_group_is_not_written_to_again():
    assert failure_of(ChatMigrated(-100)).lasting
