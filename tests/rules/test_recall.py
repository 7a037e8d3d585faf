"""How much the reader notices: the arithmetic, its limits, and when it keeps silent."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.rules.recall import (
    LEAST_READ,
    NEEDS_NOW,
    NEEDS_TODAY,
    Counted,
    Judged,
    Recall,
    count,
    recall,
    wilson,
)
from bot.rules.severity import Severity

RED, AMBER, YELLOW, GREEN = Severity


@st.composite
def countings(draw: st.DrawFn) -> Counted:
    flagged, calm = draw(st.integers(0, 500)), draw(st.integers(LEAST_READ, 9000))
    read = draw(st.integers(LEAST_READ, calm))
    missed = draw(st.integers(0, read))
    taken_back = draw(st.integers(0, flagged))
    return Counted(
        flagged=flagged,
        confirmed=0,
        taken_back=taken_back,
        raised=draw(st.integers(0, 50)),
        calm=calm,
        read=read,
        missed=missed,
        found=draw(st.integers(0, calm - read)),
    )


def counted(**but: int) -> Counted:
    plain = {
        "flagged": 90, "confirmed": 40, "taken_back": 10, "raised": 0,
        "calm": 1000, "read": 200, "missed": 4, "found": 0,
    }  # fmt: skip
    return Counted(**plain | but)


def test_misses_in_the_sample_stand_for_misses_in_all_that_was_calm():
    found = recall(counted())
    assert found is not None
    assert found.estimate == pytest.approx(80 / (80 + 20))  # 4 of 200, so 20 of 1,000
    assert found.low == pytest.approx(80 / (80 + 1000 * 0.0503), abs=0.001)
    assert found.high == pytest.approx(80 / (80 + 1000 * 0.0078), abs=0.001)


def test_the_interval_of_a_share_is_wilsons():
    low, high = wilson(4, 200)
    assert (round(low, 4), round(high, 4)) == (0.0078, 0.0503)
    assert wilson(0, 100)[0] == 0.0
    assert round(wilson(0, 100)[1], 4) == 0.037
    assert wilson(100, 100)[1] == 1.0


def test_below_a_hundred_readings_no_figure_is_told():
    assert recall(counted(read=LEAST_READ - 1)) is None
    assert recall(counted(read=LEAST_READ)) is not None


def test_where_nothing_needed_anybody_there_is_nothing_to_tell():
    assert recall(counted(flagged=10, missed=0)) is None


def test_a_miss_that_a_worker_found_counts_even_if_the_sample_found_none():
    found = recall(counted(missed=0, found=20))
    assert found is not None
    assert found.estimate == found.high == pytest.approx(0.8)


def test_what_a_worker_raised_from_yellow_was_missed_too():
    found = recall(counted(missed=0, raised=20))
    assert found is not None
    assert found.high == pytest.approx(0.8)


@given(countings())
def test_the_estimate_lies_in_its_interval(one: Counted):
    found = recall(one)
    assume(found is not None)
    assert isinstance(found, Recall)
    assert 0 <= found.low <= found.estimate <= found.high <= 1


@given(countings(), st.sampled_from(["missed", "found", "raised", "taken_back"]))
def test_another_miss_or_a_false_flag_never_makes_it_better(one: Counted, field: str):
    more = {name: getattr(one, name) for name in Counted.__dataclass_fields__}
    more[field] += 1
    assume(more["missed"] <= one.read and more["taken_back"] <= one.flagged)
    before, after = recall(one), recall(Counted(**more))
    assume(before is not None and after is not None)
    assert before
    assert after
    assert after.estimate <= before.estimate + 1e-12
    assert after.low <= before.low + 1e-12


@given(st.integers(1, 4000), st.floats(0, 1))
def test_wilsons_interval_holds_the_share_and_stays_in_bounds(of: int, share: float):
    hits = round(of * share)
    low, high = wilson(hits, of)
    assert 0 <= low <= hits / of <= high <= 1


def test_messages_are_counted_by_what_was_read_and_what_people_said():
    rows = [
        Judged("v1", RED, None, False, 5),
        Judged("v1", AMBER, AMBER, False, 2),
        Judged("v1", AMBER, GREEN, False, 1),
        Judged("v1", YELLOW, RED, False, 3),
        Judged("v1", GREEN, None, False, 100),
        Judged("v1", GREEN, GREEN, True, 20),
        Judged("v1", GREEN, AMBER, True, 4),
        Judged("v1", GREEN, RED, False, 6),
    ]
    assert count(rows, NEEDS_TODAY) == Counted(
        flagged=8, confirmed=2, taken_back=1, raised=3, calm=130, read=24, missed=4, found=6
    )


def test_for_red_alone_an_amber_that_was_red_is_a_miss_that_somebody_saw():
    rows = [
        Judged("v1", RED, AMBER, False, 2),
        Judged("v1", RED, None, False, 7),
        Judged("v1", AMBER, RED, False, 3),
        Judged("v1", GREEN, AMBER, True, 4),
    ]
    assert count(rows, NEEDS_NOW) == Counted(
        flagged=9, confirmed=0, taken_back=2, raised=3, calm=4, read=4, missed=0, found=0
    )
