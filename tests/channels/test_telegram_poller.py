"""Long polling: nothing is confirmed to Telegram before it is stored."""

import asyncio
import logging

import pytest

from bot.channels.telegram.persistence import Persistence, TokenRejected
from bot.channels.telegram.poller import Poller
from bot.channels.telegram.taps import Taps
from tests.channels.telegram_rig import QUICK, Store, connected, running, until
from tests.fakes.bot_api import BotApi as FakeApi
from tests.fakes.bot_api import Fate, Faults

ROWS = {"inline_keyboard": [[{"text": "Good", "callback_data": "r.1.good"}]]}


@pytest.fixture
def fake():
    return FakeApi()


@pytest.fixture
def amina(fake):
    return fake.user(7, "Amina")


@pytest.fixture
async def api(fake):
    async with connected(fake) as api:
        yield api


def polling(api, store, answer_tap=None):
    return running(Poller(api, store.intake, QUICK, answer_tap).run())


async def confirmed(fake):
    """Waits until Telegram has nothing left to bring."""
    await until(lambda: not len(fake.updates))


async def test_what_amina_types_is_stored_and_then_confirmed(api, fake, amina):
    store = Store()
    await amina.types("hello")
    async with polling(api, store):
        await store.has(1)
        await amina.types("there")
        await store.has(2)
        await confirmed(fake)
    assert store.words == ["hello", "there"]


async def test_while_the_store_is_down_the_batch_comes_again(api, fake, amina, caplog):
    store = Store(down=2)
    await amina.types("please ring me")
    async with polling(api, store):
        await store.has(1)
        await confirmed(fake)
    assert (store.words, store.tries) == (["please ring me"], 3)
    assert "not stored" in caplog.text
    assert "please ring me" not in caplog.text


async def test_a_batch_that_is_never_stored_is_never_confirmed(api, fake, amina):
    store = Store(down=10_000)
    await amina.types("hello")
    async with polling(api, store):
        await until(lambda: store.tries >= 5)
        assert len(fake.updates) == 1
    assert store.taken == []


async def test_a_burst_of_many_batches_arrives_whole_and_in_order(api, amina):
    store = Store()
    for number in range(250):
        await amina.types(str(number))
    async with polling(api, store):
        await store.has(250)
    assert store.words == [str(number) for number in range(250)]


async def test_an_update_that_is_not_for_us_is_confirmed_without_being_stored(api, fake, amina):
    store = Store()
    group = {"id": -5, "type": "group", "title": "House"}
    fake.push({"message": {"message_id": 1, "date": 1, "chat": group, "text": "hi", "from": {}}})
    async with polling(api, store):
        await confirmed(fake)
        await amina.types("hello")
        await store.has(1)
    assert store.words == ["hello"]


async def test_updates_out_of_order_and_twice_do_no_harm(api, fake, amina):
    fake.faults = Faults(seed=3, duplicate_updates=0.5, reorder_updates=1)
    store = Store()
    for number in range(120):
        await amina.types(str(number))
    async with polling(api, store):
        await until(lambda: len(set(store.words)) == 120)
        await confirmed(fake)
    assert set(store.words) == {str(number) for number in range(120)}


class Scripted:
    """Answers getUpdates with these batches, and notes from where on it was asked for more."""

    def __init__(self, *batches):
        self.batches = list(batches)
        self.offsets = []
        self.emptied = asyncio.Event()

    async def call(self, method, params=None, *, patience=None):
        if method != "getUpdates":
            return True
        self.offsets.append(params.get("offset"))
        if self.batches:
            return self.batches.pop(0)
        self.emptied.set()
        return await asyncio.Future()


async def test_once_all_is_confirmed_any_number_is_welcome():
    """After a quiet week Telegram numbers anew, perhaps from below: an old offset would lose it."""
    batch = [{"update_id": 9, "poll": {}}, {"update_id": 7, "poll": {}}]
    scripted = Scripted(batch, [], [{"update_id": 3, "poll": {}}])
    async with polling(scripted, Store()):
        await scripted.emptied.wait()
    assert scripted.offsets == [None, 10, None, 4]


