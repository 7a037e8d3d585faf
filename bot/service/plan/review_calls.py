"""What young people say in chat that calls for an early review of their plan."""

from __future__ import annotations

from bot.rules.plan import has_plan
from bot.rules.plan_deeds import AskForReview, CallForReview
from bot.rules.plan_review import Trigger
from bot.rules.severity import Category, Severity
from bot.rules.zone import local
from bot.service.notify import notify
from bot.service.plan.clock import wind
from bot.service.plan.in_chat import linked
from bot.service.plan.records import ReviewTrigger
from bot.service.scene import Scene


async def ask_for_review(scene: Scene, deed: AskForReview) -> None:
    """The clock rings sooner: a review at the young person's request is a duty."""
    await _call(scene, Trigger.ASKED, deed.words)
    await notify(
        scene,
        why="review-asked",
        severity=Severity.YELLOW,
        category=Category.GOAL_UPDATE,
        words=deed.words,
    )


async def call_for_review(scene: Scene, deed: CallForReview) -> None:
    """The clock rings sooner for whoever has a plan; the same said twice on a day is one call."""
    person, why, today = linked(scene), Trigger(deed.why), local(scene.now).date()
    if not has_plan(person.status):
        return
    await scene.unit.flush()
    known = await scene.unit.plans.triggers(person.id, today)
    if not any((one.trigger, one.day) == (why, today) for one in known):
        await _call(scene, why, deed.words)


async def _call(scene: Scene, why: Trigger, words: str) -> None:
    person, day = linked(scene), local(scene.now).date()
    scene.unit.add(ReviewTrigger(scene.kit.ids.new(), person.id, why, day, words, None, scene.now))
    await scene.unit.flush()
    await wind(scene.unit, scene.now, person)
