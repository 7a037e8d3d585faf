from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.contact_window import ContactPlan, Standing, contact_state, next_visit_due
from tests.rules.times import days, instants, london, quick

EIGHT_WEEKS = ContactPlan()
LONG_AGO = london("2026-01-01 12:00")
MOVED_IN = date(2026, 1, 5)
REVIEW = date(2026, 2, 10)


@pytest.mark.parametrize(
    ("now", "standing"),
    [
        ("2026-09-01 15:00", Standing.FINE),
        ("2026-10-12 23:59", Standing.FINE),
        ("2026-10-13 00:00", Standing.DUE_SOON),  # 42 days: three quarters
        ("2026-10-27 23:59", Standing.DUE_SOON),  # the 56th day, after the clocks went back
        ("2026-10-28 00:00", Standing.OVERDUE),
    ],
)
def test_eight_weeks_of_contact(now, standing):
    state = contact_state(london("2026-09-01 15:00"), EIGHT_WEEKS, london(now), since=LONG_AGO)
    assert state.standing is standing
    assert state.due == date(2026, 10, 27)


def test_just_after_midnight_in_summer_is_already_the_next_day():
    contact = london("2026-07-01 00:30")  # still 30 June in UTC
    state = contact_state(contact, ContactPlan(every_days=7), contact, since=LONG_AGO)
    assert state.due == date(2026, 7, 8)


def test_somebody_never_in_contact_is_counted_from_the_start():
    state = contact_state(None, EIGHT_WEEKS, london("2026-03-01 12:00"), since=LONG_AGO)
    assert state == contact_state(
        LONG_AGO, EIGHT_WEEKS, london("2026-03-01 12:00"), since=london("2025-01-01 12:00")
    )
    assert state.standing is Standing.OVERDUE


def test_a_plan_needs_at_least_a_day():
    with pytest.raises(ValueError, match="1 day"):
        ContactPlan(every_days=0)


def test_an_instant_without_a_zone_is_refused():
    naive = datetime(2026, 7, 1, 12)  # noqa: DTZ001
    for last, now, since in (
        (naive, LONG_AGO, LONG_AGO),
        (None, naive, LONG_AGO),
        (None, LONG_AGO, naive),
    ):
        with pytest.raises(ValueError, match="without a zone"):
            contact_state(last, EIGHT_WEEKS, now, since=since)


@quick
@given(instants, st.integers(1, 120), st.integers(0, 150), st.integers(0, 30))
def test_standing_only_gets_worse_as_days_pass(contact, every, passed, more):
    plan = ContactPlan(every_days=every)
    order = list(Standing)
    then, later = (
        contact_state(contact, plan, contact + timedelta(days=n), since=contact)
        for n in (passed, passed + more)
    )
    assert order.index(then.standing) <= order.index(later.standing)
    assert then.due == later.due


def test_the_first_visit_is_within_seven_days_of_moving_in():
    assert next_visit_due(MOVED_IN, [], REVIEW) == date(2026, 1, 12)
    assert next_visit_due(MOVED_IN, [date(2025, 12, 30)], REVIEW) == date(2026, 1, 12)


def test_the_second_visit_is_before_the_first_review_after_the_move():
    assert next_visit_due(MOVED_IN, [date(2026, 1, 8)], REVIEW) == date(2026, 2, 9)


def test_a_second_visit_before_the_review_starts_the_two_months():
    made = [date(2026, 1, 8), date(2026, 1, 20)]
    assert next_visit_due(MOVED_IN, made, REVIEW) == date(2026, 3, 20)


def test_two_records_of_one_day_are_one_visit():
    twice = [date(2026, 1, 8), date(2026, 1, 8)]
    assert next_visit_due(MOVED_IN, twice, REVIEW) == date(2026, 2, 9)


def test_a_review_far_off_does_not_stretch_the_two_months():
    assert next_visit_due(MOVED_IN, [date(2026, 1, 8)], date(2026, 6, 1)) == date(2026, 3, 8)


@pytest.mark.parametrize("review", [None, date(2026, 1, 20), date(2026, 1, 31), date(2026, 2, 1)])
def test_after_a_first_visit_with_no_review_ahead_two_months_count(review):
    assert next_visit_due(MOVED_IN, [date(2026, 1, 31)], review) == date(2026, 3, 31)


def test_from_then_on_visits_are_two_calendar_months_apart_at_most():
    made = [date(2026, 12, 31), date(2026, 1, 8), date(2026, 2, 9)]
    assert next_visit_due(MOVED_IN, made, REVIEW) == date(2027, 2, 28)


def test_at_the_end_of_a_leap_years_february_too():
    assert next_visit_due(date(2027, 1, 1), [date(2027, 12, 30)], None) == date(2028, 2, 29)


@quick
@given(days, st.lists(st.integers(-40, 400), max_size=6), st.none() | st.integers(0, 200))
def test_a_visit_is_never_due_before_the_last_one_nor_over_62_days_after_it(moved, gaps, review):
    visits = [moved + timedelta(days=gap) for gap in gaps]
    ahead = None if review is None else moved + timedelta(days=review)
    due = next_visit_due(moved, visits, ahead)
    last = max([moved, *visits])
    assert timedelta() < due - last <= timedelta(days=62)
    assert due == next_visit_due(moved, visits[::-1], ahead)
