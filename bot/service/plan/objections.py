"""'That is not right': a young person's objection to a line is answered, never overwritten."""

from __future__ import annotations

from bot.service.desk.forms import Problems, needed
from bot.service.desk.work import Work, open_person
from bot.service.plan.opening import there
from bot.service.plan.telling import settle, tell_them

LONGEST = 2000
WHY = "plan-not-right"


async def answer(work: Work, objection_id: str, words: str) -> None:
    """Say what was done about it; the young person is told, and both stay on the plan."""
    objection = there(await work.unit.plans.objection(objection_id), "objection")
    person, _ = await open_person(work, objection.person_id)
    said = needed("words", words, LONGEST)
    if objection.answered_by is not None:
        raise Problems(words="already-answered")
    work.unit.note(objection, answer=said, answered_by=work.staff_id, answered_at=work.now)
    work.trace("answered an objection", person.id, objection.id)
    await work.unit.flush()
    if all(one.answered_by for one in await work.unit.plans.objections(person.id)):
        await settle(work, person, {WHY}, "Every objection was answered.")
    await tell_them(
        work,
        person,
        "plan-told-objection-answered",
        adviser=work.viewer.staff.first_name,
        words=said,
    )
