"""What was promised: a worker's to-do with dates, and whether it was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.rules.plan import ActionState
from bot.rules.zone import local
from bot.service.desk.forms import Problems, needed
from bot.service.desk.work import Work, open_person
from bot.service.plan.clock import open_file
from bot.service.plan.opening import there
from bot.service.plan.records import Action
from bot.service.plan.telling import tell_them
from bot.service.plan.write import area_named
from bot.service.records import Person

LONGEST = 1000


@dataclass(frozen=True, slots=True)
class ActionForm:
    """A promise as a worker writes it down: a colleague's (``staff_id``), or somebody else's."""

    area: str
    what: str
    who: str
    staff_id: str
    by_when: date | None


@dataclass(frozen=True, slots=True)
class Todo:
    """One line of a worker's to-do."""

    action: Action
    person: Person
    late: bool


async def todo(work: Work) -> tuple[Todo, ...]:
    """What this worker and those whom they cover have promised, what is due first, first."""
    actions = await work.unit.plans.open_actions(work.viewer.advisers)
    people = await work.unit.people.some([action.person_id for action in actions])
    today = local(work.now).date()
    return tuple(
        Todo(one, people[one.person_id], one.by_when is not None and one.by_when < today)
        for one in actions
    )


async def add(work: Work, person_id: str, form: ActionForm) -> None:
    """Write down who does what by when; raises ``Problems``."""
    person, _ = await open_person(work, person_id)
    if form.staff_id and form.staff_id not in work.roster.staff:
        raise Problems(staff_id="choose-colleague")
    if form.by_when is None:
        raise Problems(by_when="by-when-needed")
    who = work.roster.staff[form.staff_id].name if form.staff_id else needed("who", form.who, 200)
    action = Action(
        id=work.kit.ids.new(),
        person_id=person.id,
        area=area_named(form.area) if form.area else "",
        what=needed("what", form.what, LONGEST),
        who=who,
        staff_id=form.staff_id or None,
        by_when=form.by_when,
        source="plan",
        ref="",
        state=ActionState.OPEN,
        made_by=work.staff_id,
        made_at=work.now,
    )
    await open_file(work.unit, work.now, person)
    work.unit.add(action)
    work.trace("promised something", person.id, action.id)


async def finish(work: Work, action_id: str, note: str) -> None:
    """It has been done; the young person hears of it."""
    action, person = await _open(work, action_id)
    _end(work, action, ActionState.DONE, note.strip())
    work.trace("did what was promised", person.id, action.id)
    await tell_them(work, person, "plan-told-action-done", what=action.what, who=action.who)


async def drop(work: Work, action_id: str, note: str) -> None:
    """It will not be done, and why; raises ``Problems`` without a reason."""
    action, person = await _open(work, action_id)
    _end(work, action, ActionState.DROPPED, needed("note", note, LONGEST))
    work.trace("let go of what was promised", person.id, action.id)


async def _open(work: Work, action_id: str) -> tuple[Action, Person]:
    action = there(await work.unit.plans.action(action_id), "action")
    person, _ = await open_person(work, action.person_id)
    if action.state is not ActionState.OPEN:
        raise Problems(note="action-not-open")
    return action, person


def _end(work: Work, action: Action, state: ActionState, note: str) -> None:
    work.unit.note(action, state=state, note=note, done_by=work.staff_id, done_at=work.now)
