"""Carries out what flows ask for about goals and plans; a deed that nobody does fails the types."""

from __future__ import annotations

from typing import assert_never

from bot.rules import plan_deeds as p
from bot.rules.plan import Held, Paper
from bot.service.plan import in_chat, own_words, review_calls
from bot.service.plan.documents import Told, note_paper
from bot.service.records import Run
from bot.service.scene import Scene

PlanDeed = (
    p.SayInPlan
    | p.SaySafetyPlan
    | p.GiveReviewViews
    | p.AskForReview
    | p.CallForReview
    | p.AgreePlan
    | p.ObjectTo
    | p.SuggestGoal
    | p.AnswerGoal
    | p.TellGoal
    | p.TickStep
    | p.SetDocument
)


async def carry_out_plan(  # noqa: C901, PLR0912  # one branch a deed, and nothing else
    scene: Scene, run: Run, key: str, deed: PlanDeed
) -> None:
    """Do what a flow asked for, inside the turn's transaction."""
    match deed:
        case p.SayInPlan():
            await own_words.say_in_plan(scene, run, key, deed)
        case p.SaySafetyPlan():
            await own_words.say_safety_plan(scene, run, key, deed)
        case p.GiveReviewViews():
            await own_words.give_review_views(scene, run, key, deed)
        case p.AskForReview():
            await review_calls.ask_for_review(scene, deed)
        case p.CallForReview():
            await review_calls.call_for_review(scene, deed)
        case p.AgreePlan():
            await own_words.agree_plan(scene, deed)
        case p.ObjectTo():
            await own_words.object_to(scene, deed)
        case p.SuggestGoal():
            await in_chat.suggest_goal(scene, deed)
        case p.AnswerGoal():
            await in_chat.answer_goal(scene, deed)
        case p.TellGoal():
            await in_chat.tell_goal(scene, deed)
        case p.TickStep():
            await in_chat.tick_step(scene, deed)
        case p.SetDocument():
            told = Told(Paper(deed.paper), Held(deed.held))
            await note_paper(scene.kit, scene.unit, scene.now, in_chat.linked(scene), told)
        case _:
            assert_never(deed)
