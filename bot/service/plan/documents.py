"""The documents that everybody needs: what is missing becomes somebody's action."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.rules.plan import ActionState, Area, Held, Paper
from bot.rules.zone import local
from bot.service.desk.forms import Problems
from bot.service.desk.work import Work, open_person
from bot.service.kit import Kit
from bot.service.plan.clock import open_file
from bot.service.plan.records import Action, DocumentRow
from bot.service.ports import Unit
from bot.service.records import Person

SOURCE = "document"
TIME_FOR_IT = timedelta(days=28)
MISSING = frozenset({Held.NEED, Held.NEED_HELP})


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody said of one document: the worker ``staff_id``, or the young person."""

    paper: Paper
    held: Held
    staff_id: str | None = None


async def set_held(work: Work, person_id: str, paper: str, held: str) -> None:
    """Note whether they have a document, as seen or told at a meeting; raises ``Problems``."""
    person, _ = await open_person(work, person_id)
    if paper not in set(Paper) or held not in set(Held):
        raise Problems(paper="choose-paper")
    await open_file(work.unit, work.now, person)
    told = Told(Paper(paper), Held(held), work.staff_id)
    await note_paper(work.kit, work.unit, work.now, person, told)
    work.trace("noted a document", person.id, f"{paper} {held}")


async def note_paper(kit: Kit, unit: Unit, now: datetime, person: Person, told: Told) -> None:
    """Keep it; a missing one becomes the adviser's action, and one that is there ends that."""
    await unit.flush()
    rows = {one.paper: one for one in await unit.plans.documents(person.id)}
    if told.paper in rows:
        unit.note(rows[told.paper], held=told.held, staff_id=told.staff_id, at=now)
    else:
        row = DocumentRow(kit.ids.new(), person.id, told.paper, told.held, told.staff_id, now)
        unit.add(row)
    waiting = next(
        (
            one
            for one in await unit.plans.actions(person.id)
            if (one.source, one.ref, one.state) == (SOURCE, told.paper, ActionState.OPEN)
        ),
        None,
    )
    if told.held in MISSING and waiting is None:
        adviser = await unit.staff.get(person.adviser_id)
        unit.add(action_for(kit, now, person, told, adviser.name if adviser else ""))
    elif told.held not in MISSING and waiting is not None:
        unit.note(waiting, state=ActionState.DONE, done_at=now, done_by=told.staff_id)


def action_for(kit: Kit, now: datetime, person: Person, told: Told, adviser: str) -> Action:
    """What the adviser has to do about a missing document, within four weeks."""
    return Action(
        id=kit.ids.new(),
        person_id=person.id,
        area=Area.IDENTITY,
        what=kit.words.line(
            "paper-action",
            "en",
            {"paper": kit.words.line(f"paper-{told.paper}", "en"), "held": told.held.value},
        ),
        who=adviser,
        staff_id=person.adviser_id,
        by_when=local(now).date() + TIME_FOR_IT,
        source=SOURCE,
        ref=told.paper,
        state=ActionState.OPEN,
        made_by=None,
        made_at=now,
    )
