"""What is added to an item of the queue, and what it says then."""

import pytest

from bot.rules.severity import Category, Severity
from bot.service.notify import Raised, raise_notification
from storage import tables
from tests.service.stage import RED, Stage


async def raised(stage: Stage, why: str, severity: Severity, *reasons: str) -> None:
    async with stage.store.unit() as unit:
        item = Raised(why, severity, Category.EVERYDAY, why, reasons)
        person = await unit.people.get("amina")
        await raise_notification(stage.kit, unit, stage.clock.now(), item, chat=None, person=person)


async def test_whoever_says_that_they_are_not_safe_is_shown_as_saying_so(stage: Stage):
    await stage.hears("amina", RED)
    await stage.taps("amina", "not-safe")
    assert await stage.queue() == ["ruth: red not-safe-now (open)"]


@pytest.mark.parametrize("lesser", [Severity.AMBER, Severity.YELLOW])
async def test_lesser_words_do_not_take_the_place_of_why_it_is_red(stage: Stage, lesser: Severity):
    await raised(stage, "risk-words", Severity.RED, "says goodbye")
    await raised(stage, "risk-words", lesser, "feels low")
    (red,) = await stage.rows(tables.notifications, severity="red")
    assert list(red.reasons) == ["says goodbye"]


async def test_words_of_less_weight_have_an_item_of_their_own(stage: Stage):
    await raised(stage, "risk-words", Severity.RED)
    await raised(stage, "risk-words", Severity.YELLOW)
    assert sorted(await stage.queue()) == [
        "ruth: red risk-words (open)",
        "ruth: yellow risk-words (open)",
    ]
