from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.cover import Away, answering
from tests.rules.times import quick

TODAY = date(2026, 11, 23)
STAFF = ["ruth", "sam", "lee"]


def away(staff_id, cover_id=None, first=0, last=0):
    return Away(staff_id, TODAY + timedelta(days=first), TODAY + timedelta(days=last), cover_id)


def asked_for_ruth(*aways, duty="duty"):
    return answering("ruth", aways, duty, TODAY)


def test_the_adviser_answers_for_their_own_young_people():
    assert asked_for_ruth() == "ruth"
    assert asked_for_ruth(away("sam", "ruth")) == "ruth"


def test_while_the_adviser_is_away_their_cover_answers():
    assert asked_for_ruth(away("ruth", "sam")) == "sam"


@pytest.mark.parametrize(("first", "last"), [(-3, 0), (0, 5)])
def test_the_first_and_the_last_day_away_are_days_away(first, last):
    assert asked_for_ruth(away("ruth", "sam", first, last)) == "sam"


@pytest.mark.parametrize(("first", "last"), [(-3, -1), (1, 5)])
def test_before_leave_and_after_it_the_adviser_answers(first, last):
    assert asked_for_ruth(away("ruth", "sam", first, last)) == "ruth"


def test_without_cover_the_duty_worker_answers():
    assert asked_for_ruth(away("ruth")) == "duty"


def test_if_the_cover_is_away_too_their_own_cover_answers():
    assert asked_for_ruth(away("ruth", "sam"), away("sam", "lee")) == "lee"
    assert asked_for_ruth(away("ruth", "sam"), away("sam")) == "duty"


def test_two_who_cover_each_other_and_are_both_away_leave_it_to_duty():
    assert asked_for_ruth(away("ruth", "sam"), away("sam", "ruth")) == "duty"
    assert asked_for_ruth(away("ruth", "ruth")) == "duty"


def test_sick_during_planned_leave_does_not_lose_the_cover_that_was_named():
    leave, sick = away("ruth", "sam", -5, 5), away("ruth", None)
    assert asked_for_ruth(leave, sick) == asked_for_ruth(sick, leave) == "sam"


def test_a_young_person_without_an_adviser_is_the_duty_workers():
    assert answering(None, [], "duty", TODAY) == "duty"


def test_with_nobody_at_all_the_answer_is_nobody():
    assert asked_for_ruth(away("ruth"), duty=None) is None


def test_an_absence_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="ends on or after"):
        away("ruth", first=1, last=0)


@quick
@given(st.lists(st.builds(away, st.sampled_from(STAFF), st.none() | st.sampled_from(STAFF))))
def test_whoever_answers_is_there_and_there_is_always_somebody(aways):
    who = asked_for_ruth(*aways)
    assert who == "duty" or (who in STAFF and who not in {gone.staff_id for gone in aways})
