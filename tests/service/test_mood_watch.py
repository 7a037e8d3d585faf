"""The adviser hears of a change in somebody's moods: against their own usual, and once."""

from datetime import date, timedelta

from bot.service.mood_watch import MoodWatch, by_period
from bot.service.records import MoodRow
from storage import tables
from tests.service.stage import Stage


async def _felt(stage: Stage, *scores: int) -> None:
    """One mood a fortnight, which is Amina's rhythm, the last one just now."""
    now = stage.clock.now()
    async with stage.kit.store.unit() as unit:
        person = await unit.people.get("amina")
        assert person is not None
        unit.note(person, mood_look_at=now, every_weeks=2)
        for back, score in enumerate(reversed(scores)):
            at = now - timedelta(weeks=2 * back)
            unit.add(
                MoodRow(f"{at:%y%m%d}-{stage.clock.now():%H%M%S}", "amina", None, "", score, "", at)
            )


async def test_a_sudden_drop_is_told_in_one_sentence(stage: Stage):
    await _felt(stage, 4, 4, 4, 5, 4, 2)
    await MoodWatch(stage.kit).take()
    (item,) = await stage.rows(tables.notifications)
    assert item.why == "mood-signal"
    assert item.severity == "yellow"
    assert item.reasons


async def test_ordinary_ups_and_downs_are_not(stage: Stage):
    await _felt(stage, 3, 4, 3, 4, 3)
    await MoodWatch(stage.kit).take()
    assert await stage.rows(tables.notifications) == []


async def test_a_very_low_mood_was_told_by_its_own_check_in(stage: Stage):
    await _felt(stage, 4, 4, 5, 4, 1)
    await MoodWatch(stage.kit).take()
    assert await stage.rows(tables.notifications) == []


async def test_a_look_is_taken_once(stage: Stage):
    await _felt(stage, 4, 4, 4, 5, 4, 2)
    watch = MoodWatch(stage.kit)
    assert [await watch.take(), await watch.take()] == [1, 0]


def test_moods_are_counted_by_check_in_periods_with_gaps(clock):
    today = date(2026, 3, 10)
    moods = [
        MoodRow(f"m{n}", "amina", None, "", score, "", clock.now() - timedelta(days=days))
        for n, (days, score) in enumerate([(30, 4), (29, 5), (1, 2)])
    ]
    assert by_period(moods, 2, today) == [5, None, 2]
