"""Who may sign a plan today, and in whose stead."""

from __future__ import annotations

from collections.abc import Collection

from bot.rules.plan import signers
from bot.service.plan.records import PlanVersion
from bot.service.roster import Roster


def signers_of(roster: Roster, version: PlanVersion) -> frozenset[str]:
    """Who may decide about a version; nobody once it has been decided, and never who wrote it."""
    if version.state != "with-manager":
        return frozenset()
    return may_sign(roster, version.writers)


def may_sign(roster: Roster, writers: Collection[str]) -> frozenset[str]:
    """Who could sign what these workers wrote."""
    found = signers(_managers(roster), _stands_in(roster), roster.duty_id, writers)
    return found & frozenset(roster.staff)


def signs_for(roster: Roster, staff_id: str) -> str | None:
    """The manager whom somebody on cover stands in for; None for a manager of their own right."""
    if staff_id in _managers(roster):
        return None
    away = _stands_in(roster)
    return next((manager for manager, cover in away.items() if cover == staff_id), None)


def _managers(roster: Roster) -> list[str]:
    return [worker.id for worker in roster.staff.values() if worker.role == "manager"]


def _stands_in(roster: Roster) -> dict[str, str]:
    away = [manager for manager in _managers(roster) if roster.is_away(manager)]
    return {manager: roster.answers_for(manager) for manager in away}
