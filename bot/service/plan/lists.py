"""Which plans are late or missing, and why: as managers report it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.rules.plan import has_plan
from bot.rules.plan_review import LateBecause, Timing
from bot.service.desk.forms import Problems
from bot.service.desk.queue import name_of
from bot.service.desk.work import Work, open_person
from bot.service.plan.clock import Clock, clock_of, open_file
from bot.service.records import Person

LONGEST = 1000


@dataclass(frozen=True, slots=True)
class LateRow:
    """One young person of the lists, how their plan stands, and why it does, if anybody said."""

    person: Person
    adviser: str
    clock: Clock
    because: LateBecause
    note: str


@dataclass(frozen=True, slots=True)
class PlanLists:
    """The plans of one's own and covered young people, or of all for managers; by due date.

    Whoever never had a plan signed is in ``no_plan`` and in no other list.
    """

    overdue: tuple[LateRow, ...]
    no_plan: tuple[LateRow, ...]
    due_soon: tuple[LateRow, ...]
    in_time: int


async def plan_lists(work: Work) -> PlanLists:
    """How the plans stand; the look is audited."""
    rows = await _rows(work)
    work.trace("looked at the lists of plans")
    signed = [row for row in rows if row.clock.file and row.clock.file.reviewed_on]
    return PlanLists(
        overdue=_standing(signed, Timing.OVERDUE),
        no_plan=tuple(row for row in rows if row not in signed),
        due_soon=_standing(signed, Timing.DUE_SOON),
        in_time=len(_standing(signed, Timing.IN_TIME)),
    )


async def explain(work: Work, person_id: str, because: str, note: str) -> None:
    """Say why a plan is late or missing; it stands until the next review is held."""
    person, _ = await open_person(work, person_id)
    if because not in set(LateBecause) or not because:
        raise Problems(because="choose-late-because")
    if len(note) > LONGEST:
        raise Problems(note="too-long")
    file = await open_file(work.unit, work.now, person)
    work.unit.note(file, late_because=because, late_note=note.strip(), late_by=work.staff_id)
    work.trace("said why a plan is late", person.id, because)


async def _rows(work: Work) -> list[LateRow]:
    advisers = None if work.viewer.is_manager else work.viewer.advisers
    everybody = await work.unit.people.all_of(advisers)
    people = [person for person in everybody if has_plan(person.status)]
    ids = [person.id for person in people]
    files = await work.unit.plans.files(ids)
    versions = await work.unit.plans.last_versions(ids)
    rows = []
    for person in people:
        file = files.get(person.id)
        clock = clock_of(person, file, versions.get(person.id), work.now)
        because = file.late_because if file else LateBecause.NOT_SAID
        note = file.late_note if file else ""
        rows.append(LateRow(person, name_of(work, person.adviser_id), clock, because, note))
    return sorted(rows, key=lambda row: row.clock.due.day)


def _standing(rows: Iterable[LateRow], timing: Timing) -> tuple[LateRow, ...]:
    return tuple(row for row in rows if row.clock.timing is timing)
