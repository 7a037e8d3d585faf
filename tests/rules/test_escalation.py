from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.escalation import Ladder, Role, Step, next_step
from bot.rules.severity import Severity
from bot.rules.working_time import OfficeHours, is_open
from tests.rules.times import instants, london, quick

HOURS = OfficeHours()
ADVISER, DUTY, MANAGER = Role
MONDAY_TEN = london("2026-11-23 10:00")
SATURDAY_NIGHT = london("2026-11-21 23:40")


def told(severity, raised_at, *, steps=6, **how):
    """The rungs as 'minutes after: who', as far as there are any."""
    climbed = (next_step(severity, raised_at, n, HOURS, **how) for n in range(steps))
    return [
        ((step.at - raised_at) / timedelta(minutes=1), set(step.roles)) for step in climbed if step
    ]


def test_a_red_in_office_hours_climbs_from_adviser_to_duty_to_manager_and_goes_on():
    assert told(Severity.RED, MONDAY_TEN, steps=5) == [
        (0, {ADVISER}),
        (5, {DUTY}),
        (15, {MANAGER}),
        (30, {DUTY, MANAGER}),
        (45, {DUTY, MANAGER}),
    ]


def test_a_red_at_night_tells_duty_at_once():
    assert told(Severity.RED, SATURDAY_NIGHT, steps=3) == [
        (0, {ADVISER, DUTY}),
        (5, {DUTY}),
        (15, {MANAGER}),
    ]


def test_a_red_for_an_adviser_who_is_away_tells_duty_at_once():
    assert told(Severity.RED, MONDAY_TEN, steps=1, adviser_away=True) == [(0, {ADVISER, DUTY})]


def test_a_red_is_repeated_for_as_long_as_nobody_acknowledges_it():
    a_day_on = next_step(Severity.RED, SATURDAY_NIGHT, 98, HOURS)
    assert a_day_on == Step(SATURDAY_NIGHT + timedelta(hours=24, minutes=15), (DUTY, MANAGER))


def test_a_red_over_the_clock_change_still_counts_real_minutes():
    raised = london("2026-10-25 00:50")
    assert [minutes for minutes, _ in told(Severity.RED, raised, steps=4)] == [0, 5, 15, 30]


def test_an_amber_in_the_morning_reaches_duty_in_two_hours_and_the_manager_by_closing():
    assert told(Severity.AMBER, MONDAY_TEN) == [
        (0, {ADVISER}),
        (2 * 60, {DUTY}),
        (7 * 60, {MANAGER}),
    ]


@pytest.mark.parametrize(("raised", "left"), [("15:00", 120), ("15:30", 90), ("16:59", 1)])
def test_an_amber_late_in_the_day_does_not_stay_with_one_person_overnight(raised, left):
    assert told(Severity.AMBER, london(f"2026-11-23 {raised}")) == [
        (0, {ADVISER}),
        (left, {DUTY, MANAGER}),
    ]


def test_an_amber_at_the_weekend_waits_for_the_office():
    steps = [next_step(Severity.AMBER, SATURDAY_NIGHT, n, HOURS) for n in range(4)]
    assert steps == [
        Step(london("2026-11-23 09:00"), (ADVISER,)),
        Step(london("2026-11-23 11:00"), (DUTY,)),
        Step(london("2026-11-23 17:00"), (MANAGER,)),
        None,
    ]


def test_a_yellow_waits_for_the_advisers_next_digest():
    digest = Step(london("2026-11-24 09:00"), (ADVISER,))
    assert next_step(Severity.YELLOW, MONDAY_TEN, 0, HOURS) == digest
    assert next_step(Severity.YELLOW, MONDAY_TEN, 1, HOURS) is None


def test_a_green_tells_nobody():
    assert next_step(Severity.GREEN, MONDAY_TEN, 0, HOURS) is None


def test_a_council_may_set_its_own_gaps():
    brisk = Ladder(*(timedelta(minutes=m) for m in (2, 4, 10, 30)))
    assert [m for m, _ in told(Severity.RED, MONDAY_TEN, steps=4, ladder=brisk)] == [0, 2, 4, 14]
    assert told(Severity.AMBER, MONDAY_TEN, steps=2, ladder=brisk)[1] == (30, {DUTY})


@pytest.mark.parametrize(
    "minutes", [(0, 15, 15, 60), (15, 15, 15, 60), (5, 15, 0, 60), (5, 15, 15, 0)]
)
def test_a_ladder_without_a_gap_between_its_rungs_is_refused(minutes):
    with pytest.raises(ValueError, match=r"told after|longer than nothing"):
        Ladder(*(timedelta(minutes=m) for m in minutes))


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="without a zone"):
        next_step(Severity.GREEN, datetime(2026, 7, 1, 12), 0, HOURS)  # noqa: DTZ001


@quick
@given(st.sampled_from(Severity), instants, st.booleans())
def test_every_step_is_later_than_the_one_before(severity, raised, away):
    climbed = [next_step(severity, raised, n, HOURS, adviser_away=away) for n in range(8)]
    steps = [step for step in climbed if step]
    assert climbed[: len(steps)] == steps  # once it has ended, it stays ended
    assert all(earlier.at < later.at for earlier, later in pairwise(steps))
    assert all(step.at >= raised and step.roles for step in steps)


@quick
@given(instants)
def test_an_amber_is_with_the_manager_within_one_working_day(raised):
    climbed = [next_step(Severity.AMBER, raised, n, HOURS) for n in range(3)]
    steps = [step for step in climbed if step]
    assert is_open(steps[0].at, HOURS)
    assert MANAGER in steps[-1].roles
    assert steps[-1].at - steps[0].at <= timedelta(hours=8)
    assert {role for step in steps for role in step.roles} == set(Role)
