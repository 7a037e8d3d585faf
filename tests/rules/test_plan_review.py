"""When a plan is reviewed, and what makes the clock ring sooner."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.care import birthday, months_after
from bot.rules.plan_review import (
    WITHIN,
    Happened,
    Participation,
    ReviewDue,
    Timing,
    Trigger,
    next_reminder,
    next_review,
    suggested_participation,
    timing,
)
from tests.rules.times import days, quick

BORN = date(2006, 11, 7)
JOINED = date(2023, 1, 10)
LAST = date(2026, 3, 1)
SIX_MONTHS = ReviewDue(date(2026, 9, 1), Trigger.SIX_MONTHS)

happenings = st.lists(st.builds(Happened, st.sampled_from(sorted(WITHIN)), days), max_size=5)


def after(*happened: Happened, born: date = BORN, last: date | None = LAST) -> ReviewDue:
    return next_review(born, JOINED, last, happened)


def test_six_months_after_the_last_review_at_the_latest():
    assert after() == SIX_MONTHS


def test_six_months_end_on_a_day_that_there_is():
    assert after(last=date(2026, 8, 31)).day == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("trigger", "within"),
    [
        (Trigger.ASKED, 14),
        (Trigger.WORKER_ASKED, 14),
        (Trigger.MOVED, 28),
        (Trigger.COUNCIL_HOME, 28),
        (Trigger.CUSTODY, 14),
        (Trigger.PREGNANCY, 28),
        (Trigger.RISK, 7),
        (Trigger.LOST_WORK_OR_COURSE, 28),
        (Trigger.NEW_WORK_OR_COURSE, 28),
        (Trigger.RELATIONSHIP_OVER, 28),
        (Trigger.IMMIGRATION_DECISION, 14),
        (Trigger.DEBT_OR_EVICTION, 14),
    ],
)
def test_a_trigger_makes_the_review_due_sooner(trigger, within):
    happened = Happened(trigger, date(2026, 4, 1))
    assert after(happened) == ReviewDue(date(2026, 4, 1) + timedelta(days=within), trigger)


def test_every_trigger_but_the_clock_itself_can_be_raised():
    assert set(Trigger) - set(WITHIN) == {Trigger.SIX_MONTHS, Trigger.FIRST_PLAN, Trigger.AT_18}


def test_what_happened_before_the_last_review_has_been_talked_about():
    assert after(Happened(Trigger.RISK, date(2026, 2, 27))) == SIX_MONTHS
    assert after(Happened(Trigger.RISK, LAST)) == SIX_MONTHS


def test_a_new_home_from_the_council_is_reviewed_when_28_days_are_over():
    moved = Happened(Trigger.COUNCIL_HOME, date(2026, 2, 10))
    assert after(moved) == ReviewDue(date(2026, 3, 10), Trigger.COUNCIL_HOME)
    assert after(moved, last=date(2026, 3, 10)).why is Trigger.SIX_MONTHS


def test_a_trigger_late_in_the_six_months_changes_nothing():
    assert after(Happened(Trigger.MOVED, date(2026, 8, 30))) == SIX_MONTHS


def test_the_plan_is_reviewed_at_18():
    born = date(2008, 6, 15)
    assert after(born=born) == ReviewDue(date(2026, 6, 15), Trigger.AT_18)


def test_a_review_shortly_before_the_18th_birthday_is_the_one_at_18():
    born = date(2008, 3, 20)
    assert after(born=born) == SIX_MONTHS


def test_the_first_plan_is_due_three_months_after_joining_or_turning_16():
    assert after(last=None) == ReviewDue(date(2023, 4, 10), Trigger.FIRST_PLAN)
    young = date(2007, 2, 1)
    assert after(last=None, born=young) == ReviewDue(date(2023, 5, 1), Trigger.FIRST_PLAN)


@quick
@given(days, days, st.none() | days, happenings)
def test_a_review_is_never_due_later_than_the_law_says(born, since, last, happened):
    due = next_review(born, since, last, happened)
    begun = max(since, birthday(born, 16))
    assert due.day <= (months_after(begun, 3) if last is None else months_after(last, 6))


@quick
@given(days, days, days, happenings, st.sampled_from(sorted(WITHIN)), days)
def test_one_more_thing_that_happens_never_puts_a_review_off(
    born, since, last, happened, trigger, day
):
    before = next_review(born, since, last, happened)
    assert next_review(born, since, last, [*happened, Happened(trigger, day)]).day <= before.day


@quick
@given(days, days, days, happenings)
def test_a_review_held_when_it_is_due_answers_what_called_for_it(born, since, last, happened):
    due = next_review(born, since, last, happened)
    held = max(due.day, last + timedelta(days=1))
    assert next_review(born, since, held, happened).day > due.day


@pytest.mark.parametrize(
    ("today", "standing"),
    [
        (date(2026, 7, 20), Timing.IN_TIME),
        (date(2026, 7, 21), Timing.DUE_SOON),
        (date(2026, 9, 1), Timing.DUE_SOON),
        (date(2026, 9, 2), Timing.OVERDUE),
    ],
)
def test_a_review_is_due_soon_for_six_weeks_and_overdue_the_day_after(today, standing):
    assert timing(SIX_MONTHS.day, today) is standing


def test_reminders_come_six_weeks_and_two_weeks_before_and_when_it_is_overdue():
    due, told, at = SIX_MONTHS.day, [], date(2026, 3, 1)
    while (day := next_reminder(due, at)) is not None:
        told.append(day)
        at = day
    assert told == [date(2026, 7, 21), date(2026, 8, 18), date(2026, 9, 2)]


@quick
@given(days, days)
def test_a_reminder_is_always_still_to_come(due, today):
    day = next_reminder(due, today)
    assert day is None or day > today


@pytest.mark.parametrize(
    ("there", "views", "code"), [(True, True, "PN1"), (False, True, "PN6"), (False, False, "PN7")]
)
def test_the_code_of_taking_part_is_suggested_from_the_facts(there, views, code):
    assert suggested_participation(there=there, views=views) is Participation(code)
