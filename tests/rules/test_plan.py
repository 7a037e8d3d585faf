"""What a plan is made of by status, who must agree, and who may sign."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.care import birthday
from bot.rules.plan import (
    AFTER,
    AT_LEAST,
    PARAGRAPH,
    Area,
    GoalState,
    Origin,
    Party,
    Progress,
    areas_needed,
    has_plan,
    may_answer,
    signers,
    still_to_agree,
)
from bot.rules.status import Status
from tests.rules.times import days, quick

BORN = date(2006, 11, 7)
ELSEWHERE = st.sampled_from(["ruth", "sam", "mo", "may", "dee"])
SOME = st.frozensets(ELSEWHERE)


def test_the_ten_matters_of_the_law_are_there_once_each():
    assert sorted(PARAGRAPH.values()) == list(range(1, 11))
    assert set(Area) - set(PARAGRAPH) == {Area.SAFETY}


@pytest.mark.parametrize("status", [Status.ELIGIBLE, Status.RELEVANT, Status.FORMER_RELEVANT])
def test_until_21_all_ten_areas_are_needed(status):
    assert areas_needed(status, BORN, date(2027, 11, 6)) == set(PARAGRAPH)


def test_from_21_the_first_four_are_needed():
    assert areas_needed(Status.FORMER_RELEVANT, BORN, date(2027, 11, 7)) == AT_LEAST
    assert {PARAGRAPH[area] for area in AT_LEAST} == {1, 2, 3, 4}


def test_who_came_back_to_study_needs_the_first_four_at_any_age():
    assert areas_needed(Status.PURSUING_EDUCATION, BORN, date(2026, 11, 8)) == AT_LEAST


@pytest.mark.parametrize("status", [Status.QUALIFYING, Status.NOT_STATUTORY, Status.NOT_SURE])
def test_some_statuses_bring_no_plan(status):
    assert not has_plan(status)
    assert areas_needed(status, BORN, date(2026, 1, 1)) == frozenset()


@quick
@given(days, st.integers(0, 3000), st.integers(0, 3000), st.sampled_from(Status))
def test_with_age_no_area_is_ever_added(born, passed, more, status):
    today = birthday(born, 16) + timedelta(days=passed)
    later = areas_needed(status, born, today + timedelta(days=more))
    assert later <= areas_needed(status, born, today)


@pytest.mark.parametrize(
    ("origin", "by", "may"),
    [
        (Origin.YOUNG_PERSON, Origin.WORKER, True),
        (Origin.WORKER, Origin.YOUNG_PERSON, True),
        (Origin.YOUNG_PERSON, Origin.YOUNG_PERSON, False),
        (Origin.WORKER, Origin.WORKER, False),
        (Origin.JOINT, Origin.WORKER, False),
    ],
)
def test_only_the_other_side_may_agree_to_a_suggestion(origin, by, may):
    assert may_answer(origin, by) is may


def test_every_progress_leads_somewhere_and_none_back_to_a_suggestion():
    assert set(AFTER) == set(Progress)
    assert GoalState.PROPOSED not in AFTER.values()


def test_three_agree_in_the_order_in_which_they_are_asked():
    assert still_to_agree([Party.ADVISER]) == (Party.YOUNG_PERSON, Party.MANAGER)
    assert still_to_agree(list(Party)) == ()


def test_a_manager_signs():
    assert signers(["mo"], {}, "dee", ["ruth"]) == {"mo"}


def test_while_the_manager_is_away_whoever_covers_signs():
    assert signers(["mo"], {"mo": "sam"}, "dee", ["ruth"]) == {"sam"}


def test_the_cover_does_not_sign_what_they_wrote_themselves():
    assert signers(["mo"], {"mo": "ruth"}, "dee", ["ruth"]) == {"dee"}


def test_a_manager_who_wrote_it_leaves_it_to_the_other_manager_or_to_the_duty_worker():
    assert signers(["mo", "may"], {}, "dee", ["mo"]) == {"may"}
    assert signers(["mo"], {}, "dee", ["mo"]) == {"dee"}


def test_where_everybody_wrote_nobody_signs():
    assert signers(["mo"], {}, "dee", ["mo", "dee"]) == frozenset()
    assert signers(["mo"], {}, None, ["mo"]) == frozenset()


@quick
@given(SOME, st.dictionaries(ELSEWHERE, ELSEWHERE), st.none() | ELSEWHERE, SOME)
def test_nobody_ever_signs_their_own_work(managers, stands_in, duty, writers):
    assert not signers(managers, stands_in, duty, writers) & writers
