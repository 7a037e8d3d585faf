"""Days and spells in words."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.desk import when
from bot.desk.mood_chart import mood_chart
from bot.service.records import MoodRow

NOW = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)  # half past midnight of the 2nd, in London


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (NOW, "today at 00:30"),
        (NOW - timedelta(hours=1), "yesterday at 23:30"),
        (NOW + timedelta(days=1), "tomorrow at 00:30"),
        (datetime(2026, 3, 3, 9, tzinfo=UTC), "Tuesday 3 March at 09:00"),
        (datetime(2025, 3, 3, 9, tzinfo=UTC), "Monday 3 March 2025 at 09:00"),
    ],
)
def test_a_moment_is_told_by_london_days(at: datetime, words: str):
    assert when.moment(at, NOW) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "less than a minute"), (1, "1 minute"), (59, "59 minutes"), (60, "1 hour"),
     (60 * 47, "1 day"), (60 * 48, "2 days")],
)  # fmt: skip
def test_a_wait_is_told_in_its_largest_whole_unit(minutes: int, words: str):
    assert when.waited(NOW - timedelta(minutes=minutes), NOW) == words


@pytest.mark.parametrize(
    ("days", "words"), [(-1, "today"), (0, "today"), (1, "yesterday"), (9, "9 days ago")]
)
def test_days_ago(days: int, words: str):
    assert when.ago(NOW - timedelta(days=days), NOW) == words


def test_the_chart_runs_from_left_to_right_with_very_good_at_the_top():
    moods = [MoodRow("1", "amina", None, "", 1, "", NOW - timedelta(weeks=26)),
             MoodRow("2", "amina", None, "", 5, "", NOW)]  # fmt: skip
    (x1, y1, _), (x2, y2, _) = mood_chart(moods, NOW).points
    assert (x1, y2) == (112.0, 16.0)
    assert x2 > x1
    assert y1 > y2
