from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import assume, given

from bot.rules.quiet_hours import QuietHours, is_quiet, next_allowed
from bot.rules.zone import local
from tests.rules.times import instants, london, quick, quiets

NIGHT = QuietHours()
AFTERNOON = QuietHours(time(13), time(17, 30))
NONE = QuietHours(time(8), time(8))


@pytest.mark.parametrize(
    ("at", "quiet"),
    [("20:59", False), ("21:00", True), ("00:00", True), ("08:59", True), ("09:00", False)],
)
def test_the_usual_quiet_hours_run_through_the_night(at, quiet):
    assert is_quiet(london(f"2026-11-22 {at}"), NIGHT) is quiet


def test_a_message_late_in_the_evening_waits_for_nine():
    assert next_allowed(london("2026-11-22 22:15"), NIGHT) == london("2026-11-23 09:00")
    assert next_allowed(london("2026-11-22 03:00"), NIGHT) == london("2026-11-22 09:00")


def test_quiet_hours_may_lie_within_a_day():
    assert next_allowed(london("2026-11-22 14:00"), AFTERNOON) == london("2026-11-22 17:30")
    assert not is_quiet(london("2026-11-22 03:00"), AFTERNOON)


def test_start_and_end_alike_mean_none():
    at = london("2026-11-22 08:00")
    assert next_allowed(at, NONE) == at


def test_nine_is_nine_on_the_morning_after_a_clock_change():
    assert next_allowed(london("2026-03-28 23:00"), NIGHT) == datetime(2026, 3, 29, 8, tzinfo=UTC)
    assert next_allowed(london("2026-10-24 23:00"), NIGHT) == datetime(2026, 10, 25, 9, tzinfo=UTC)


def test_quiet_hours_that_end_in_the_repeated_hour_end_once():
    quiet = QuietHours(time(21), time(1, 30))
    ended = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert next_allowed(ended - timedelta(hours=2), quiet) == ended
    assert not is_quiet(ended + timedelta(minutes=40), quiet)  # clocks show 1:10 again


def test_quiet_hours_that_end_in_the_skipped_hour_end_with_it():
    quiet = QuietHours(time(21), time(1, 30))
    assert next_allowed(london("2026-03-29 00:30"), quiet) == london("2026-03-29 02:00")


def test_nights_that_touch_because_of_the_skipped_hour_are_slept_through():
    quiet = QuietHours(time(1, 50), time(1, 10))  # 1:10 to 1:50 does not exist that day
    assert next_allowed(london("2026-03-29 00:30"), quiet) == london("2026-03-30 01:10")


def test_an_instant_without_a_zone_is_refused():
    naive = datetime(2026, 7, 1, 12)  # noqa: DTZ001
    for rule in (is_quiet, next_allowed):
        with pytest.raises(ValueError, match="without a zone"):
            rule(naive, NIGHT)


@quick
@given(instants, quiets)
def test_nobody_is_disturbed_in_quiet_hours_and_nothing_waits_without_need(at, quiet):
    allowed = next_allowed(at, quiet)
    assert allowed >= at
    assert allowed.tzinfo is UTC
    assert not is_quiet(allowed, quiet)
    assert next_allowed(allowed, quiet) == allowed
    assert (allowed == at) != is_quiet(at, quiet)


@quick
@given(instants, quiets)
def test_away_from_the_clock_changes_quiet_is_what_the_clock_on_the_wall_says(at, quiet):
    wall = local(at).time()
    assume(local(at).utcoffset() == local(at - timedelta(days=2)).utcoffset())
    if quiet.start <= quiet.end:
        expected = quiet.start <= wall < quiet.end
    else:
        expected = wall >= quiet.start or wall < quiet.end
    assert is_quiet(at, quiet) is expected
