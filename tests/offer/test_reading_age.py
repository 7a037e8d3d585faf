"""How old a reader has to be."""

import pytest

from bot.offer.reading_age import reading_age


@pytest.mark.parametrize(
    ("line", "age"),
    [
        ("The cat sat.", 0.39 * 3 + 11.8 * 3 / 3 - 15.59 + 5),
        ("The cat sat. It sat.", 0.39 * 5 / 2 + 11.8 * 5 / 5 - 15.59 + 5),
        ("Ask your PA: can I stay", 0.39 * 6 / 2 + 11.8 * 6 / 6 - 15.59 + 5),
        ("A table of 3,000 names", 0.39 * 5 + 11.8 * 6 / 5 - 15.59 + 5),
    ],
)
def test_the_formula_counts_words_sentences_and_syllables(line: str, age: float):
    assert reading_age([line]) == pytest.approx(age)


def test_a_line_ends_a_sentence():
    assert reading_age(["The cat sat", "It sat"]) == reading_age(["The cat sat. It sat."])


def test_nothing_to_read_asks_for_no_age():
    assert reading_age([]) == 0.0


def test_officialese_reads_older_than_plain_words():
    office = "Eligibility is determined following assessment by the responsible authority."
    plain = "Your council decides if you can get it."
    assert reading_age([office]) > 13
    assert reading_age([plain]) < 9
