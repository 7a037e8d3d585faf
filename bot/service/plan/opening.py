"""Opens what belongs to a plan: for whoever sees the young person, and for whoever must sign."""

from __future__ import annotations

from typing import TypeVar

from bot.service.desk.access import Because
from bot.service.desk.work import NotYours, Work, open_person
from bot.service.plan.records import Goal, PlanVersion
from bot.service.plan.signers import signers_of
from bot.service.records import Person

T = TypeVar("T")


async def open_version(work: Work, version_id: str) -> tuple[PlanVersion, Person, Because]:
    """A version, whose it is, and why this worker may see it; raises ``NotYours``.

    Whoever is asked to sign today sees what they sign, whatever else they may see.
    """
    version = await work.unit.plans.version(version_id)
    person = await work.unit.people.get(version.person_id) if version else None
    if version is None or person is None:
        raise NotYours("plan")
    if work.staff_id in signers_of(work.roster, version):
        return version, person, Because.SIGNING
    _, why = await open_person(work, person.id)
    return version, person, why


async def open_goal(work: Work, goal_id: str) -> tuple[Goal, Person]:
    """A goal and whose it is; raises ``NotYours``."""
    goal = there(await work.unit.plans.goal(goal_id), "goal")
    person, _ = await open_person(work, goal.person_id)
    return goal, person


def there(found: T | None, what: str) -> T:
    """What was asked for; raises ``NotYours`` if there is no such thing."""
    if found is None:
        raise NotYours(what)
    return found
