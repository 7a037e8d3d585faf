"""The channel as a whole: who it is, how it starts and stops, and that it keeps its token."""

import logging
import time
import traceback
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.channels.telegram import BotApi, Rates, TelegramChannel, TokenRejected
from bot.service.ports import ChannelFailure
from tests.channels.telegram_rig import QUICK, Store, parcel, running
from tests.fakes.bot_api import BotApi as FakeApi
from tests.fakes.bot_api import Fate, Faults

COMMANDS = {"": [("menu", "What I can do")], "ar": [("menu", "القائمة")]}


@pytest.fixture
def fake():
    return FakeApi()


def channel_at(server, store, token=None):
    api = BotApi(token or FakeApi().token, server, patience=0.5)
    return TelegramChannel(api, store.intake, QUICK, rates=Rates(time.monotonic), commands=COMMANDS)


@asynccontextmanager
async def started(fake, store):
    async with fake.running() as url:
        channel = channel_at(url.removesuffix("/bot"), store)
        await channel.start()
        try:
            yield channel
        finally:
            await channel.stop()


async def test_it_learns_its_name_and_shows_its_commands(fake):
    async with started(fake, Store()) as channel:
        assert channel.username == "kith_test_bot"
    shown = {call.params["language_code"]: call.params for call in fake.called("setMyCommands")}
    assert shown.keys() == {"", "ar"}
    assert shown["ar"]["commands"] == [{"command": "menu", "description": "القائمة"}]


async def test_a_menu_that_cannot_be_shown_stops_nothing(fake):
    fake.breaks("setMyCommands", Fate.BAD_GATEWAY)
    async with started(fake, Store()) as channel:
        assert channel.username == "kith_test_bot"
    assert len(fake.called("setMyCommands")) == 1


async def test_amina_writes_and_is_answered(fake):
    amina, store = fake.user(7, "Amina"), Store()
    async with started(fake, store) as channel, running(channel.run()):
        await amina.types("hello")
        (arrival,) = await store.has(1)
        await channel.sender.send(parcel("Hello Amina"), arrival.address, "en")
        assert (await amina.hears()).text == "Hello Amina"


async def test_it_starts_while_telegram_is_away_and_asks_later(fake):
    fake.breaks("getMe", Fate.BAD_GATEWAY, Fate.BAD_GATEWAY)
    amina, store = fake.user(7, "Amina"), Store()
    async with started(fake, store) as channel:
        assert channel.username == ""
        async with running(channel.run()):
            await amina.types("hello")
            await store.has(1)
        assert channel.username == "kith_test_bot"


async def test_a_wrong_token_does_not_start(fake):
    async with fake.running() as url:
        channel = channel_at(url.removesuffix("/bot"), Store(), token="42:withdrawn")
        with pytest.raises(TokenRejected, match="KITH_TELEGRAM_TOKEN"):
            await channel.start()


async def test_telegram_can_call_instead_of_being_asked(fake):
    amina, store = fake.user(7, "Amina"), Store(down=1)
    async with started(fake, store) as channel:
        app = web.Application()
        app.router.add_post("/telegram", channel.webhook("s3cret"))
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        port = runner.addresses[0][1]
        await channel.be_called(f"http://127.0.0.1:{port}/telegram", "s3cret")
        await amina.types("hello")
        await store.has(1)
        await fake.webhook.idle()
        await runner.cleanup()
    assert (store.words, fake.webhook.refusals) == (["hello"], [503])


async def test_help_goes_out_at_once_whatever_goes_wrong_on_the_way(fake):
    amina = fake.user(7, "Amina")
    fake.breaks("sendMessage", Fate.BAD_GATEWAY, Fate.RESET)
    async with started(fake, Store()) as channel:
        await channel.say_at_once("7", "Ring 999")
    assert [seen.text for seen in amina.sees] == ["Ring 999"]


async def test_help_for_somebody_who_blocked_the_bot_is_not_tried_again(fake, caplog):
    await fake.user(7, "Amina").blocks_bot()
    async with started(fake, Store()) as channel:
        await channel.say_at_once("7", "Ring 999")
    assert len([call for call in fake.calls if call.method == "sendMessage"]) == 1
    assert "help is not sent" in caplog.text


async def test_what_comes_from_groups_is_counted(fake):
    store = Store()
    group = {"id": -5, "type": "group", "title": "House"}
    async with started(fake, store) as channel, running(channel.run()):
        fake.push({"message": {"message_id": 1, "date": 1, "chat": group, "text": "hi"}})
        await fake.user(7, "Amina").types("hello")
        await store.has(1)
        assert channel.dropped == 1


def behind(error):
    """An error and whatever led to it, shown in a traceback or not."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


TROUBLES = [Fate.RESET, Fate.UNANSWERED, Fate.BAD_GATEWAY, Fate.TOO_MANY]


@pytest.mark.parametrize("trouble", [*TROUBLES, "hang", "withdrawn", "refused"])
async def test_the_token_is_never_told(fake, trouble, caplog):
    secret = "AAE-not-for-anybody" if trouble == "withdrawn" else fake.token.partition(":")[2]
    token = f"42:{secret}"
    logging.getLogger().setLevel(logging.DEBUG)
    fake.user(7, "Amina")
    async with fake.running() as url:
        server = "http://127.0.0.1:9" if trouble == "refused" else url.removesuffix("/bot")
        channel = channel_at(server, Store(), token)
        told = [repr(channel), repr(vars(channel)), repr(channel._api._bot)]
        try:
            await channel.start()
        except TokenRejected as rejected:
            told += traceback.format_exception(rejected)
            await channel._api.open()
        if trouble in TROUBLES:
            fake.breaks("sendMessage", trouble)
        elif trouble == "hang":
            fake.faults = Faults(latency=2)
        with pytest.raises(ChannelFailure) as caught:
            await channel.sender.send(parcel(), "7", "en")
        await channel.stop()
    logging.getLogger().setLevel(logging.WARNING)
    told += [repr(error) + str(error) for error in behind(caught.value)]
    told += traceback.format_exception(caught.value)
    told += [record.getMessage() for record in caplog.records]
    assert secret not in "\n".join(told)
