"""A young person's moods as a picture that needs no words."""

from io import BytesIO

import pytest
from PIL import Image

from bot.channels.picture import COLOURS, mood_chart


def chart(*moods, today="2026-03-04", weeks=12):
    return Image.open(BytesIO(mood_chart({"weeks": weeks, "today": today, "moods": moods})))


def height_of(image, score):
    """Where, from the top, the face of this score is drawn among the days."""
    wanted = tuple(int(COLOURS[score][at : at + 2], 16) for at in (1, 3, 5))
    rows = [
        y for y in range(image.height) for x in range(70, 800) if image.getpixel((x, y)) == wanted
    ]
    return sum(rows) / len(rows) if rows else None


def test_it_is_a_picture_of_the_promised_size():
    image = chart(("2026-03-04", 3))
    assert (image.format, image.size) == ("PNG", (800, 420))


def test_the_better_the_mood_the_higher_the_face():
    image = chart(*[(f"2026-02-{1 + 5 * score:02}", score) for score in COLOURS])
    heights = [height_of(image, score) for score in COLOURS]
    assert heights == sorted(heights, reverse=True)


def test_only_moods_that_were_told_are_drawn():
    image = chart(("2026-02-10", 5))
    assert height_of(image, 5) is not None
    assert height_of(image, 1) is None


@pytest.mark.parametrize(
    "moods",
    [
        [],
        [("2025-12-10", 1), ("2026-03-04", 5)],
        [("2026-03-04", 2), ("2026-03-04", 4)],
        [(f"2026-02-{day:02}", 1 + day % 5) for day in range(1, 29)],
    ],
)
def test_any_series_can_be_drawn_and_is_small_enough_to_send(moods):
    assert 2_000 < len(mood_chart({"weeks": 12, "today": "2026-03-04", "moods": moods})) < 60_000


def test_a_shorter_time_is_drawn_as_well():
    assert chart(("2026-03-04", 3), weeks=1).size == (800, 420)
