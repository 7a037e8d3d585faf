"""Writes goals and plans out in the language of a chat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.content.words import Arg
from bot.rules.plan import ALIVE, ActionState, Area
from bot.rules.zone import local
from bot.service.plan.content import unpacked
from bot.service.plan.living import Living, newest_feeling, newest_said
from bot.service.plan.records import Goal
from bot.service.scene import Scene


@dataclass(frozen=True, slots=True)
class AreaLines:
    """An area written out: all of it, and the lines that workers wrote and may be wrong."""

    screen: str
    lines: tuple[str, ...]


def shortened(words: str, longest: int) -> str:
    """The beginning of some words, for a button."""
    first = " ".join(words.split())
    return first if len(first) <= longest else first[: longest - 1].rstrip() + "…"


def goals_listing(scene: Scene, goals: Sequence[Goal]) -> str:
    """Goals by area of life, in the order of the areas."""
    parts = []
    for area in Area:
        own = [goal for goal in goals if goal.area == area]
        if own:
            told = [_said(scene, "goal-line", what=g.what, stands=g.state.value) for g in own]
            parts.append("\n".join([_said(scene, f"area-{area}"), *_dotted(told)]))
    return "\n\n".join(parts)


def goals_achieved(scene: Scene, goals: Sequence[Goal]) -> str:
    """What has been done, with the day, newest first."""
    newest = sorted(goals, key=lambda goal: goal.changed_at, reverse=True)
    told = [
        _said(scene, "goal-detail-done", what=goal.what, day=local(goal.changed_at).date())
        for goal in newest
    ]
    return "\n".join(_dotted(told))


def goal_screen(scene: Scene, living: Living, goal: Goal) -> str:
    """One goal with all that was said of it when it was made."""
    told = [goal.what]
    if goal.why:
        told.append(_said(scene, "goal-detail-why", why=goal.why))
    told += [
        _said(scene, "goal-detail-step", step=step.what, done="yes" if step.done_at else "no")
        for step in living.steps_of(goal)
    ]
    if goal.by_when:
        told.append(_said(scene, "goal-detail-by", day=goal.by_when))
    if goal.helper:
        told.append(_said(scene, "goal-detail-helper", helper=goal.helper))
    return "\n".join(told)


def promises_listing(scene: Scene, living: Living) -> str:
    """What was promised and not let go, what is open first."""
    told = [one for one in living.actions if one.state is not ActionState.DROPPED]
    lines = []
    for one in sorted(told, key=lambda action: action.state is ActionState.DONE):
        said: dict[str, Arg] = {"who": one.who, "what": one.what, "state": one.state.value}
        if one.by_when is None:
            lines.append(_said(scene, "promise-line", **said))
        else:
            lines.append(_said(scene, "promise-line-by", day=one.by_when, **said))
    return "\n".join(lines)


def papers_listing(scene: Scene, living: Living) -> str:
    """The documents and how they stand, in the order in which they were answered for."""
    return "\n".join(
        _said(scene, "paper-line", paper=_said(scene, f"paper-{row.paper}"), held=row.held.value)
        for row in reversed(living.papers)
    )


def area_lines(scene: Scene, living: Living, area: Area) -> AreaLines:
    """What stands in an area: their own words first, then what a worker wrote, line by line.

    Of a worker's text that is what was signed: a draft that nobody stands by is not read out.
    """
    words = living.words_on(area)
    said, feeling = newest_said(words), newest_feeling(words)
    own = []
    if said:
        own.append(_said(scene, "plan-screen-own", words=said.words))
    if feeling is not None:
        own.append(_said(scene, "plan-screen-feeling", feeling=feeling))
    signed = unpacked(living.authorised.content).area(area) if living.authorised else None
    texts = (signed.analysis, signed.plan, signed.contingency) if signed else ()
    lines = [line.strip() for text in texts for line in text.splitlines() if line.strip()]
    lines += [
        _said(scene, "plan-screen-goal", what=goal.what)
        for goal in living.goals_in(area)
        if goal.state in ALIVE
    ]
    if not own and not lines:
        return AreaLines("", ())
    blocks = ["\n".join(own), "\n".join(_dotted(lines))]
    head = _said(scene, f"area-{area}")
    return AreaLines("\n\n".join([head, *filter(None, blocks)]), tuple(lines))


def _dotted(lines: Sequence[str]) -> list[str]:
    return [f"• {line}" for line in lines]


def _said(scene: Scene, line: str, **args: Arg) -> str:
    return scene.kit.words.line(line, scene.lang, args)
