"""The decision table of care-leaver status: one row a case, each with the day that tips it."""

from typing import Any

import pytest

from bot.rules.status_line import answer

# Sixteen on 1 June 2026, fourteen on 1 June 2024, eighteen on 1 June 2028.
BORN = "2010-06-01"
LONG = [{"from": "2020-01-01"}]
YEARS = [{"from": "2020-01-01", "to": "2027-01-31"}]  # left at 16 years 8 months
SHORT = [{"from": "2026-06-10", "to": "2026-07-10"}]
TO_16 = [{"from": "2022-01-01", "to": "2026-02-28"}]  # left at 15

ELIGIBLE = ("eligible", True)
RELEVANT = ("relevant", True)
FORMER = ("former-relevant", True)
FORMER_NOT_ASKING = ("former-relevant", False)
STUDYING = ("former-relevant-pursuing-education", True)
QUALIFYING = ("qualifying", False)
NONE = ("not-statutory", False)
NOT_SURE = ("not-sure", False)


def status(today: str, care: object = None, **more: Any) -> tuple[str, bool]:
    found = answer({"born": BORN, "today": today, "care": care, **more})
    assert found["because"], "a status without a reason"
    return found["status"], found["adviser"]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2026-05-10", "2026-08-07", QUALIFYING),  # 90 days
        ("2026-05-10", "2026-08-08", RELEVANT),  # 91
        ("2026-05-10", "2026-08-09", RELEVANT),  # 92
        ("2026-03-02", "2026-05-31", NONE),  # 91 days, but the last is the day before 16
        ("2026-03-02", "2026-06-01", RELEVANT),  # a day at 16 is enough
        ("2020-01-01", "2026-06-01", RELEVANT),
        ("2027-01-01", "2027-02-01", NONE),  # all in the future
    ],
)
def test_thirteen_weeks_from_14_with_a_day_at_16(first, last, expected):
    assert status("2026-12-01", [{"from": first, "to": last}]) == expected


@pytest.mark.parametrize(
    ("care", "expected"),
    [
        # before 14 nothing counts: 2 years until the day before, then 30 days at 16
        ([{"from": "2022-06-01", "to": "2024-05-31"}, *SHORT], QUALIFYING),
        # the first of these begins before 14 and is counted from the birthday: 60 + 31 = 91
        ([{"from": "2023-01-01", "to": "2024-07-30"}, *SHORT], RELEVANT),
        ([{"from": "2023-01-01", "to": "2024-07-29"}, *SHORT], QUALIFYING),
        # gaps are left out of the sum
        ([{"from": "2025-01-01", "to": "2025-02-28"}, *SHORT], QUALIFYING),  # 59 + 31
        ([{"from": "2025-01-01", "to": "2025-03-01"}, *SHORT], RELEVANT),  # 60 + 31
        # two entries for the same days are one stay
        ([*SHORT, {"from": "2026-06-15", "to": "2026-07-10"}, *SHORT, *SHORT], QUALIFYING),
        # planned short breaks do not add up
        ([{"from": "2025-01-01", "to": "2025-06-30", "short_break": True}, *SHORT], QUALIFYING),
        # but somebody in them at 16 was looked after at 16
        ([{"from": "2026-07-01", "to": "2026-07-10", "short_break": True}], QUALIFYING),
        ([{"from": "2026-07-01", "short_break": True}], NONE),  # and is, still
        # an order of entries is not asked for
        ([*SHORT, {"from": "2025-01-01", "to": "2025-03-01"}], RELEVANT),
        ([], NONE),
        (None, NOT_SURE),
    ],
)
def test_spells_are_added_up_by_the_day(care, expected):
    assert status("2026-12-01", care) == expected


@pytest.mark.parametrize(
    ("today", "care", "expected"),
    [
        ("2026-05-31", LONG, NONE),
        ("2026-06-01", LONG, ELIGIBLE),
        ("2028-05-31", LONG, ELIGIBLE),
        ("2028-06-01", LONG, FORMER),
        ("2028-05-31", YEARS, RELEVANT),
        ("2028-06-01", YEARS, FORMER),
        ("2031-05-31", LONG, FORMER),
        ("2031-06-01", LONG, FORMER),
        ("2035-05-31", LONG, FORMER),
        ("2035-06-01", LONG, NONE),
        ("2031-05-31", SHORT, QUALIFYING),
        ("2031-06-01", SHORT, NONE),
        ("2028-05-31", TO_16, NONE),
        ("2028-06-01", TO_16, NONE),
    ],
)
def test_birthdays_tip_the_status_on_the_day(today, care, expected):
    assert status(today, care) == expected


