"""A long text is cut where a reader would pause, and nothing of it is lost."""

from hypothesis import example, given
from hypothesis import strategies as st

from bot.service.split import CAPTION, TEXT, split


def units(text):
    return len(text.encode("utf-16-le")) // 2


def test_what_fits_stays_whole():
    assert split("Hello") == ["Hello"]
    assert split("a" * TEXT) == ["a" * TEXT]


def test_an_empty_text_has_no_parts():
    assert split("") == split(" \n ") == []


def test_it_is_cut_between_paragraphs_first():
    one, two = "a b\nc " * 500, "d e\nf " * 500
    assert split(f"{one}\n\n{two}") == [one.strip(), two.strip()]


def test_a_long_paragraph_is_cut_between_lines():
    lines = [f"{number}: some words here" for number in range(300)]
    parts = split("\n".join(lines))
    assert len(parts) == 2
    assert "\n".join(parts).split("\n") == lines


def test_a_long_line_is_cut_between_words():
    words = [f"word{number}" for number in range(1_000)]
    parts = split(" ".join(words))
    assert len(parts) == 2
    assert " ".join(parts).split(" ") == words


def test_a_word_without_end_is_cut_but_never_within_a_character():
    parts = split("a" + "🙂" * 3_000)
    assert [units(part) for part in parts] == [4_095, 1_906]
    assert "".join(parts) == "a" + "🙂" * 3_000


def test_a_caption_is_shorter_than_what_follows_it():
    parts = split("word " * 2_000, first=CAPTION)
    assert CAPTION - 5 <= units(parts[0]) <= CAPTION
    assert TEXT - 5 <= units(parts[1]) <= TEXT


PIECES = st.sampled_from(
    ["a", "word ", "\n", "\n\n", " ", "🙂", "é", "مرحبا", "x" * 900, "🙂" * 700]
)


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from([CAPTION, TEXT]))
@example("a" * TEXT + "\n\nb", TEXT)
@example(" " * 5_000 + "a", TEXT)
@example("a" + "\n" * 5_000 + "b", TEXT)
def test_every_part_fits_and_only_spaces_are_lost(body, first):
    parts = split(body, first)
    assert all(0 < units(part) <= (TEXT if at else first) for at, part in enumerate(parts))
    assert "".join("".join(parts).split()) == "".join(body.split())
