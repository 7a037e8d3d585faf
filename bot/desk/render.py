"""Renders the pages: templates, and the filters that put values into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.content.words import ENGLISH, LANGUAGES, Words, direction
from bot.desk import when
from bot.desk.mood_chart import mood_chart
from bot.rules.severity import Category, Severity
from bot.rules.zone import local
from bot.service.desk.contacts import DIRECTIONS, MODES
from bot.service.desk.timeline import By, Entry
from bot.service.records import Person

HERE = Path(__file__).parent


class Pages:
    """The templates of the desk."""

    def __init__(self, words: Words) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

        def say(line: str) -> str:
            return words.line(line, ENGLISH) if words.has(line) else line

        self._environment.filters |= {
            "say": say,
            "day": when.day,
            "date": when.full_date,
            "clock": when.clock,
            "moment": when.moment,
            "ago": when.ago,
            "waited": when.waited,
            "hour": when.hour,
            "called": called,
            "by_day": by_day,
            "mood_chart": mood_chart,
            "language": lambda lang: LANGUAGES.get(lang, lang),
            "direction": direction,
        }
        self._environment.globals |= {
            "weekdays": when.WEEKDAYS,
            "modes": MODES,
            "directions": DIRECTIONS,
            "colours": tuple(Severity),
            "categories": tuple(Category),
        }

    def render(self, template: str, values: Mapping[str, Any]) -> str:
        """A page as HTML."""
        return self._environment.get_template(template).render(values)


def called(person: Person) -> str:
    """The first name, or what they want to be called."""
    return person.called or person.name.split()[0]


def by_day(entries: Sequence[Entry]) -> list[tuple[datetime, list[list[Entry]]]]:
    """A timeline under its London days; what Kith wrote by itself is gathered, to be folded."""
    days = (list(those) for _, those in groupby(entries, lambda entry: local(entry.at).date()))
    return [(day[0].at, _gathered(day)) for day in days]


def _gathered(entries: Sequence[Entry]) -> list[list[Entry]]:
    groups: list[list[Entry]] = []
    for entry in entries:
        if groups and entry.by is By.KITH and groups[-1][0].by is By.KITH:
            groups[-1].append(entry)
        else:
            groups.append([entry])
    return groups