@pytest.mark.parametrize(
    ("today", "education", "asked", "expected"),
    [
        ("2031-05-31", True, None, FORMER),  # before 21 a course changes nothing
        ("2031-06-01", True, None, STUDYING),
        ("2031-06-01", "wants", None, STUDYING),
        ("2031-06-01", "agreed", None, STUDYING),
        ("2031-06-01", {"status": "returning"}, False, STUDYING),
        ("2035-05-31", "university", None, STUDYING),
        ("2035-06-01", True, True, NONE),
        ("2031-06-01", False, True, FORMER),
        ("2031-06-01", "none", True, FORMER),
        ("2031-06-01", "dropped-out", False, FORMER_NOT_ASKING),
        ("2031-05-31", False, False, FORMER),  # under 21 nobody has to ask
    ],
)
def test_from_21_it_turns_on_study_and_on_asking(today, education, asked, expected):
    assert status(today, LONG, education=education, asked_for_support=asked) == expected


@pytest.mark.parametrize(
    ("today", "care", "education", "expected"),
    [
        ("2031-06-01", SHORT, True, QUALIFYING),
        ("2035-05-31", SHORT, True, QUALIFYING),
        ("2035-06-01", SHORT, True, NONE),
        ("2031-06-01", TO_16, True, NONE),
    ],
)
def test_a_qualifying_student_has_help_with_education_to_25(today, care, education, expected):
    assert status(today, care, education=education) == expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2024-02-28", "not-statutory"),
        ("2024-02-29", "eligible"),  # 16, in a leap year
        ("2026-02-28", "eligible"),
        ("2026-03-01", "former-relevant"),  # 18: a year without the day
        ("2033-02-28", "former-relevant"),
        ("2033-03-01", "not-statutory"),  # 25
    ],
)
def test_born_on_29_february_the_birthday_is_1_march_in_other_years(today, expected):
    found = answer({"born": "2008-02-29", "today": today, "care": LONG})
    assert found["status"] == expected


@pytest.mark.parametrize(
    ("today", "home", "expected"),
    [
        ("2027-07-31", "2027-02-01", RELEVANT),
        ("2027-08-01", "2027-02-01", QUALIFYING),  # six months with a parent
        ("2027-08-01", {"from": "2027-02-01", "to": "2027-07-20"}, RELEVANT),  # it broke down
        ("2029-01-01", "2027-02-01", QUALIFYING),
        ("2029-01-01", "2028-02-01", FORMER),  # four months home at 18
        ("2027-08-01", True, QUALIFYING),
    ],
)
def test_six_months_back_home_take_relevant_away_while_they_last(today, home, expected):
    assert status(today, YEARS, lived_with_parent_since=home) == expected


@pytest.mark.parametrize(
    ("today", "more", "expected"),
    [
        ("2026-12-01", {"detained": {"from": "2026-03-01", "to": "2026-09-01"}}, RELEVANT),
        ("2026-12-01", {"detained": {"from": "2026-03-01"}}, RELEVANT),
        ("2026-12-01", {"detained": True}, RELEVANT),
        ("2026-12-01", {"detained": "hospital"}, RELEVANT),
        ("2026-12-01", {"hospital": {"from": "2026-02-28", "to": "2026-06-01"}}, RELEVANT),
        ("2026-12-01", {"detained": {"from": "2026-03-01", "to": "2026-05-31"}}, NONE),
        ("2026-12-01", {"detained": {"from": "2026-06-02"}}, NONE),
        ("2026-12-01", {"detained": {"from": "2026-04-01"}}, NONE),  # not straight from care
        ("2026-12-01", {"detained": True, "care_order": True}, NOT_SURE),
        ("2028-06-01", {"detained": {"from": "2026-03-01"}}, FORMER),
        ("2026-12-01", {"detained": False}, NONE),
    ],
)
def test_detained_or_in_hospital_on_the_16th_birthday_counts(today, more, expected):
    assert status(today, TO_16, **more) == expected


def test_too_few_days_before_being_detained_make_no_relevant_child():
    ninety = [{"from": "2025-12-01", "to": "2026-02-28"}]
    assert status("2026-12-01", ninety, detained="2026-03-01") == NONE
    assert status("2026-12-01", [{"from": "2025-11-30", "to": "2026-02-28"}], detained=True)[1]


@pytest.mark.parametrize(
    ("today", "sgo", "care", "expected"),
    [
        ("2026-05-31", {"from": "2026-03-01"}, TO_16, NONE),
        ("2026-06-01", {"from": "2026-03-01"}, TO_16, QUALIFYING),
        ("2026-06-01", "2026-03-01", TO_16, QUALIFYING),
        ("2026-06-01", True, TO_16, QUALIFYING),
        ("2026-06-01", True, [], NONE),
        ("2026-06-01", {"from": "2026-05-01"}, TO_16, NONE),  # not in care just before it
        ("2027-06-01", {"from": "2026-03-01", "to": "2027-05-31"}, TO_16, NONE),  # ended
        ("2028-06-01", {"from": "2026-03-01", "to": "2028-06-01"}, TO_16, QUALIFYING),
        ("2031-05-31", {"from": "2026-03-01"}, TO_16, QUALIFYING),
        ("2031-06-01", {"from": "2026-03-01"}, TO_16, NONE),
        ("2027-02-01", {"from": "2027-02-01"}, YEARS, RELEVANT),  # the better status comes first
        ("2026-06-01", False, TO_16, NONE),
    ],
)
def test_special_guardianship_straight_from_care_qualifies(today, sgo, care, expected):
    assert status(today, care, sgo=sgo) == expected


