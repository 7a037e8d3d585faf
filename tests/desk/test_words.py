"""The desk has words for every value that its pages put into words."""

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

FLOWS = Path(bot.__file__).parent / "flows"
FOR_YOUNG_PEOPLE = {file.stem for file in FLOWS.glob("[a-z]*.py")} - {"answer"}


@pytest.mark.parametrize(
    ("what", "values"),
    [
        ("category", list(Category)),
        ("severity", list(Severity)),
        ("standing", list(Standing)),
        ("status", list(Status)),
        ("because", list(Because)),
        ("show", list(Show)),
        ("mode", [*MODES, "telegram", "web"]),
        ("direction", DIRECTIONS),
        ("summary", sorted(flow.replace("_", "-") for flow in FOR_YOUNG_PEOPLE)),
        ("chat", ["open", "unreachable", "left"]),
        ("parcel", ["waiting", "sending", "unknown", "undeliverable", "dropped"]),
        ("broken-off", ["open", "parked", "lapsed", "left", "stuck"]),
        ("role", ["adviser", "duty", "manager"]),
    ],
)
def test_there_are_words_for_each(what: str, values: list[str]):
    assert [value for value in values if not WORDS.has(f"{what}-{value}")] == []
