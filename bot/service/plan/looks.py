"""Answers what flows ask about goals and plans, written out in the language of the chat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.rules import plan_looks as looks
from bot.rules.looks import Look
from bot.rules.plan import ALIVE, UNDER_WAY, Area, GoalState, Origin, Party
from bot.rules.zone import local
from bot.service.plan.in_chat import linked
from bot.service.plan.living import Living, newest_feeling, newest_said, read_living
from bot.service.plan.records import Goal
from bot.service.plan.wording import (
    area_lines,
    goal_screen,
    goals_achieved,
    goals_listing,
    papers_listing,
    promises_listing,
    shortened,
)
from bot.service.scene import Scene

MOST_GOALS = 8  # on buttons; the listing has them all
MOST_LINES = 8


async def plan_look(scene: Scene, look: Look[Any]) -> Any:
    """The answer; raises ``TypeError`` for a look nobody answers."""
    if isinstance(look, looks.GoalToAskAbout):
        return await _in_turn(scene)
    await scene.unit.flush()
    living = await read_living(scene.unit, linked(scene).id)
    match look:
        case looks.MyGoals():
            return _goals(scene, living)
        case looks.LookAtGoal():
            return _goal(scene, living, look.goal_id)
        case looks.MyPlan():
            return await _plan(scene, living)
        case looks.ReadArea():
            return _area(scene, living, Area(look.area))
        case looks.MyPapers():
            known = tuple(row.paper for row in living.papers)
            return looks.Papers(known, papers_listing(scene, living))
        case _:
            raise TypeError(f"nobody answers {type(look).__name__}: add it to plan/looks.py")


def _goals(scene: Scene, living: Living) -> looks.GoalList:
    alive = [goal for goal in living.goals if goal.state in ALIVE]
    shown = sorted(alive, key=lambda goal: not _waits_for_them(goal))[:MOST_GOALS]
    return looks.GoalList(
        ids=tuple(goal.id for goal in shown),
        labels=_numbered([goal.what for goal in shown]),
        listing=goals_listing(scene, alive),
        achieved=goals_achieved(
            scene, [goal for goal in living.goals if goal.state is GoalState.DONE]
        ),
    )


def _goal(scene: Scene, living: Living, goal_id: str) -> looks.GoalSeen:
    goal = next(one for one in living.goals if one.id == goal_id)
    steps = [step for step in living.steps_of(goal) if step.done_at is None]
    stands = "alive"
    if goal.state is GoalState.PROPOSED:
        stands = "theirs-waiting" if _waits_for_them(goal) else "mine-waiting"
    return looks.GoalSeen(
        goal_id=goal.id,
        what=goal.what,
        screen=goal_screen(scene, living, goal),
        stands=stands,
        step_ids=tuple(step.id for step in steps),
        steps=tuple(step.what for step in steps),
        labels=_numbered([step.what for step in steps]),
    )


async def _in_turn(scene: Scene) -> looks.GoalSeen:
    """The one asked about longest ago; asking is noted, so that the next is another's turn."""
    goals = await scene.unit.plans.goals(linked(scene).id)
    going = [goal for goal in goals if goal.state in UNDER_WAY]
    if not going:
        return looks.GoalSeen()
    goal = min(going, key=lambda one: one.asked_at or one.made_at)
    scene.unit.note(goal, asked_at=scene.now)
    return looks.GoalSeen(goal_id=goal.id, what=goal.what)


async def _plan(scene: Scene, living: Living) -> looks.PlanSeen:
    signed = living.authorised
    agreed = await scene.unit.plans.agreements([signed.id]) if signed else []
    return looks.PlanSeen(
        version_id=signed.id if signed else "",
        answered=any(one.party is Party.YOUNG_PERSON for one in agreed),
        review_due=living.file.review_due if living.file else None,
        written=tuple(area for area in Area if area_lines(scene, living, area).screen),
        promises=promises_listing(scene, living),
    )


def _area(scene: Scene, living: Living, area: Area) -> looks.AreaSeen:
    words = living.words_on(area)
    said, seen = newest_said(words), area_lines(scene, living, area)
    lines = seen.lines[:MOST_LINES]
    return looks.AreaSeen(
        screen=seen.screen,
        lines=lines,
        labels=_numbered(lines),
        said=said.words if said else "",
        feeling=newest_feeling(words),
        said_on=local(said.at).date() if said else None,
    )


def _numbered(lines: Sequence[str]) -> tuple[str, ...]:
    """As buttons: each with its number, and no longer than a thumb."""
    return tuple(f"{n}. {shortened(line, 20)}" for n, line in enumerate(lines, 1))


def _waits_for_them(goal: Goal) -> bool:
    return goal.state is GoalState.PROPOSED and goal.origin is not Origin.YOUNG_PERSON
