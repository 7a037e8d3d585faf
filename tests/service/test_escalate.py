"""What nobody acknowledges climbs: adviser, duty, manager, and again, until somebody does."""

import asyncio
from datetime import timedelta

import pytest

from bot.service.desk.acts import acknowledge
from bot.service.escalate import Escalation
from bot.service.records import AwayRow
from storage import tables
from tests import cast
from tests.service.stage import AMBER, RED, Stage, phone

NIGHT = cast.MONDAY.replace(hour=23)


@pytest.fixture(autouse=True)
async def _everybody_has_linked_their_phone(stage_of_this_test: Stage) -> None:
    await stage_of_this_test.add(
        phone("sam", stage_of_this_test, staff=True), phone("mo", stage_of_this_test, staff=True)
    )


@pytest.fixture
def stage_of_this_test(request: pytest.FixtureRequest) -> Stage:
    name = "both" if "both" in request.fixturenames else "stage"
    found: Stage = request.getfixturevalue(name)
    return found


async def told(stage: Stage) -> dict[str, int]:
    """How many alerts each worker has been sent."""
    await Escalation(stage.kit).take()
    found = {who: len(await stage.bodies_to(who)) for who in ("ruth", "sam", "mo")}
    return {who: alerts for who, alerts in found.items() if alerts}


async def test_red_goes_to_the_adviser_then_to_duty_then_to_the_manager(both: Stage):
    await both.hears("amina", RED)
    assert await told(both) == {"ruth": 1}
    both.clock.forward(minutes=4, seconds=59)
    assert await told(both) == {"ruth": 1}
    both.clock.forward(seconds=1)
    assert await told(both) == {"ruth": 1, "sam": 1}
    both.clock.forward(minutes=10)
    assert await told(both) == {"ruth": 1, "sam": 1, "mo": 1}
    both.clock.forward(minutes=15)
    assert await told(both) == {"ruth": 1, "sam": 2, "mo": 2}


async def test_who_acknowledges_ends_it(both: Stage):
    await both.hears("amina", RED)
    item = await both.row(tables.notifications)
    async with both.store.unit() as unit:
        assert await acknowledge(both.kit, unit, both.clock.now(), "ruth", item.id)
    both.clock.forward(days=1)
    assert await told(both) == {"ruth": 1}


async def test_at_night_the_duty_worker_is_told_at_once(stage: Stage):
    stage.clock.to(NIGHT)
    await stage.hears("amina", RED)
    assert await told(stage) == {"ruth": 1, "sam": 1}


async def test_while_the_adviser_is_away_their_cover_is_told_at_once(stage: Stage):
    today = stage.clock.now().date()
    await stage.add(AwayRow("away", "ruth", today, today, "mo"))
    await stage.hears("amina", RED)
    assert "mo" in await told(stage)
    assert "ruth" not in await told(stage)


async def test_amber_at_night_waits_for_the_morning(stage: Stage):
    stage.clock.to(NIGHT)
    await stage.hears("amina", AMBER)
    assert await told(stage) == {}
    stage.clock.to(cast.MONDAY.replace(hour=9) + timedelta(days=1))
    assert await told(stage) == {"ruth": 1}


async def test_amber_is_seen_by_somebody_before_the_office_closes(stage: Stage):
    await stage.hears("amina", AMBER)  # on Monday at two
    assert await told(stage) == {"ruth": 1}
    stage.clock.to(cast.MONDAY.replace(hour=16))
    assert await told(stage) == {"ruth": 1, "sam": 1}
    stage.clock.to(cast.MONDAY.replace(hour=17))
    assert await told(stage) == {"ruth": 1, "sam": 1, "mo": 1}
    stage.clock.forward(days=3)
    assert await told(stage) == {"ruth": 1, "sam": 1, "mo": 1}


async def test_steps_missed_while_the_process_was_down_are_taken_as_one(both: Stage):
    await both.hears("amina", RED)
    both.clock.forward(hours=8)
    assert await told(both) == {"ruth": 1, "sam": 1, "mo": 1}
    assert (await both.row(tables.notifications)).escalate_at > both.clock.now()


async def test_two_processes_at_once_tell_each_person_once(both: Stage):
    await both.hears("amina", RED)
    both.clock.forward(minutes=5)
    await asyncio.gather(*(Escalation(both.kit).take() for _ in range(4)))
    assert await told(both) == {"ruth": 1, "sam": 1}


async def test_everybody_who_was_told_stands_in_the_audit_trail(stage: Stage):
    await stage.hears("amina", RED)
    stage.clock.forward(minutes=5)
    await told(stage)
    trail = await stage.rows(tables.audit, verb="alerted")
    assert [(row.staff_id, row.person_id) for row in trail] == [("ruth", "amina"), ("sam", "amina")]
