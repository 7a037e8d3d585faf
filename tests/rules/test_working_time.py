import subprocess
import sys
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.working_time import (
    OfficeHours,
    add_working_days,
    after_working_time,
    end_of_working_day,
    is_bank_holiday,
    is_open,
    is_working_day,
    next_open,
    next_opening,
)
from tests.rules.times import days, instants, london, quick

HOURS = OfficeHours()
FOUR_DAYS = OfficeHours(frozenset({1, 2, 3, 5}), time(10), time(16))
offices = st.sampled_from([HOURS, FOUR_DAYS])


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 4, 3),  # Good Friday
        date(2026, 4, 6),  # Easter Monday
        date(2026, 5, 4),
        date(2026, 8, 31),
        date(2026, 12, 28),  # for Boxing Day on a Saturday
        date(2027, 12, 27),  # for Christmas Day on a Saturday
        date(2027, 12, 28),  # for Boxing Day on a Sunday
        date(2028, 1, 3),  # for New Year's Day on a Saturday
    ],
)
def test_the_office_is_closed_on_a_bank_holiday_and_on_the_day_in_its_place(day):
    assert is_bank_holiday(day)
    assert not is_working_day(day, HOURS)


@pytest.mark.parametrize("day", [date(2026, 3, 17), date(2026, 1, 2), date(2026, 8, 3)])
def test_irish_and_scottish_holidays_are_working_days_in_england(day):
    assert is_working_day(day, HOURS)


def test_a_leap_day_is_a_day_like_any_other():
    assert is_working_day(date(2028, 2, 29), HOURS)
    assert add_working_days(date(2028, 2, 28), 1, HOURS) == date(2028, 2, 29)


def test_the_office_opens_at_nine_and_nobody_is_there_at_five():
    assert not is_open(london("2026-11-23 08:59"), HOURS)
    assert is_open(london("2026-11-23 09:00"), HOURS)
    assert is_open(london("2026-11-23 16:59"), HOURS)
    assert not is_open(london("2026-11-23 17:00"), HOURS)


def test_nine_oclock_is_nine_oclock_on_both_sides_of_a_clock_change():
    assert next_open(london("2026-03-27 18:00"), HOURS) == london("2026-03-30 09:00")
    assert next_open(london("2026-10-23 18:00"), HOURS) == london("2026-10-26 09:00")


def test_before_easter_the_next_opening_is_on_tuesday():
    assert next_open(london("2026-04-02 17:00"), HOURS) == london("2026-04-07 09:00")


def test_while_open_somebody_is_there_now_but_the_next_opening_is_tomorrow():
    now = london("2026-11-23 11:00")
    assert next_open(now, HOURS) == now
    assert next_opening(now, HOURS) == london("2026-11-24 09:00")


def test_the_working_day_ends_today_or_for_something_late_on_the_next():
    assert end_of_working_day(london("2026-11-20 16:59"), HOURS) == london("2026-11-20 17:00")
    assert end_of_working_day(london("2026-11-20 17:00"), HOURS) == london("2026-11-23 17:00")


def test_two_working_hours_from_half_past_four_on_friday_end_on_monday():
    two = timedelta(hours=2)
    friday = london("2026-11-20 16:30")
    assert after_working_time(friday, two, HOURS) == london("2026-11-23 10:30")
    assert after_working_time(london("2026-11-20 15:00"), two, HOURS) == london("2026-11-20 17:00")


def test_twenty_working_hours_span_days():
    start = london("2026-11-23 13:00")
    assert after_working_time(start, timedelta(hours=20), HOURS) == london("2026-11-25 17:00")


def test_ten_working_days_at_christmas():
    assert add_working_days(date(2026, 12, 21), 10, HOURS) == date(2027, 1, 7)


def test_no_working_days_later_is_the_same_day_even_when_closed():
    assert add_working_days(date(2026, 12, 25), 0, HOURS) == date(2026, 12, 25)


def test_working_days_are_not_counted_backwards():
    with pytest.raises(ValueError, match="forward"):
        add_working_days(date(2026, 12, 25), -1, HOURS)


@pytest.mark.parametrize("weekdays", [frozenset(), frozenset({7}), frozenset({-1, 2})])
def test_an_office_has_weekdays(weekdays):
    with pytest.raises(ValueError, match="0 to 6"):
        OfficeHours(days=weekdays)


def test_an_office_cannot_close_before_it_opens():
    with pytest.raises(ValueError, match="before it closes"):
        OfficeHours(opens=time(17), closes=time(9))


def test_importing_the_rules_does_not_load_the_holiday_tables():
    asked = "import sys, bot.rules.working_time; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


@quick
@given(instants, offices)
def test_when_somebody_is_next_there_the_office_is_open(at, hours):
    there = next_open(at, hours)
    assert there >= at
    assert is_open(there, hours)
    assert next_open(there, hours) == there
    assert (there == at) == is_open(at, hours)


@quick
@given(instants, offices)
def test_the_next_opening_is_later_and_just_now_nobody_was_there(at, hours):
    opening = next_opening(at, hours)
    assert opening > at
    assert is_open(opening, hours)
    assert not is_open(opening - timedelta(seconds=1), hours)


@quick
@given(instants, offices, st.integers(1, 3000), st.integers(0, 3000))
def test_more_working_time_takes_longer(at, hours, some, more):
    once = after_working_time(at, timedelta(minutes=some), hours)
    assert once - next_open(at, hours) >= timedelta(minutes=some)
    assert after_working_time(at, timedelta(minutes=some + more), hours) >= once


@quick
@given(days, offices, st.integers(0, 12), st.integers(0, 12))
def test_working_days_add_up(day, hours, some, more):
    then = add_working_days(add_working_days(day, some, hours), more, hours)
    assert then == add_working_days(day, some + more, hours)


@quick
@given(days, offices, st.integers(1, 12))
def test_the_nth_working_day_has_n_working_days_behind_it(day, hours, n):
    then = add_working_days(day, n, hours)
    between = (day + timedelta(days=d) for d in range(1, (then - day).days + 1))
    assert is_working_day(then, hours)
    assert sum(is_working_day(d, hours) for d in between) == n
