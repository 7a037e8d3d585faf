from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.quiet_hours import QuietHours, is_quiet
from bot.rules.rhythm import Rhythm, catch_up, next_check_in, reminder_at
from bot.rules.zone import local
from tests.rules.times import instants, london, quick, quiets, walls

NIGHT = QuietHours()
NO_QUIET = QuietHours(time(0), time(0))
MONDAYS = Rhythm(1, 0, time(18))
rhythms = st.builds(Rhythm, st.integers(1, 8), st.integers(0, 6), walls)
outages = st.builds(timedelta, minutes=st.integers(0, 30 * 24 * 60))


def test_the_first_check_in_is_on_the_next_chosen_weekday():
    sunday = london("2026-11-22 12:00")
    assert next_check_in(sunday, MONDAYS, NIGHT, last=None) == london("2026-11-23 18:00")


def test_a_check_in_at_this_very_moment_is_not_the_next_one():
    now = london("2026-11-23 18:00")
    assert next_check_in(now, MONDAYS, NIGHT, last=None) == london("2026-11-30 18:00")


@pytest.mark.parametrize(
    ("last", "expected"),
    [("2026-03-23 18:00", "2026-03-30 18:00"), ("2026-10-19 18:00", "2026-10-26 18:00")],
)
def test_six_in_the_evening_stays_six_when_the_clocks_change(last, expected):
    sent = london(last)
    assert next_check_in(sent, MONDAYS, NIGHT, last=sent) == london(expected)


def test_every_four_weeks_passes_over_three_mondays():
    sent = london("2028-02-14 18:00")  # over a leap day
    rhythm = Rhythm(4, 0, time(18))
    assert next_check_in(sent, rhythm, NIGHT, last=sent) == london("2028-03-13 18:00")


def test_a_weekly_check_in_that_quiet_hours_move_to_tuesday_stays_weekly():
    late = Rhythm(1, 0, time(22))
    tuesday = next_check_in(london("2026-11-22 12:00"), late, NIGHT, last=None)
    assert tuesday == london("2026-11-24 09:00")
    assert next_check_in(tuesday, late, NIGHT, last=tuesday) == london("2026-12-01 09:00")


def test_between_the_chosen_time_and_the_end_of_quiet_hours_this_weeks_is_still_to_come():
    late = Rhythm(1, 0, time(22))
    assert next_check_in(london("2026-11-24 00:10"), late, NIGHT, last=None) == london(
        "2026-11-24 09:00"
    )


def test_a_new_weekday_waits_until_the_weeks_are_full():
    wednesday = london("2026-11-18 18:00")
    assert next_check_in(wednesday, MONDAYS, NIGHT, last=wednesday) == london("2026-11-30 18:00")


def test_a_check_in_in_the_hour_that_is_skipped_comes_when_the_gap_ends():
    sundays = Rhythm(1, 6, time(1, 30))
    assert next_check_in(london("2026-03-28 12:00"), sundays, NO_QUIET, last=None) == london(
        "2026-03-29 02:00"
    )


@pytest.mark.parametrize(
    "wrong",
    [
        (0, 0, time(18)),
        (9, 0, time(18)),
        (1, 7, time(18)),
        (1, -1, time(18)),
        (1, 0, time(18, tzinfo=UTC)),
    ],
)
def test_a_rhythm_that_cannot_be_is_refused(wrong):
    with pytest.raises(ValueError, match=r"check-in|weekday"):
        Rhythm(*wrong)


@quick
@given(instants, rhythms)
def test_the_next_check_in_is_later_and_at_the_chosen_weekday_and_time(after, rhythm):
    at = next_check_in(after, rhythm, NO_QUIET, last=None)
    assert after < at <= after + timedelta(days=8)
    assert local(at).weekday() == rhythm.weekday
    skipped = local(at).month == 3 and time(1) <= rhythm.at < time(2) == local(at).time()
    assert local(at).time() == rhythm.at or skipped


@quick
@given(instants, rhythms, quiets)
def test_one_check_in_after_another_the_weeks_are_exact_over_every_clock_change(
    start, rhythm, quiet
):
    quiet = QuietHours(quiet.start.replace(hour=21), quiet.end.replace(hour=9))  # nights only
    sent = next_check_in(start, rhythm, quiet, last=None)
    for _ in range(5):
        following = next_check_in(sent, rhythm, quiet, last=sent)
        gap = local(following).date() - local(sent).date()
        assert gap == timedelta(weeks=rhythm.every_weeks)
        sent = following


@quick
@given(instants, rhythms, quiets, instants)
def test_a_check_in_is_never_quiet_never_early_and_strictly_later(after, rhythm, quiet, last):
    at = next_check_in(after, rhythm, quiet, last=last)
    weeks = timedelta(weeks=rhythm.every_weeks)
    assert at > after
    assert not is_quiet(at, quiet)
    assert local(at).date() - local(last).date() >= weeks


@pytest.mark.parametrize("due", ["18:00", "14:00"])
def test_a_check_in_missed_by_up_to_six_hours_goes_out_now(due):
    now = london("2026-11-23 20:00")
    assert catch_up(london(f"2026-11-23 {due}"), now, NIGHT) == now


