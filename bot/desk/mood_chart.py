"""Moods as a picture: where the points lie, for a template to draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.rules.zone import local
from bot.service.records import MoodRow

WIDTH, HEIGHT = 640, 200
LEFT, RIGHT, TOP, BOTTOM = 112, 16, 16, 36
WEEKS = 26


@dataclass(frozen=True, slots=True)
class Chart:
    """``points`` are (x, y, mood); ``levels`` are (y, score); ``months`` are (x, name)."""

    points: tuple[tuple[float, float, MoodRow], ...]
    levels: tuple[tuple[float, int], ...]
    months: tuple[tuple[float, str], ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    foot: int = HEIGHT - 8

    @property
    def line(self) -> str:
        """The points as an SVG polyline has them."""
        return " ".join(f"{x},{y}" for x, y, _ in self.points)


def mood_chart(moods: Sequence[MoodRow], now: datetime) -> Chart:
    """The last 26 weeks from left to right, very good at the top."""
    start = now - timedelta(weeks=WEEKS)
    return Chart(
        points=tuple((_x(mood.at, start, now), _y(mood.score), mood) for mood in moods),
        levels=tuple((_y(score), score) for score in range(5, 0, -1)),
        months=tuple(_months(start, now)),
    )


def _x(at: datetime, start: datetime, now: datetime) -> float:
    return round(LEFT + (WIDTH - LEFT - RIGHT) * ((at - start) / (now - start)), 1)


def _y(score: int) -> float:
    return round(TOP + (HEIGHT - TOP - BOTTOM) * (5 - score) / 4, 1)


def _months(start: datetime, now: datetime) -> list[tuple[float, str]]:
    """The first day of each month, where there is room for its name."""
    days = (start + timedelta(days=n) for n in range((now - start).days))
    firsts = [day for day in days if local(day).day == 1]
    return [(x, f"{local(day):%b}") for day in firsts if (x := _x(day, start, now)) < WIDTH - 40]
