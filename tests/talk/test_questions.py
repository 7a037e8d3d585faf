"""How answers are read: buttons by name and number, days as people write them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.talk import Unclear, day, either, one_of, pick, text, yes_no
from bot.talk.journal import Entry, Kind
from bot.talk.questions import named, plain, read_day

SUNDAY = datetime(2026, 11, 22, 12, tzinfo=UTC)
MOODS = [(str(n), {f"{n} x"}) for n in range(1, 6)]
CALLS = [("today", {"Yes, today", "نعم، اليوم"}), ("week", {"Yes, this week"}), ("no", {"No"})]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Yes, today", "today"),
        ("yes today!!", "today"),
        ("نعم اليوم", "today"),
        ("no", "no"),
        ("2", "week"),
        ("٢", "week"),
        ("9", None),
        ("yes", None),  # the start of two
        ("", None),
        ("👍", None),
    ],
)
def test_typing_the_words_or_the_number_of_a_button_does_as_well(words, meant):
    assert named(words, CALLS) == meant


def test_a_number_that_is_a_button_means_that_button():
    assert named("5", MOODS) == "5"
    assert named("5", MOODS[2:]) == "5"


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("12/3/2027", date(2027, 3, 12)),
        ("1 dec", date(2026, 12, 1)),
        ("friday", date(2026, 11, 27)),
        ("next friday", date(2026, 11, 27)),
        ("tomorrow", date(2026, 11, 23)),
        ("in two weeks", date(2026, 12, 6)),
        ("١٢/٣/٢٠٢٧", date(2027, 3, 12)),
        ("غدا", date(2026, 11, 23)),
        ("no idea", None),
        ("13/13/2027", None),
    ],
)
def test_days_are_read_the_british_way_round(words, meant):
    assert read_day(words, SUNDAY) == meant


@pytest.mark.parametrize(
    "words", ["31/12/08", "31.12.08", "31-12-2008", "31 december 2008", "31122008"]
)
def test_a_date_of_birth_lies_in_the_past(words):
    born = day(earliest=date(1990, 1, 1), latest=date(2012, 1, 1))

    assert born.read(Entry(Kind.WORDS, "born", words, SUNDAY)) == date(2008, 12, 31)


def test_a_day_outside_the_bounds_says_so():
    soon = day(earliest=date(2026, 11, 23), latest=date(2027, 11, 23))

    with pytest.raises(Unclear) as unclear:
        soon.read(Entry(Kind.WORDS, "until", "1/1/2029", SUNDAY))
    assert unclear.value.why == "out-of-range"


def test_either_takes_the_button_first_and_else_the_words():
    question = either(yes_no(), text(limit=5))

    assert question.read(Entry(Kind.TAP, "q", "yes", SUNDAY)) is True
    assert question.read(Entry(Kind.WORDS, "q", "hm", SUNDAY)) == "hm"
    assert [option.token for option in question.options] == ["yes", "no"]


def test_live_data_is_picked_by_its_token_under_its_own_words():
    question = pick(("Flat", "Job"), str.lower, str)

    assert question.options[1].label == "Job"
    assert question.read(Entry(Kind.TAP, "q", "job", SUNDAY)) == "Job"


def test_one_of_labels_each_token_by_a_message():
    question = one_of({"talk": "flow-talk"})

    assert question.options[0].line == "flow-talk"
    assert question.read(Entry(Kind.TAP, "q", "talk", SUNDAY)) == "talk"


@given(st.text())
def test_comparing_words_is_stable(words):
    assert plain(plain(words)) == plain(words)


@given(st.text(max_size=40))
def test_no_words_break_the_reading_of_buttons(words):
    assert named(words, CALLS) in {"today", "week", "no", None}