def test_back_up_in_the_night_the_missed_check_in_waits_for_the_morning():
    due = london("2026-11-23 18:00")
    assert catch_up(due, london("2026-11-23 22:00"), NIGHT) == london("2026-11-24 09:00")
    assert catch_up(due, london("2026-11-24 03:00"), NIGHT) == london("2026-11-24 10:00")


def test_a_check_in_missed_by_over_six_hours_waits_for_the_daytime():
    due = london("2026-11-23 13:59")
    assert catch_up(due, london("2026-11-23 20:00"), NIGHT) == london("2026-11-24 10:00")


def test_missed_by_days_it_comes_in_the_daytime_even_without_quiet_hours():
    due = london("2026-11-23 18:00")
    assert catch_up(due, london("2026-11-26 03:00"), NO_QUIET) == london("2026-11-26 10:00")
    assert catch_up(due, london("2026-11-26 14:00"), NO_QUIET) == london("2026-11-26 14:00")
    assert catch_up(due, london("2026-11-26 19:00"), NO_QUIET) == london("2026-11-27 10:00")


def test_without_quiet_hours_a_late_evening_check_in_does_not_turn_up_at_three():
    due = london("2026-11-23 23:00")
    assert catch_up(due, london("2026-11-24 03:00"), NO_QUIET) == london("2026-11-24 10:00")


def test_who_chose_eleven_at_night_gets_it_then_if_it_is_a_few_minutes_late():
    due, now = london("2026-11-23 23:00"), london("2026-11-24 00:02")
    shifts = QuietHours(time(8), time(16))
    assert catch_up(due, london("2026-11-23 23:02"), shifts) == london("2026-11-23 23:02")
    assert catch_up(due, now, shifts) == london("2026-11-24 16:00")


def test_who_sleeps_through_the_day_is_not_woken_by_an_outage():
    shifts = QuietHours(time(8), time(20))
    due = london("2026-11-23 21:00")
    assert catch_up(due, london("2026-11-26 03:00"), shifts) == london("2026-11-26 20:00")
    assert catch_up(due, london("2026-11-26 23:30"), shifts) == london("2026-11-27 20:00")


def test_quiet_hours_from_the_afternoon_on_put_it_off_to_the_morning():
    evenings = QuietHours(time(16), time(20))
    due = london("2026-11-23 12:00")
    assert catch_up(due, london("2026-11-26 17:00"), evenings) == london("2026-11-27 10:00")


def test_an_outage_over_the_clock_change_ends_at_ten_by_the_new_clock():
    due = london("2026-03-27 18:00")
    assert catch_up(due, london("2026-03-29 03:30"), NIGHT) == london("2026-03-29 10:00")


def test_however_long_the_outage_there_is_one_check_in_and_the_next_counts_from_it():
    caught = catch_up(london("2026-09-07 18:00"), london("2026-11-19 11:00"), NIGHT)
    assert caught == london("2026-11-19 11:00")
    assert next_check_in(caught, MONDAYS, NIGHT, last=caught) == london("2026-11-30 18:00")


def test_what_is_not_due_yet_is_not_brought_forward():
    due = london("2026-11-23 18:00")
    assert catch_up(due, due - timedelta(hours=1), NIGHT) == due


@quick
@given(instants, outages)
def test_no_outage_leads_to_a_check_in_at_night(due, outage):
    at = local(catch_up(due, due + outage, NIGHT))
    assert time(9) <= at.time() < time(21)


@quick
@given(instants, outages, quiets)
def test_over_an_hour_late_nobody_hears_at_night_unless_they_are_quiet_all_day(due, outage, quiet):
    now = due + timedelta(hours=1, minutes=1) + outage
    at = catch_up(due, now, quiet)
    daytime = [local(at).replace(hour=hour, minute=0) for hour in range(10, 19)]
    assert at >= now
    assert not is_quiet(at, quiet)
    assert 9 <= local(at).hour < 21 or all(is_quiet(hour, quiet) for hour in daytime)


def test_a_reminder_waits_its_gap_and_then_for_the_morning():
    sent = london("2026-11-23 18:00")
    assert reminder_at(sent, timedelta(hours=24), NIGHT) == london("2026-11-24 18:00")
    assert reminder_at(sent, timedelta(hours=4), NIGHT) == london("2026-11-24 09:00")


def test_an_instant_without_a_zone_is_refused():
    naive, at = datetime(2026, 7, 1, 12), london("2026-07-01 12:00")  # noqa: DTZ001
    for attempt in (
        lambda: next_check_in(naive, MONDAYS, NIGHT, last=None),
        lambda: next_check_in(at, MONDAYS, NIGHT, last=naive),
        lambda: catch_up(naive, at, NIGHT),
        lambda: catch_up(at, naive, NIGHT),
        lambda: reminder_at(naive, timedelta(hours=1), NIGHT),
    ):
        with pytest.raises(ValueError, match="without a zone"):
            attempt()
