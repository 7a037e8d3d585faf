"""One version of a plan, for the screen on which it is signed and for paper."""

from __future__ import annotations

from dataclasses import dataclass

from bot.rules.plan import Party
from bot.service.desk.queue import name_of
from bot.service.desk.work import Work, open_person
from bot.service.plan.content import Content, unpacked
from bot.service.plan.living import content_of, read_living
from bot.service.plan.opening import open_version
from bot.service.plan.records import PlanAgreement, PlanVersion
from bot.service.plan.signers import signers_of, signs_for
from bot.service.records import Person


@dataclass(frozen=True, slots=True)
class VersionPage:
    """A version with what it says; ``before`` is the plan that was signed before it.

    ``signs_for`` is the name of the manager in whose stead this worker would sign.
    """

    version: PlanVersion
    person: Person
    content: Content
    before: Content | None
    agreements: dict[Party, PlanAgreement]
    may_sign: bool
    signs_for: str
    names: dict[str, str]


async def version_page(work: Work, version_id: str) -> VersionPage:
    """Everything about one version; the look is audited."""
    version, person, why = await open_version(work, version_id)
    work.trace("looked at a version of a plan", person.id, f"{version.id}: {why}")
    earlier = [
        one
        for one in await work.unit.plans.versions(person.id)
        if one.number < version.number and one.state == "authorised"
    ]
    found = await work.unit.plans.agreements([version.id])
    return VersionPage(
        version=version,
        person=person,
        content=unpacked(version.content),
        before=unpacked(earlier[0].content) if earlier else None,
        agreements={one.party: one for one in found},
        may_sign=work.staff_id in signers_of(work.roster, version),
        signs_for=name_of(work, signs_for(work.roster, work.staff_id)),
        names={worker.id: worker.name for worker in work.roster.staff.values()},
    )


async def content_now(work: Work, person_id: str) -> tuple[Person, Content]:
    """The plan as it stands, for a draft on paper; the look is audited."""
    person, why = await open_person(work, person_id)
    work.trace("put a plan on paper", person.id, why)
    living = await read_living(work.unit, person.id)
    return person, content_of(living, person, name_of(work, person.adviser_id), work.now)
