"""Lays aside what was going on in a chat, when something else takes its place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.service.ports import Unit
from bot.service.records import Run

PARKED_FOR = timedelta(hours=24)
MENU = "menu"
PICK_UP = "pick-up"
PASSING = frozenset({MENU, PICK_UP})  # nothing that anybody would want back


def lay_aside(unit: Unit, now: datetime, runs: Sequence[Run]) -> list[Run]:
    """Park the open run for a day, and leave the one that was parked before.

    Gives the runs as they will be.
    """
    top = next((run for run in runs if run.state == "open"), None)
    if top is None:
        return list(runs)
    passing = top.flow in PASSING

    def after(run: Run) -> Run:
        if run is top and not passing:
            due_at = now + PARKED_FOR
            return unit.change(run, state="parked", due="forget", due_at=due_at, changed_at=now)
        if run is top or (run.state == "parked" and not passing):
            return leave(unit, now, run)
        return run

    return [after(run) for run in runs]


def leave(unit: Unit, now: datetime, run: Run) -> Run:
    """End a run without an end: nobody wants it back."""
    return unit.change(run, state="left", due=None, due_at=None, changed_at=now)
