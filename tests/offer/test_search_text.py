"""What the search sees of a text."""

import pytest

from bot.offer.search_text import BUCKETS, pieces, words


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Can't PAY", "cant pay"),
        ("wot abt u", "what about you"),
        ("café", "cafe"),
        ("أين", "اين"),
        ("کتاب", "كتاب"),
        ("می‌خواهم", "ميخواهم"),
        ("Łódź", "lodz"),
    ],
)
def test_the_same_word_typed_in_two_ways_is_one_word(text: str, same: str):
    assert words(text) == words(same)


def test_a_typing_error_leaves_most_pieces_in_place():
    right, wrong = set(pieces("accommodation")), set(pieces("acommodation"))

    assert len(right & wrong) > len(right) / 2


def test_pieces_fit_the_model_whatever_is_typed():
    assert all(0 <= bucket < BUCKETS for bucket in pieces("ሎሚ 🙂 \ud800 x"[:4]))


@pytest.mark.parametrize("nothing", ["", "   ", "?!", "🙂"])
def test_there_is_nothing_in_a_text_without_words(nothing: str):
    assert pieces(nothing) == {}
