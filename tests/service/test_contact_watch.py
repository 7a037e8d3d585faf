"""The adviser hears before contact lapses, and when it has, and not again."""

from datetime import timedelta

from bot.rules.zone import at_local
from bot.service.contact_watch import HOUR, ContactWatch, next_look, standing_of
from storage import tables
from tests import cast
from tests.service.stage import Stage

DAYS = 56


async def last_in_touch(stage: Stage, days_ago: int) -> None:
    """Amina was last in touch so many days ago, and somebody looks now."""
    now = stage.clock.now()
    then = now - timedelta(days=days_ago)
    await stage.set(tables.people, "amina", contacted_at=then, contact_look_at=now)
    while await ContactWatch(stage.kit).take():
        pass


async def test_while_all_is_well_nobody_is_told(both: Stage):
    await last_in_touch(both, days_ago=10)
    assert await both.queue() == []
    warning = both.clock.now().date() + timedelta(days=DAYS * 3 // 4 - 10)
    assert (await both.person()).contact_look_at == at_local(warning, HOUR)


async def test_before_contact_lapses_the_adviser_is_told(both: Stage):
    await last_in_touch(both, days_ago=42)
    assert await both.queue() == ["ruth: yellow contact-due-soon (open)"]
    lapse = both.clock.now().date() + timedelta(days=DAYS - 42 + 1)
    assert (await both.person()).contact_look_at == at_local(lapse, HOUR)


async def test_when_it_has_lapsed_the_adviser_is_told_once(both: Stage):
    await last_in_touch(both, days_ago=57)
    both.clock.forward(days=30)
    assert await ContactWatch(both.kit).take() == 0
    assert await both.queue() == ["ruth: yellow contact-overdue (open)"]
    assert (await both.person()).contact_look_at is None


async def test_on_its_last_day_it_has_not_lapsed(stage: Stage):
    await last_in_touch(stage, days_ago=DAYS)
    assert await stage.queue() == ["ruth: yellow contact-due-soon (open)"]


async def test_before_the_first_contact_the_days_run_from_joining(stage: Stage):
    assert stage.clock.now() - cast.JOINED > timedelta(days=DAYS)
    await stage.set(tables.people, "amina", contact_look_at=stage.clock.now())
    await ContactWatch(stage.kit).take()
    assert await stage.queue() == ["ruth: yellow contact-overdue (open)"]


async def test_a_plan_of_its_own_has_its_own_days(stage: Stage):
    await stage.set(tables.people, "amina", contact_days=14)
    await last_in_touch(stage, days_ago=11)
    assert await stage.queue() == ["ruth: yellow contact-due-soon (open)"]


async def test_each_look_comes_later_than_the_one_before(stage: Stage):
    person, now = cast.AMINA, cast.JOINED
    looks = []
    while (look := next_look(person, now)) is not None:
        looks.append(standing_of(person, look).standing)
        assert look > now
        now = look
    assert looks == ["due-soon", "overdue"]
