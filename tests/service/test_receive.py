"""Whatever arrives is kept once, and read for risk before anything else."""

import pytest

from bot.rules.severity import Severity
from bot.service.receive import Reception
from storage import tables
from tests import cast
from tests.play import PlainReader
from tests.service.stage import AMBER, RED, Stage


async def test_a_message_that_comes_twice_is_kept_once(both: Stage):
    for _ in range(2):
        await both.reception.take([both.arrival("amina", "hello", number=7)])
    assert [row.words for row in await both.rows(tables.inbox)] == ["hello"]


async def test_a_message_that_stands_twice_in_one_batch_is_kept_once(both: Stage):
    await both.reception.take([both.arrival("amina", "hello", number=7)] * 2)
    assert len(await both.rows(tables.inbox)) == 1


async def test_a_batch_that_was_stored_in_part_is_completed(both: Stage):
    await both.reception.take([both.arrival("amina", "one", number=1)])
    await both.reception.take(
        [both.arrival("amina", "one", number=1), both.arrival("tyler", "two", number=2)]
    )
    assert [row.words for row in await both.rows(tables.inbox)] == ["one", "two"]


async def test_a_message_that_comes_again_after_its_turn_causes_nothing(both: Stage):
    for _ in range(2):
        await both.hears("amina", AMBER, number=7)
    assert len(await both.bodies_to("amina")) == 1
    assert len(await both.rows(tables.notification_words)) == 1


async def test_somebody_who_writes_for_the_first_time_gets_one_chat(both: Stage):
    await both.reception.take([both.arrival("zed", "hello"), both.arrival("zed", "anybody?")])
    chat = await both.row(tables.chats, address=cast.phone_of("zed"))
    assert (chat.person_id, chat.staff_id, chat.state) == (None, None, "open")


async def test_every_text_is_read_for_risk_before_it_is_kept(stage: Stage):
    batch = [stage.arrival("zed", RED), stage.arrival("amina", AMBER), stage.arrival("tyler", "hi")]
    await stage.reception.take(batch)
    severities = [row.severity for row in await stage.rows(tables.inbox)]
    assert severities == ["red", "amber", "green"]


async def test_the_version_that_read_a_message_is_kept_with_it(stage: Stage):
    tap = stage.arrival("amina", kind="tap", token="t")
    await stage.reception.take([stage.arrival("amina", "hello"), tap])
    assert [row.reader for row in await stage.rows(tables.inbox)] == ["plain", ""]


async def test_what_cannot_be_read_is_kept_whole_and_waits_for_nobody(stage: Stage):
    await stage.reception.take([stage.arrival("amina", kind="unreadable")])
    assert (await stage.row(tables.inbox)).state == "unreadable"
    assert await stage.turns.take() == 0


async def test_if_reading_for_risk_breaks_a_person_is_to_look(stage: Stage):
    class Broken(PlainReader):
        def read(self, text, lang=None, **_):
            raise RuntimeError("a rule that does not compile")

    reception = Reception(
        stage.kit, Broken(), stored=lambda: None, say_at_once=stage.reception._say_at_once
    )
    await reception.take([stage.arrival("amina", "hello")])
    assert (await stage.row(tables.inbox)).severity == Severity.AMBER


class StoreIsDown:
    """A store that cannot be opened, for so long."""

    def __init__(self, real):
        self.real, self.down = real, True

    def unit(self):
        if self.down:
            raise OSError("disk full")
        return self.real.unit()


@pytest.fixture
def down(stage: Stage):
    """The stage's store, which is down until it is told otherwise."""
    store = StoreIsDown(stage.store)
    object.__setattr__(stage.kit, "store", store)
    return store


async def test_while_nothing_can_be_stored_a_red_message_gets_help_all_the_same(stage, down):
    with pytest.raises(OSError, match="disk full"):
        await stage.reception.take([stage.arrival("amina", RED), stage.arrival("tyler", "hi")])
    ((address, card),) = stage.said_at_once
    assert address == cast.phone_of("amina")
    assert "999" in card
    assert "116 123" in card


async def test_help_is_said_once_however_often_the_batch_comes_again(stage, down):
    for _ in range(3):
        with pytest.raises(OSError, match="disk full"):
            await stage.reception.take([stage.arrival("amina", RED, number=7)])
    assert len(stage.said_at_once) == 1


async def test_when_the_store_is_back_the_red_message_is_handled_once(stage, down):
    batch = [stage.arrival("amina", RED, number=7)]
    with pytest.raises(OSError, match="disk full"):
        await stage.reception.take(batch)
    down.down = False
    await stage.reception.take(batch)
    await stage.takes_turns()
    assert await stage.queue() == ["ruth: red risk-words (open)"]
    assert len(stage.said_at_once) == 1
