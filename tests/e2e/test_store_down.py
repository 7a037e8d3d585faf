"""While nothing can be stored, nothing is acknowledged, and help arrives all the same."""

from contextlib import contextmanager

from storage import tables
from tests.e2e.town import Town
from tests.fakes.bot_api import Fate

RED = "I want to kill myself"


class NoStore:
    """A store whose disk is full."""

    def unit(self):
        raise OSError("disk full")

    reading = unit


@contextmanager
def store_down(town: Town):
    real = town.parts.kit.store
    object.__setattr__(town.parts.kit, "store", NoStore())
    try:
        yield
    finally:
        object.__setattr__(town.parts.kit, "store", real)


async def test_a_red_message_gets_help_and_is_handled_once_when_the_store_is_back(town: Town):
    amina = town["amina"]
    with store_down(town):
        await amina.types(RED)
        card = await amina.waits_for("ring 999")
        assert "116 123" in card.text
        assert len(town.api.updates) == 1  # Telegram has not been told 'received'
        assert await town.rows(tables.inbox) == []
    await amina.waits_for("Are you safe right now?")
    await town["ruth"].waits_for("NOW: Amina.")
    await town.all_heard()
    assert len(await town.rows(tables.inbox)) == 1
    assert len(await town.rows(tables.notification_words)) == 1


async def test_help_comes_once_however_often_telegram_brings_the_message(town: Town):
    amina = town["amina"]
    with store_down(town):
        await amina.types(RED)
        await amina.waits_for("ring 999")
        await amina.hears_nothing(1.5)  # two or three more tries


async def test_help_gets_through_a_bot_api_that_stumbles(town: Town):
    town.api.breaks("sendMessage", Fate.BAD_GATEWAY, Fate.RESET)
    with store_down(town):
        await town["amina"].types(RED)
        await town["amina"].waits_for("ring 999")


async def test_what_was_written_meanwhile_is_answered_in_order(town: Town):
    amina = town["amina"]
    with store_down(town):
        for words in ("menu", "How I feel", "4", "feeling well, thanks"):
            await amina.types(words)
        await amina.hears_nothing(0.3)
    await amina.waits_for("Thanks. I have kept it.", timeout=10)
    mood = await town.row(tables.moods)
    assert (mood.score, mood.note) == (4, "feeling well, thanks")
