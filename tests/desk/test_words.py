"""The desk has words for everything that code can raise."""

import re
from pathlib import Path

import pytest

import bot
from bot.rules.contact_window import Standing
from bot.rules.severity import Category, Severity
from bot.rules.status import Status
from bot.service.desk.access import Because
from bot.service.desk.contacts import DIRECTIONS, MODES
from bot.service.desk.queue import Show
from tests.desk.office import WORDS

CODE = Path(bot.__file__).parent
RAISED = re.compile(r"""(?:why=|Raised\(\s*|Notify\(\s*)"([a-z-]+)\"""")


def raised_anywhere() -> set[str]:
    return {why for file in CODE.rglob("*.py") for why in RAISED.findall(file.read_text())}


def test_the_search_finds_what_code_raises():
    assert {"risk-words", "low-mood", "missed-check-in"} <= raised_anywhere()


@pytest.mark.parametrize(
    "line",
    [
        *(f"why-{why}" for why in sorted(raised_anywhere())),
        *(f"category-{category}" for category in Category),
        *(f"severity-{severity}" for severity in Severity),
        *(f"standing-{standing}" for standing in Standing),
        *(f"status-{status}" for status in Status),
        *(f"because-{why}" for why in Because),
        *(f"show-{show}" for show in Show),
        *(f"mode-{mode}" for mode in (*MODES, "telegram", "web")),
        *(f"direction-{direction}" for direction in DIRECTIONS),
        *(f"summary-{file.stem.replace('_', '-')}"
          for file in (CODE / "flows").glob("[a-z]*.py") if file.stem != "answer"),
    ],
)  # fmt: skip
def test_there_are_words_for_it(line: str):
    assert WORDS.has(line)
