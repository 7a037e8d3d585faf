"""The desk has words for every value of a plan that its pages put into words."""

import pytest

from bot.rules.plan import ActionState, Area, GoalState, Held, Origin, Paper, Party, Progress
from bot.rules.plan_review import LateBecause, Participation, Timing, Trigger
from bot.service.plan.clock import Stage
from tests.desk.office import WORDS


@pytest.mark.parametrize(
    ("what", "values"),
    [
        ("area", Area),
        ("paper", Paper),
        ("held", Held),
        ("goal-state", GoalState),
        ("origin", Origin),
        ("progress", [*Progress, "agreed", "declined"]),
        ("party", Party),
        ("action", ActionState),
        ("stage", Stage),
        ("timing", Timing),
        ("trigger", Trigger),
        ("late-because", [one for one in LateBecause if one]),
        ("participation", Participation),
        ("version", ["with-manager", "returned", "authorised"]),
        ("feeling", "12345"),
    ],
)
def test_there_are_words_for_each(what: str, values: list[str]):
    assert [value for value in values if not WORDS.has(f"{what}-{value}")] == []
