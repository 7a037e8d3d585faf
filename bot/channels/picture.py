"""A young person's moods of the last weeks as a picture: a PNG without a word in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from io import BytesIO
from itertools import pairwise
from typing import Any

from PIL import Image, ImageDraw, ImageFont

SIZE = (800, 420)
FINER = 2  # drawn so many times larger and reduced, which smooths the edges
LEFT, RIGHT, TOP, BOTTOM = 76, 774, 44, 350  # where the days and the scores are
BACKGROUND, RULE, TEXT, LINE = "#ffffff", "#e3e6e8", "#505a5f", "#8a9399"
# From very low to very good, told apart by those who see colours differently (Okabe and Ito);
# the mouth and the height say the same without colour.
COLOURS = {1: "#d55e00", 2: "#e69f00", 3: "#c8b900", 4: "#56b4e9", 5: "#0072b2"}
MOUTHS = {1: -9, 2: -5, 3: 0, 4: 5, 5: 9}
FONT = ImageFont.load_default(15 * FINER)

Point = tuple[float, float]


def mood_chart(data: Mapping[str, Any]) -> bytes:
    """Draw ``weeks`` up to ``today``, with ``moods`` as (day, score from 1 to 5); days in ISO.

    Days run from left to right, labelled dd/mm; the better the mood, the higher the face.
    """
    today = date.fromisoformat(data["today"])
    first = today - timedelta(weeks=data["weeks"])
    image = Image.new("RGB", (SIZE[0] * FINER, SIZE[1] * FINER), BACKGROUND)
    draw = ImageDraw.Draw(image)
    _grid(draw, first, today)
    dots = [
        (_at(date.fromisoformat(day), score, first, today), score) for day, score in data["moods"]
    ]
    for (start, _), (end, _) in pairwise(dots):
        draw.line((*start, *end), LINE, 3 * FINER)
    for point, score in dots:
        _face(draw, point, score, 13)
    png = BytesIO()
    image.reduce(FINER).save(png, "PNG", compress_level=6)
    return png.getvalue()


def _grid(draw: ImageDraw.ImageDraw, first: date, today: date) -> None:
    for score in COLOURS:
        _, height = _at(today, score, first, today)
        draw.line((LEFT * FINER, height, RIGHT * FINER, height), RULE, 2 * FINER)
        _face(draw, (36 * FINER, height), score, 17)
    weeks = (today - first).days // 7
    for back in range(0, weeks + 1, 2):
        day = today - timedelta(weeks=back)
        across, _ = _at(day, 1, first, today)
        draw.line((across, (BOTTOM + 22) * FINER, across, (BOTTOM + 29) * FINER), LINE, 2 * FINER)
        draw.text((across, (BOTTOM + 44) * FINER), f"{day:%d/%m}", TEXT, FONT, anchor="mm")


def _at(day: date, score: int, first: date, today: date) -> Point:
    across = LEFT + 24 + (RIGHT - LEFT - 48) * (day - first) / (today - first)
    height = BOTTOM - (BOTTOM - TOP) * (score - 1) / 4
    return across * FINER, height * FINER


def _face(draw: ImageDraw.ImageDraw, middle: Point, score: int, radius: int) -> None:
    x, y = middle
    size = radius * FINER
    draw.ellipse((x - size, y - size, x + size, y + size), COLOURS[score], "#ffffff", 2 * FINER)
    for side in (-1, 1):
        eye = (x + side * size * 0.36, y - size * 0.25)
        draw.circle(eye, size * 0.13, "#ffffff")
    bend = MOUTHS[score] / 9 * size * 0.4
    mouth = (
        x - size * 0.45,
        y + size * 0.3 - abs(bend),
        x + size * 0.45,
        y + size * 0.3 + abs(bend),
    )
    if bend == 0:
        draw.line((mouth[0], mouth[1], mouth[2], mouth[1]), "#ffffff", 2 * FINER)
    elif bend > 0:
        draw.arc(mouth, 10, 170, "#ffffff", 2 * FINER)
    else:
        lower = (mouth[0], mouth[1] + abs(bend), mouth[2], mouth[3] + abs(bend))
        draw.arc(lower, 190, 350, "#ffffff", 2 * FINER)
