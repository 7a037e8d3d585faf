"""The three-way signing: the adviser sends, the manager signs or returns, the young person hears.

While a manager is away, whoever covers them signs, so that no plan waits for a holiday; nobody
signs what they wrote themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.rules.plan import Party, areas_needed
from bot.rules.severity import Severity
from bot.rules.zone import local
from bot.service.desk.forms import Problems, needed
from bot.service.desk.queue import name_of
from bot.service.desk.work import NotYours, Work, open_person
from bot.service.plan.agreeing import agree
from bot.service.plan.clock import open_file, wind
from bot.service.plan.content import changed_areas, unpacked
from bot.service.plan.living import content_of, read_living
from bot.service.plan.opening import open_version
from bot.service.plan.page import missing_areas
from bot.service.plan.records import PlanVersion
from bot.service.plan.signers import may_sign, signers_of, signs_for
from bot.service.plan.telling import put_in_queue, settle, tell_them
from bot.service.records import Person

LONGEST = 4000
TO_SIGN, RETURNED, AUTHORISED = "plan-to-sign", "plan-returned", "plan-authorised"


@dataclass(frozen=True, slots=True)
class ToSign:
    """A plan that waits for this worker; ``signed_for`` is the manager whom they stand in for."""

    version: PlanVersion
    person: Person
    sent_by: str
    signed_for: str


async def to_sign(work: Work) -> tuple[ToSign, ...]:
    """What waits for this worker's signature, the longest waiting first."""
    waiting = [
        version
        for version in await work.unit.plans.with_manager()
        if work.staff_id in signers_of(work.roster, version)
    ]
    people = await work.unit.people.some([version.person_id for version in waiting])
    stood_in_for = name_of(work, signs_for(work.roster, work.staff_id))
    return tuple(
        ToSign(one, people[one.person_id], name_of(work, one.sent_by), stood_in_for)
        for one in waiting
    )


async def send_to_manager(work: Work, person_id: str) -> PlanVersion:
    """Freeze the plan as it stands and put it before whoever signs today.

    Raises ``Problems`` while areas are missing, one is waiting already, or nobody could sign it.
    """
    person, _ = await open_person(work, person_id)
    await open_file(work.unit, work.now, person)
    living = await read_living(work.unit, person.id)
    today = local(work.now).date()
    if missing_areas(living, areas_needed(person.status, person.born, today)):
        raise Problems(areas="areas-missing")
    latest = living.versions[0] if living.versions else None
    if latest is not None and latest.state == "with-manager":
        raise Problems(areas="already-with-manager")
    writers = tuple(sorted(living.writers | {work.staff_id}))
    signers = sorted(may_sign(work.roster, writers))
    if not signers:
        raise Problems(areas="nobody-can-sign")
    content = content_of(living, person, name_of(work, person.adviser_id), work.now)
    signed = living.authorised
    version = PlanVersion(
        id=work.kit.ids.new(),
        person_id=person.id,
        number=latest.number + 1 if latest else 1,
        state="with-manager",
        content=content.packed(),
        changed=changed_areas(content, unpacked(signed.content) if signed else None),
        writers=writers,
        sent_by=work.staff_id,
        sent_at=work.now,
    )
    work.unit.add(version)
    await _sign(work, version, Party.ADVISER)
    work.trace("sent a plan to be signed", person.id, version.id)
    await settle(work, person, {RETURNED}, "The plan was sent again.")
    await put_in_queue(work, person, TO_SIGN, signers[0])
    signer = work.roster.staff[signers[0]].first_name
    await tell_them(
        work, person, "plan-told-sent", adviser=work.viewer.staff.first_name, manager=signer
    )
    return version


async def authorise(work: Work, version_id: str, comment: str) -> None:
    """Sign it: it is the young person's plan from now on; they are told, and asked to agree."""
    version, person = await _to_decide(work, version_id)
    _decide(work, version, "authorised", comment.strip())
    await _sign(work, version, Party.MANAGER)
    file = await open_file(work.unit, work.now, person)
    if file.reviewed_on is None:  # the clock of reviews begins with the first plan
        await wind(work.unit, work.now, person, reviewed_on=local(work.now).date())
    work.trace("authorised a plan", person.id, version.id)
    await settle(work, person, {TO_SIGN}, "The plan was authorised.")
    await put_in_queue(work, person, AUTHORISED, version.sent_by, Severity.GREEN)
    await tell_them(work, person, "plan-told-authorised", manager=work.viewer.staff.first_name)


async def give_back(work: Work, version_id: str, comment: str) -> None:
    """Return it to whoever sent it, saying what is to be done; raises ``Problems`` without."""
    version, person = await _to_decide(work, version_id)
    _decide(work, version, "returned", needed("comment", comment, LONGEST))
    work.trace("returned a plan", person.id, version.id)
    await settle(work, person, {TO_SIGN}, "The plan was returned.")
    await put_in_queue(work, person, RETURNED, version.sent_by)
    sender = work.roster.staff.get(version.sent_by)
    await tell_them(
        work,
        person,
        "plan-told-returned",
        manager=work.viewer.staff.first_name,
        adviser=sender.first_name if sender else name_of(work, person.adviser_id),
    )


async def _to_decide(work: Work, version_id: str) -> tuple[PlanVersion, Person]:
    version, person, _ = await open_version(work, version_id)
    if version.state != "with-manager":
        raise Problems(comment="already-decided")
    if work.staff_id not in signers_of(work.roster, version):
        raise NotYours("plan", person.id)
    return version, person


def _decide(work: Work, version: PlanVersion, state: str, comment: str) -> None:
    work.unit.note(
        version,
        state=state,
        decided_by=work.staff_id,
        decided_at=work.now,
        signed_for=signs_for(work.roster, work.staff_id),
        comment=comment,
    )


async def _sign(work: Work, version: PlanVersion, party: Party) -> None:
    await agree(work.kit, work.unit, work.now, version, party, agreed=True, staff_id=work.staff_id)
