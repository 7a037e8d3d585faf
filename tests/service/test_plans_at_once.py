"""A plan that both sides and two workers write in at the same instant loses nothing."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.rules.plan import Area
from bot.rules.plan_deeds import SayInPlan
from bot.service.desk.work import at_work
from bot.service.kit import Kit
from bot.service.plan.own_words import say_in_plan
from bot.service.plan.write import EditedMeanwhile, Writing, write_area
from bot.service.scene import Scene
from bot.talk import Book
from storage.engine import open_engine
from storage.unit import SqlStore
from tests.cast import AMINA, MO, RUTH, enter
from tests.desk.office import WORDS
from tests.fakes.clock import FakeClock
from tests.fakes.ids import NumberedIds
from tests.kits import kit_of
from tests.storage.rows import run


@pytest.fixture
async def kit(database_url: str, clock: FakeClock, ids: NumberedIds) -> AsyncIterator[Kit]:
    store = SqlStore(open_engine(database_url))
    async with store.unit() as unit:
        await enter(unit, clock.now())
        unit.add(run("r"))
    yield kit_of(store, clock, ids, WORDS, Book({}))
    await store.close()


async def write(kit: Kit, worker: str) -> str:
    """A worker saves the text that they have just written, and is shown the other's if late."""
    writing = Writing(Area.HOME, 0, "", f"{worker}'s text", "")
    try:
        async with at_work(kit, worker) as work:
            await write_area(work, AMINA.id, writing)
    except EditedMeanwhile as meanwhile:
        return f"{meanwhile.mine.plan} after {meanwhile.theirs.plan}"
    return "saved"


async def say(kit: Kit, words: str) -> None:
    """The young person answers in chat."""
    async with kit.store.unit() as unit:
        chat = await unit.talks.get("chat-amina")
        assert chat is not None
        scene = Scene(kit, unit, kit.clock.now(), chat, AMINA, RUTH, [])
        await say_in_plan(scene, run("r"), "SayInPlan", SayInPlan(Area.HOME, words, 2))


async def test_one_text_is_saved_the_other_is_shown_beside_it_and_the_words_stand(kit: Kit):
    first, second, _ = await asyncio.gather(
        write(kit, RUTH.id), write(kit, MO.id), say(kit, "too loud")
    )

    assert sorted([first, second]) in (
        ["mo's text after ruth's text", "saved"],
        ["ruth's text after mo's text", "saved"],
    )
    async with kit.store.reading() as unit:
        (part,) = await unit.plans.parts(AMINA.id)
        (said,) = await unit.plans.words(AMINA.id)
    assert part.number == 1
    assert (said.words, said.feeling) == ("too loud", 2)
