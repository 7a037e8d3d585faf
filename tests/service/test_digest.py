"""Each working morning, what waits: on the phones of those who linked one."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.rules.zone import local
from bot.service.digest import DueDigests, next_digest
from storage import tables
from tests import cast
from tests.service.stage import AMBER, RED, Stage

A_MORNING = cast.MONDAY.replace(hour=8, minute=45)


async def morning(stage: Stage, at: datetime = A_MORNING) -> list[str]:
    """What Ruth's phone says when her digest has been due."""
    stage.clock.to(at)
    await stage.set(tables.staff, "ruth", digest_at=at)
    while await DueDigests(stage.kit).take():
        pass
    return [body for body in await stage.bodies_to("ruth") if body.startswith("Good morning")]


async def test_it_says_how_much_waits_and_of_what(both: Stage):
    both.clock.to(A_MORNING - timedelta(hours=1))
    await both.hears("amina", RED)
    await both.hears("jo", AMBER)  # not Ruth's to answer for: nobody knows yet who writes
    (digest,) = await morning(both)
    assert digest.startswith("Good morning, Ruth. On your list: 1 now, 0 today")


async def test_it_comes_on_its_own_lane_behind_answers(stage: Stage):
    await morning(stage)
    assert [parcel.lane for parcel in await stage.sent_to("ruth")] == [1]


async def test_the_next_one_comes_on_the_next_working_morning(both: Stage):
    await morning(both)
    following = (await both.row(tables.staff, id="ruth")).digest_at
    assert following == A_MORNING + timedelta(days=1)


async def test_after_friday_comes_monday(stage: Stage):
    friday = A_MORNING + timedelta(days=4)
    assert len(await morning(stage, friday)) == 1
    assert (await stage.row(tables.staff, id="ruth")).digest_at == friday + timedelta(days=3)


@pytest.mark.parametrize(
    "day_off",
    [datetime(2026, 11, 28, 8, 45, tzinfo=UTC), datetime(2026, 12, 25, 8, 45, tzinfo=UTC)],
    ids=["a Saturday", "Christmas"],
)
async def test_on_a_day_off_there_is_none(stage: Stage, day_off: datetime):
    assert await morning(stage, day_off) == []
    assert (await stage.row(tables.staff, id="ruth")).digest_at > day_off


async def test_after_christmas_comes_the_first_working_day(stage: Stage):
    after = next_digest(stage.kit, datetime(2026, 12, 24, 12, 0, tzinfo=UTC))
    assert local(after).date().isoformat() == "2026-12-29"  # the 28th stands in for Boxing Day


async def test_in_summer_it_comes_at_the_same_time_by_the_clock_on_the_wall(stage: Stage):
    after = next_digest(stage.kit, datetime(2026, 7, 1, 12, 0, tzinfo=UTC))
    assert (local(after).hour, local(after).minute) == (8, 45)


async def test_after_a_week_of_outage_it_is_one(stage: Stage):
    await stage.set(tables.staff, "ruth", digest_at=A_MORNING)
    assert len(await morning(stage, A_MORNING + timedelta(days=7, hours=2))) == 1


async def test_who_has_linked_no_phone_gets_none_and_is_no_trouble(stage: Stage):
    await stage.set(tables.staff, "mo", digest_at=stage.clock.now())
    assert await DueDigests(stage.kit).take() == 1
    assert await stage.rows(tables.outbox) == []
    assert (await stage.row(tables.staff, id="mo")).digest_at > stage.clock.now()