@pytest.mark.parametrize("fate", [Fate.BAD_GATEWAY, Fate.RESET, Fate.UNANSWERED, Fate.TOO_MANY])
async def test_polling_outlasts_what_goes_wrong(api, fake, amina, fate):
    fake.faults = Faults(retry_after=0)
    fake.breaks("deleteWebhook", fate)
    fake.breaks("getUpdates", fate, fate)
    store = Store()
    await amina.types("hello")
    async with polling(api, store):
        await store.has(1)
    assert store.words == ["hello"]


async def test_two_pollers_are_told_of_in_the_log(api, fake, amina, caplog):
    store = Store()
    async with polling(api, store):
        await asyncio.sleep(0.1)
        await api.call("getUpdates", {"timeout": 0})
        await until(lambda: "another process polls" in caplog.text)
        await amina.types("hello")
        await store.has(1)


async def test_a_webhook_that_was_set_before_is_taken_away(api, fake, amina):
    await api.call("setWebhook", {"url": "http://127.0.0.1:9/old"})
    store = Store()
    async with polling(api, store):
        await amina.types("hello")
        await store.has(1)
    assert fake.webhook.url == ""


async def test_a_rejected_token_ends_it_with_a_word_on_what_to_set(fake):
    async with connected(fake, token="42:withdrawn") as api:
        with pytest.raises(TokenRejected, match="KITH_TELEGRAM_TOKEN"):
            await Poller(api, Store().intake, QUICK, None).run()


async def test_what_is_being_stored_at_the_end_is_stored(api, fake, amina):
    store = Store(slow=0.2)
    await amina.types("hello")
    async with polling(api, store):
        await until(lambda: store.tries)
    assert store.words == ["hello"]


async def test_a_tap_is_answered_once_it_is_stored(api, fake, amina):
    store, taps = Store(), Taps(api)
    await api.call("sendMessage", {"chat_id": 7, "text": "How are you?", "reply_markup": ROWS})
    await amina.taps("Good")
    async with polling(api, store, taps.answer):
        await fake.waits_for(lambda call: call.method == "answerCallbackQuery" and call.result)
        await store.has(1)
    await taps.stop()
    assert store.taken[0].token == "r.1.good"


async def test_a_tap_that_cannot_be_answered_troubles_nobody(api, fake, amina):
    store, taps = Store(), Taps(api)
    for fate in (Fate.BAD_GATEWAY, Fate.RESET):
        fake.breaks("answerCallbackQuery", fate)
    async with polling(api, store, taps.answer):
        for _ in range(2):
            amina.presses(1, ("Good", "r.1.good"))
        await store.has(2)
        await fake.waits_for(lambda call: call.refused == "reset")
    await taps.stop()


async def test_taps_do_not_pile_up_without_end(api, fake):
    fake.faults = Faults(latency=5)
    taps = Taps(api)
    for number in range(1_000):
        taps.answer(str(number))
    assert len(taps._tasks) == 400
    await taps.stop()
    assert not taps._tasks


def test_pauses_double_up_to_half_a_minute_and_differ():
    low, high = Persistence(lambda: 0.0), Persistence(lambda: 1.0)
    assert [high.pause(n) for n in (1, 2, 3, 7, 500)] == [0.5, 1, 2, 30, 30]
    assert low.pause(7) == 15


async def test_the_library_does_not_log_what_people_write(api, amina, caplog):
    store = Store()
    logging.getLogger().setLevel(logging.DEBUG)
    try:
        await amina.types("my secret words")
        async with polling(api, store):
            await store.has(1)
    finally:
        logging.getLogger().setLevel(logging.WARNING)
    assert store.words == ["my secret words"]
    assert "secret" not in caplog.text
