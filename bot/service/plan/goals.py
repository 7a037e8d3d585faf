"""Goals as workers handle them: suggest one, agree to one, note how one is going."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.rules.plan import ALIVE, GoalState, Origin, Progress, may_answer
from bot.service.desk.forms import Problems, needed
from bot.service.desk.work import Work, open_person
from bot.service.plan.clock import open_file
from bot.service.plan.goal_acts import NewGoal, answer_proposal, begin_goal, note_news
from bot.service.plan.opening import open_goal
from bot.service.plan.telling import settle, tell_them
from bot.service.plan.write import area_named

LONGEST = 500
STEPS = 5
SETTLED = "Answered by a worker."


@dataclass(frozen=True, slots=True)
class GoalForm:
    """A goal as a worker writes it down."""

    area: str
    what: str
    why: str
    steps: Sequence[str]
    by_when: date | None
    helper: str


async def suggest(work: Work, person_id: str, form: GoalForm) -> None:
    """Suggest a goal: it becomes one when the young person agrees; they are told in chat."""
    person, _ = await open_person(work, person_id)
    new = NewGoal(
        area=area_named(form.area),
        what=needed("what", form.what, LONGEST),
        why=form.why.strip()[:LONGEST],
        steps=tuple(step.strip() for step in form.steps if step.strip())[:STEPS],
        by_when=form.by_when,
        helper=form.helper.strip()[:LONGEST],
        origin=Origin.WORKER,
        made_by=work.staff_id,
    )
    await open_file(work.unit, work.now, person)
    goal = begin_goal(work.kit, work.unit, work.now, person.id, new)
    work.trace("suggested a goal", person.id, goal.id)
    await tell_them(
        work, person, "plan-told-suggested", adviser=work.viewer.staff.first_name, what=goal.what
    )


async def answer(work: Work, goal_id: str, *, agreed: bool, words: str) -> None:
    """Say yes or no to a goal that the young person suggested; a no needs its reason."""
    goal, person = await open_goal(work, goal_id)
    if goal.state is not GoalState.PROPOSED or not may_answer(goal.origin, Origin.WORKER):
        raise Problems(goal="goal-not-waiting")
    said = words.strip()
    if not agreed and not said:
        raise Problems(words="say-why-not")
    answer_proposal(
        work.kit, work.unit, work.now, goal, agreed=agreed, words=said, staff_id=work.staff_id
    )
    work.trace("agreed to a goal" if agreed else "declined a goal", person.id, goal.id)
    await settle(work, person, {"goal-suggested"}, SETTLED)
    line = "plan-told-goal-agreed" if agreed else "plan-told-goal-declined"
    await tell_them(
        work,
        person,
        line,
        adviser=work.viewer.staff.first_name,
        what=goal.what,
        words=said or "none",
    )


async def note(work: Work, goal_id: str, told: str, words: str) -> None:
    """Note how a goal is going, as the young person said it at a meeting."""
    goal, person = await open_goal(work, goal_id)
    if told not in set(Progress):
        raise Problems(told="choose-progress")
    if goal.state not in ALIVE - {GoalState.PROPOSED}:
        raise Problems(goal="goal-not-alive")
    note_news(
        work.kit, work.unit, work.now, goal, Progress(told), words=words.strip(),
        would_help="", staff_id=work.staff_id,
    )  # fmt: skip
    work.trace("noted how a goal is going", person.id, f"{goal.id} {told}")
