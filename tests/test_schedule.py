"""The heartbeat has a job for all that falls due."""

from bot.schedule import EVERY, make_schedule
from bot.service.kit import Kit
from storage import check_tables
from storage.unit import SqlStore
from tests.fakes.clock import FakeClock
from tests.fakes.ids import NumberedIds
from tests.kits import kit_of


def kit_with(store: SqlStore, clock: FakeClock) -> Kit:
    return kit_of(store, clock, NumberedIds())


async def test_every_due_thing_tidying_and_the_weekly_draw_have_a_job(store, clock):
    schedule = make_schedule(kit_with(store, clock), lambda: None)
    assert {job.id for job in schedule.get_jobs()} == {
        *(kind.__name__ for kind in EVERY), "tidy", "draw",
    }  # fmt: skip


async def test_the_weekly_draw_is_made_by_its_job(store, clock):
    (job,) = [
        job for job in make_schedule(kit_with(store, clock), lambda: None).get_jobs()
        if job.id == "draw"
    ]  # fmt: skip
    await job.func()
    async with store._engine.connect() as connection:
        assert len((await connection.execute(check_tables.sample_weeks.select())).all()) == 4
