"""Series of weekly moods, and whether the personal adviser hears of the last week."""

import pytest

from bot.triage.mood import MoodKind, judge
from bot.triage.mood_line import answer

QUIET: int | None = None


@pytest.mark.parametrize(
    "weeks",
    [
        [4, 4, 4, 5, 4, 1],
        [4, 4, 4, 4, 2],
        [4, 4, 2],
        [5, 5, 5, 5, 5, 3],
        [3, 3, 3, 3, 3, 1],
        [5, 4, 3, 2],
        [5, 2],
        [2, 2, 2, 2, 2, 1],  # low before, very low now
        [4, 4, 4, 2, 1],  # told at 2, and lower since
        [4, 4, 4, 1, 4, 4, 1],  # over in between, so told anew
        [2, 1],
        [1],
    ],
)
def test_a_sudden_drop_against_their_own_usual_is_told(weeks):
    assert judge(weeks).kind is MoodKind.DROP


@pytest.mark.parametrize(
    "weeks",
    [[5, 4, 4, 3, 3, 2], [5, 5, 4, 4, 3, 3, 2], [4, 4, 3, 3, 2, 2], [5, 5, 4, 4, 4, 3, 3, 2]],
)
def test_a_slide_by_small_steps_is_told(weeks):
    assert judge(weeks).kind is MoodKind.DECLINE
    assert not any(judge(weeks[:week]).tell for week in range(1, len(weeks)))


@pytest.mark.parametrize(
    "weeks", [[2, 2, 2], [3, 3, 2, 2, 2], [4, 4, 4, 2, 2, 2], [2, QUIET, 2, 2]]
)
def test_the_third_low_answer_running_is_told(weeks):
    assert judge(weeks).kind is MoodKind.LOW


@pytest.mark.parametrize(
    "weeks", [[4, 4, 1, QUIET], [4, 4, 2, QUIET], [1, QUIET], [3, QUIET, 2, QUIET, QUIET]]
)
def test_silence_after_a_low_answer_is_told_as_soon_as_one_was_due(weeks):
    assert judge(weeks).kind is MoodKind.SILENT_AFTER_LOW
    assert not judge([*weeks, QUIET]).tell


@pytest.mark.parametrize(
    "weeks",
    [[4, 3, 4, QUIET, QUIET, QUIET], [4] * 12 + [QUIET] * 3, [4, 4, 1, QUIET, QUIET, QUIET]],
)
def test_three_weeks_of_silence_from_a_regular_replier_are_told_once(weeks):
    assert judge(weeks).kind is MoodKind.SILENT
    assert not judge([*weeks, QUIET]).tell


@pytest.mark.parametrize(
    "weeks",
    [
        [],
        [3],
        [2],
        [QUIET, QUIET, QUIET, QUIET, QUIET],
        [3, 4, 3, 4, 3],
        [3, 4, 3, 4, 2],
        [4, 5, 4, 3, 4, 5, 3, 4],
        [5, 4, 5, 4, 5, 3],
        [3, 2, 3, 2, 3, 3, 2],
        [2, 3, 2, 2, 3, 2, 2, 3],
        [3, 3, 3, 3, 3, 2],
        [3, QUIET, 4, QUIET, 3, QUIET, 4, QUIET],  # every other week is their rhythm
        [3, QUIET, 4, QUIET, 3, QUIET, 4, QUIET, QUIET, QUIET],
        [3, QUIET, 2, QUIET],
        [5, 5, 5, 5, QUIET],
        [4, 4, 4, 4, 4, QUIET, QUIET],
    ],
)
def test_ordinary_weeks_are_not_told(weeks):
    assert judge(weeks).kind is MoodKind.STEADY
    assert not judge(weeks).tell


@pytest.mark.parametrize(
    "weeks",
    [
        [2, 2, 2, 2],
        [2] * 20,
        [2, 2, 2, 3, 2, 2, 2],
        [4, 4, 4, 2, 2],
        [4, 4, 4, 2, 3, 2],
        [1, 1],
        [5, 1, 5, 2, 5, 1, 5, 1],  # great swings are told first, and then are their usual
    ],
)
def test_what_was_told_before_and_has_not_changed_is_not_told_again(weeks):
    assert any(judge(weeks[:week]).tell for week in range(1, len(weeks)))
    assert not judge(weeks).tell


def test_a_low_that_was_over_for_weeks_is_told_anew():
    assert judge([2, 2, 2, 3, 4, 3, 4, 3, 2, 2, 2]).kind is MoodKind.LOW


@pytest.mark.parametrize("weeks", [[1, 2, 3, 4], [4, 4, 1, 4], [2, 2, 2, 3, 4], [3, 3, 4, 4, 5]])
def test_getting_better_is_not_told(weeks):
    assert not judge(weeks).tell


def test_the_reason_is_a_sentence_an_adviser_can_read():
    assert answer({"weeks": [4, 4, 4, 4, 1]}) == {
        "tell": True,
        "reason": "Sudden drop to 1; their usual is about 4.",
    }
    assert answer({"weeks": [4, QUIET]})["reason"].endswith("nothing new for them.")


@pytest.mark.parametrize("weeks", [None, "4", [0], [6], [3.5], [True], ["4"], {"1": 4}])
def test_a_series_that_is_no_moods_is_refused(weeks):
    with pytest.raises(ValueError, match="1 to 5"):
        answer({"weeks": weeks})
