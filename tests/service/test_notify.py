"""What needs a person stands in the queue once, with its owner, and gets worse but not longer."""

from datetime import date, timedelta

from bot.rules.severity import Category, Severity
from bot.service.desk.acts import acknowledge
from bot.service.notify import Raised, raise_notification
from bot.service.records import AwayRow
from storage import tables
from tests.service.stage import AMBER, RED, Stage

RING_TODAY = Raised("call-today", Severity.AMBER, Category.ASKS_FOR_PA)


async def raised(stage: Stage, what: Raised, who: str = "amina") -> None:
    async with stage.store.unit() as unit:
        person = await unit.people.get(who)
        await raise_notification(stage.kit, unit, stage.clock.now(), what, chat=None, person=person)


async def acknowledged(stage: Stage, by: str = "ruth") -> None:
    item = await stage.row(tables.notifications)
    async with stage.store.unit() as unit:
        assert await acknowledge(stage.kit, unit, stage.clock.now(), by, item.id)


async def words_of(stage: Stage) -> list[str]:
    return [row.words for row in await stage.rows(tables.notification_words)]


async def test_repeated_urgent_words_are_one_item_with_all_that_was_said(both: Stage):
    await both.hears("amina", AMBER)
    await both.hears("amina", f"{AMBER}, still")
    assert await both.queue() == ["ruth: amber idle-words (open)"]
    assert await words_of(both) == [AMBER, f"{AMBER}, still"]


async def test_red_words_raise_what_was_amber(both: Stage):
    await both.hears("amina", AMBER)
    both.clock.forward(minutes=30)
    await both.hears("amina", RED)
    item = await both.row(tables.notifications)
    assert (item.severity, item.category) == ("red", "suicide-self-harm")
    assert item.raised_at == both.clock.now()  # from here on the ladder of red is climbed


async def test_amber_words_do_not_lower_what_is_red(both: Stage):
    await both.hears("amina", RED)
    await both.hears("amina", AMBER)
    item = await both.row(tables.notifications)
    assert (item.severity, item.why) == ("red", "risk-words")


async def test_more_words_open_again_what_was_acknowledged_and_wake_the_adviser(both: Stage):
    await both.hears("amina", RED)
    await acknowledged(both)
    both.clock.forward(minutes=20)
    await both.hears("amina", RED)
    item = await both.row(tables.notifications)
    assert (item.state, item.raised_at) == ("open", both.clock.now())
    alerts = [body for body in await both.bodies_to("ruth") if "NOW: Amina" in body]
    assert len(alerts) == 2


async def test_more_words_while_nobody_has_acknowledged_do_not_start_the_ladder_anew(both: Stage):
    await both.hears("amina", RED)
    raised_at = (await both.row(tables.notifications)).raised_at
    both.clock.forward(minutes=3)
    await both.hears("amina", RED)
    item = await both.row(tables.notifications)
    assert (item.raised_at, item.escalate_at) == (raised_at, raised_at + timedelta(minutes=5))


async def test_what_is_resolved_stays_so_and_new_words_are_a_new_item(both: Stage):
    await both.hears("amina", RED)
    item = await both.row(tables.notifications)
    await both.set(tables.notifications, item.id, state="resolved", resolved_by="ruth")
    await both.hears("amina", RED)
    assert [row.state for row in await both.rows(tables.notifications)] == ["resolved", "open"]


async def test_a_day_later_it_is_another_story(stage: Stage):
    await stage.hears("amina", RED)
    stage.clock.forward(hours=24)
    await stage.hears("amina", RED)
    assert len(await stage.rows(tables.notifications)) == 2


async def test_a_wish_to_be_rung_today_is_not_lost_in_a_story_about_something_else(stage: Stage):
    await stage.hears("amina", AMBER)
    await raised(stage, RING_TODAY)
    await raised(stage, RING_TODAY)
    whys = [row.why for row in await stage.rows(tables.notifications)]
    assert whys.count("call-today") == 1
    assert len(whys) == 2


async def test_the_same_thing_that_can_wait_is_one_item(both: Stage):
    for words in ("first", "second"):
        await raised(both, Raised("message", Severity.YELLOW, Category.ASKS_FOR_PA, words))
    await raised(both, Raised("missed-check-in", Severity.YELLOW, Category.ASKS_FOR_PA))
    assert await both.queue() == [
        "ruth: yellow message (open)",
        "ruth: yellow missed-check-in (open)",
    ]
    assert await words_of(both) == ["first", "second"]


async def test_what_can_wait_is_told_to_nobody_at_once(stage: Stage):
    await raised(stage, Raised("message", Severity.YELLOW, Category.ASKS_FOR_PA, "hi"))
    assert (await stage.row(tables.notifications)).escalate_at is None
    assert await stage.bodies_to("ruth") == []


async def test_each_young_person_has_a_story_of_their_own(both: Stage):
    await both.hears("amina", RED)
    await both.hears("tyler", RED)
    assert await both.queue() == ["ruth: red risk-words (open)", "sam: red risk-words (open)"]


async def test_while_the_adviser_is_away_their_cover_owns_it(both: Stage):
    today = both.clock.now().date()
    await both.add(AwayRow("away", "ruth", today, today, "mo"))
    await both.hears("amina", RED)
    assert (await both.row(tables.notifications)).owner_id == "mo"


async def test_while_adviser_and_cover_are_away_duty_owns_it(stage: Stage):
    today = stage.clock.now().date()
    await stage.add(AwayRow("a1", "ruth", today, today, "mo"), AwayRow("a2", "mo", today, today))
    await stage.hears("amina", RED)
    assert (await stage.row(tables.notifications)).owner_id == "sam"


async def test_an_absence_that_is_over_changes_nothing(stage: Stage):
    await stage.add(AwayRow("away", "ruth", date(2026, 11, 1), date(2026, 11, 22), "mo"))
    await stage.hears("amina", RED)
    assert (await stage.row(tables.notifications)).owner_id == "ruth"


async def test_a_visitors_red_words_are_the_duty_workers(both: Stage):
    await both.hears("zed", RED)
    item = await both.row(tables.notifications)
    assert (item.owner_id, item.person_id) == ("sam", None)
