"""A young person's own moods as a small drawing; the same in words always stands beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

WIDTH, HEIGHT, EDGE = 320, 150, 14


@dataclass(frozen=True, slots=True)
class MoodPicture:
    """``points`` are x and y in the drawing, oldest first; ``levels`` the heights of 1 to 5."""

    weeks: int
    points: tuple[tuple[float, float], ...]
    levels: tuple[float, ...]
    first: date
    last: date
    width: int = WIDTH
    height: int = HEIGHT
    edge: int = EDGE

    @property
    def line(self) -> str:
        """The points as SVG has them."""
        return " ".join(f"{x},{y}" for x, y in self.points)


def mood_picture(data: Mapping[str, Any]) -> MoodPicture:
    """Draw what ``service/deeds/show_moods.py`` put in a parcel."""
    weeks, last = int(data["weeks"]), date.fromisoformat(data["today"])
    first = last - timedelta(weeks=weeks)
    return MoodPicture(
        weeks=weeks,
        points=tuple((_x(date.fromisoformat(day), first, last), _y(m)) for day, m in data["moods"]),
        levels=tuple(_y(mood) for mood in range(1, 6)),
        first=first,
        last=last,
    )


def _x(day: date, first: date, last: date) -> float:
    part = (day - first).days / max((last - first).days, 1)
    return round(EDGE + part * (WIDTH - 2 * EDGE), 1)


def _y(mood: int) -> float:
    return round(HEIGHT - EDGE - (mood - 1) / 4 * (HEIGHT - 2 * EDGE), 1)
