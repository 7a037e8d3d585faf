"""A beat of the schedule takes what is due, round what breaks, and whoever else is at work."""

from dataclasses import replace
from datetime import timedelta

from bot.service.check_ins import DueCheckIns
from bot.service.due import BATCH, POISON_WAITS
from bot.service.escalate import Escalation
from storage import tables
from tests import cast
from tests.service.stage import RED, Stage


class PoisonedCheckIns(DueCheckIns):
    """Breaks at one young person's row."""

    async def act(self, unit, now, items):
        await super().act(unit, now, items)
        if any(person.id == "tyler" for person in items):
            raise RuntimeError("a row that cannot be judged")


async def all_due(stage: Stage) -> None:
    for person in cast.PEOPLE:
        await stage.set(tables.people, person.id, check_in_at=stage.clock.now())


async def test_one_row_that_breaks_holds_up_nobody_else(both: Stage):
    await all_due(both)
    while await PoisonedCheckIns(both.kit).take():
        pass
    assert [row.person_id for row in await both.rows(tables.check_ins)] == ["amina"]
    assert (await both.person("tyler")).check_in_at == both.clock.now() + POISON_WAITS
    assert await both.bodies_to("tyler") == []


async def test_what_broke_is_tried_again_later(both: Stage):
    await all_due(both)
    while await PoisonedCheckIns(both.kit).take():
        pass
    both.clock.forward(seconds=POISON_WAITS.total_seconds())
    await DueCheckIns(both.kit).take()
    assert sorted(row.person_id for row in await both.rows(tables.check_ins)) == ["amina", "tyler"]


async def test_an_alert_that_breaks_is_tried_again_within_a_minute(stage: Stage):
    class Poisoned(Escalation):
        async def act(self, unit, now, items):
            raise RuntimeError("a roster that cannot be read")

    await stage.hears("amina", RED)
    stage.clock.forward(minutes=5)
    while await Poisoned(stage.kit).take():
        pass
    due = (await stage.row(tables.notifications)).escalate_at
    assert due == stage.clock.now() + timedelta(minutes=1)


async def test_more_than_a_batch_is_taken_batch_by_batch(stage: Stage):
    crowd = [
        replace(cast.AMINA, id=f"crowd-{n}", check_in_at=stage.clock.now())
        for n in range(BATCH + 1)
    ]
    await stage.add(*crowd)
    assert await DueCheckIns(stage.kit).take() == BATCH
    assert await DueCheckIns(stage.kit).take() == 1
    assert await DueCheckIns(stage.kit).take() == 0


async def test_nothing_due_is_nothing_done(both: Stage):
    assert await DueCheckIns(both.kit).take() == 0
