"""Reads one line of ``python -m bot mood``, a series of weekly moods, and writes what it says."""

from collections.abc import Mapping
from typing import Any

from bot.triage.mood import judge


def answer(asked: Mapping[str, Any]) -> dict[str, Any]:
    """``tell`` and ``reason`` for ``weeks``: moods 1 to 5 or null, oldest first.

    Raises ValueError if ``weeks`` is anything else.
    """
    weeks = asked.get("weeks")
    if not isinstance(weeks, list):
        raise ValueError("weeks must be a list of moods, each 1 to 5, or null for no answer")  # noqa: TRY004
    for mood in weeks:
        if mood is not None and type(mood) is not int:
            raise ValueError(f"a mood is a whole number, 1 to 5, or null, not {mood!r}")
    signal = judge(weeks)
    return {"tell": signal.tell, "reason": signal.reason}
