"""What young people do to their goals in chat, inside the turn's transaction."""

from __future__ import annotations

from bot.rules import plan_deeds as p
from bot.rules.plan import Area, GoalState, Origin, Progress
from bot.rules.severity import Category, Severity
from bot.service.notify import notify
from bot.service.plan.clock import open_file
from bot.service.plan.goal_acts import NewGoal, answer_proposal, begin_goal, note_news
from bot.service.plan.records import Goal
from bot.service.records import Person
from bot.service.scene import Scene

QUEUED = {
    Progress.DONE: ("goal-done", Severity.GREEN),
    Progress.STUCK: ("goal-stuck", Severity.YELLOW),
    Progress.CHANGED_MY_MIND: ("goal-let-go", Severity.GREEN),
}


def linked(scene: Scene) -> Person:
    """Whose chat this is; a visitor has no plan."""
    if scene.person is None:
        raise LookupError("only a linked young person has a plan")
    return scene.person


async def suggest_goal(scene: Scene, deed: p.SuggestGoal) -> None:
    """A goal of their own: the adviser is asked to agree."""
    person = linked(scene)
    await open_file(scene.unit, scene.now, person)
    new = NewGoal(
        area=Area(deed.area),
        what=deed.what,
        why=deed.why,
        steps=tuple(step for step in deed.steps.split("\n") if step),
        by_when=deed.by_when,
        helper=deed.helper,
        origin=Origin.YOUNG_PERSON,
        made_by=None,
    )
    begin_goal(scene.kit, scene.unit, scene.now, person.id, new)
    await _queue(scene, "goal-suggested", Severity.YELLOW, deed.what)


async def answer_goal(scene: Scene, deed: p.AnswerGoal) -> None:
    """Yes or no to a worker's suggestion; one that was answered meanwhile stays as it is."""
    goal = await _own(scene, deed.goal_id)
    if goal.state is not GoalState.PROPOSED or goal.origin is Origin.YOUNG_PERSON:
        return
    answer_proposal(
        scene.kit, scene.unit, scene.now, goal,
        agreed=deed.agreed, words=deed.words, staff_id=None,
    )  # fmt: skip
    why = "goal-agreed" if deed.agreed else "goal-declined"
    await _queue(scene, why, Severity.GREEN, _both(goal.what, deed.words))


async def tell_goal(scene: Scene, deed: p.TellGoal) -> None:
    """How a goal is going; what is stuck, done or let go comes before the adviser."""
    goal = await _own(scene, deed.goal_id)
    progress = Progress(deed.progress)
    note_news(
        scene.kit, scene.unit, scene.now, goal, progress,
        words=deed.words, would_help=deed.would_help, staff_id=None,
    )  # fmt: skip
    if progress in QUEUED:
        why, severity = QUEUED[progress]
        await _queue(scene, why, severity, _both(goal.what, deed.words, deed.would_help))


async def tick_step(scene: Scene, deed: p.TickStep) -> None:
    """A small step of one of their goals has been done."""
    step = await scene.unit.plans.step(deed.step_id)
    if step is None:
        raise LookupError("there is no such step")
    await _own(scene, step.goal_id)
    scene.unit.note(step, done_at=scene.now)


async def _own(scene: Scene, goal_id: str) -> Goal:
    goal = await scene.unit.plans.goal(goal_id)
    if goal is None or goal.person_id != linked(scene).id:
        raise LookupError("there is no such goal of theirs")
    return goal


async def _queue(scene: Scene, why: str, severity: Severity, words: str) -> None:
    await notify(scene, why=why, severity=severity, category=Category.GOAL_UPDATE, words=words)


def _both(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