@pytest.mark.parametrize(
    ("today", "more", "expected"),
    [
        ("2027-01-01", {"private_fostering": True}, QUALIFYING),
        ("2027-01-01", {"private_fostering": {"from": "2025-01-01"}}, NONE),  # still is
        (
            "2027-01-01",
            {"private_fostering": {"from": "2025-01-01", "to": "2026-05-31"}},
            NONE,
        ),
        (
            "2027-01-01",
            {"private_fostering": {"from": "2025-01-01", "to": "2026-06-01"}},
            QUALIFYING,
        ),
        ("2029-01-01", {"private_fostering": {"from": "2025-01-01"}}, QUALIFYING),
        ("2027-01-01", {"voluntary_home": True}, QUALIFYING),
        ("2027-01-01", {"private_home": [{"from": "2026-07-01", "to": "2026-07-09"}]}, QUALIFYING),
        ("2027-01-01", {"health_home": {"from": "2026-04-02", "to": "2026-07-01"}}, NONE),
        ("2027-01-01", {"health_home": {"from": "2026-04-01", "to": "2026-07-01"}}, QUALIFYING),
        ("2027-01-01", {"hospital": {"from": "2026-04-01", "to": "2026-07-01"}}, QUALIFYING),
        ("2027-01-01", {"health_home": True}, QUALIFYING),
        # help with education after 21 is for those who were looked after (s.24B(3))
        ("2031-06-01", {"private_fostering": True, "education": True}, NONE),
    ],
)
def test_other_homes_at_16_or_17_qualify_once_over(today, more, expected):
    assert status(today, [], **more) == expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [("2028-05-31", NONE), ("2028-06-01", QUALIFYING), ("2031-06-01", NONE)],
)
def test_alone_in_the_country_and_in_care_from_17_years_10_months_is_qualifying(today, expected):
    assert status(today, [{"from": "2028-04-01"}]) == expected


@pytest.mark.parametrize(
    ("care", "still", "expected"),
    [
        (LONG, None, ELIGIBLE),
        (LONG, True, ELIGIBLE),
        (LONG, False, NOT_SURE),  # left, but when?
        (YEARS, True, NOT_SURE),  # in care, but since when again?
        (YEARS, False, RELEVANT),
        ([{"from": "2020-01-01", "to": "2027-03-01"}], None, RELEVANT),  # left today
        ([{"from": "2020-01-01", "to": "2027-03-01"}], True, ELIGIBLE),
        ([{"from": "2020-01-01", "to": "2027-12-01"}], None, ELIGIBLE),  # an end that is planned
        ([{"from": "2020-01-01", "to": None}], None, ELIGIBLE),
        ([{"start": "2020-01-01", "end": "now"}], "yes", ELIGIBLE),
        ([], True, NOT_SURE),
        ([*YEARS, {"from": "2027-03-02"}], False, RELEVANT),  # a return is only planned
    ],
)
def test_what_is_said_of_today_is_held_against_the_dates(care, still, expected):
    assert status("2027-03-01", care, still_in_care=still) == expected


def test_an_adult_is_out_of_care_whatever_the_open_dates_say():
    assert status("2029-01-01", LONG, still_in_care=True) == FORMER
    assert status("2029-01-01", LONG, still_in_care=False) == FORMER


def test_the_reasons_name_the_days_and_the_law():
    found = answer({"born": BORN, "today": "2026-12-01", "care": [{"from": "2026-09-02"}]})
    assert found["status"] == "eligible"
    assert "91 days" in found["because"][0]
    assert "Sch 2 para 19B" in found["because"][0]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"born": "2030-01-01"}, "check the date of birth"),
        ({"born": "1 June 2010"}, "YYYY-MM-DD"),
        ({"born": None}, "born is missing"),
        ({"today": None}, "today is missing"),
        ({"today": "2026-02-30"}, "YYYY-MM-DD"),
        ({"care": "always"}, "list of spells"),
        ({"care": ["2020"]}, "needs objects"),
        ({"care": [{"to": "2020-01-01"}]}, '"from" date'),
        ({"care": [{"from": "2021-01-01", "to": "2020-12-31"}]}, "check both dates"),
        ({"care": [{"from": "2009-01-01"}]}, "before birth"),
        ({"still_in_care": "perhaps"}, "true or false"),
        ({"sgo": 7}, "sgo must be"),
    ],
)
def test_nonsense_is_refused_with_what_to_do(wrong, says):
    with pytest.raises(ValueError, match=says):
        answer({"born": BORN, "today": "2026-12-01", "care": LONG, **wrong})
