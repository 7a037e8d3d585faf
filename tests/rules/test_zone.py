from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given

from bot.rules.zone import at_local, aware, local
from tests.rules.times import days, instants, quick, walls

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


def test_noon_in_london_is_eleven_utc_in_summer_and_twelve_in_winter():
    assert at_local(date(2026, 7, 1), time(12)) == datetime(2026, 7, 1, 11, tzinfo=UTC)
    assert at_local(date(2026, 12, 1), time(12)) == datetime(2026, 12, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("skipped", [time(1), time(1, 30), time(1, 59, 59)])
def test_a_time_the_clocks_skip_is_the_first_instant_after_the_gap(skipped):
    assert at_local(SPRING, skipped) == datetime(2026, 3, 29, 1, tzinfo=UTC)
    assert local(at_local(SPRING, skipped)).time() == time(2)


def test_of_a_time_the_clocks_show_twice_the_first_is_meant():
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert at_local(AUTUMN, time(1, 30)) == first
    assert at_local(AUTUMN, time(1, 30, fold=1)) == first


def test_an_instant_without_a_zone_is_refused():
    naive = datetime(2026, 7, 1, 12)  # noqa: DTZ001
    for door in (aware, local):
        with pytest.raises(ValueError, match="without a zone"):
            door(naive)


def test_a_wall_time_with_a_zone_is_refused():
    with pytest.raises(ValueError, match="no zone of its own"):
        at_local(SPRING, time(12, tzinfo=UTC))


@quick
@given(instants)
def test_london_and_utc_are_the_same_instant(at):
    assert aware(local(at)) == at
    assert aware(local(at)).tzinfo is UTC


@quick
@given(days, walls)
def test_a_wall_time_is_shown_as_asked_unless_the_clocks_skip_it(day, wall):
    shown = local(at_local(day, wall))
    in_gap = time(1) <= wall < time(2) and day.month == 3 and local(shown).time() == time(2)
    assert shown.date() == day
    assert shown.time() == wall or in_gap


@quick
@given(days, walls, walls)
def test_a_later_wall_time_is_never_an_earlier_instant(day, one, other):
    earlier, later = sorted((one, other))
    assert at_local(day, earlier) <= at_local(day, later)
    assert at_local(day, later) - at_local(day, earlier) < timedelta(hours=25)
