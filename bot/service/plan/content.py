"""All of a plan as one value: what is signed, kept with its version, and put on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from bot.rules.plan import ActionState, Area, GoalState, Held, Origin, Paper


@dataclass(frozen=True, slots=True)
class GoalContent:
    """A goal as it stood; a step is its words and whether it was done."""

    what: str
    why: str
    steps: tuple[tuple[str, bool], ...]
    by_when: date | None
    helper: str
    origin: Origin
    state: GoalState


@dataclass(frozen=True, slots=True)
class ActionContent:
    """Something that was promised."""

    what: str
    who: str
    by_when: date | None
    state: ActionState


@dataclass(frozen=True, slots=True)
class AreaContent:
    """One area: the young person's words, the assessment (part 1) and the plan (part 2).

    ``typed`` is whether a worker typed the words in from paper.
    """

    area: Area
    said: str
    feeling: int | None
    said_on: date | None
    analysis: str
    plan: str
    contingency: str
    goals: tuple[GoalContent, ...] = ()
    actions: tuple[ActionContent, ...] = ()
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """A whole plan; ``review_due`` is when it is to be looked at again."""

    name: str
    called: str
    born: date
    adviser: str
    areas: tuple[AreaContent, ...]
    papers: Mapping[Paper, Held]
    review_due: date

    def area(self, area: Area) -> AreaContent | None:
        """What stands about one area."""
        return next((one for one in self.areas if one.area is area), None)

    def packed(self) -> dict[str, Any]:
        """The plan as a JSON value."""
        plain: dict[str, Any] = _plain(asdict(self))
        return plain


def changed_areas(new: Content, before: Content | None) -> tuple[Area, ...]:
    """The areas that are not as they were; all that say something, if there was none before."""
    if before is None:
        return tuple(one.area for one in new.areas if one != _empty(one.area))
    return tuple(
        one.area for one in new.areas if one != (before.area(one.area) or _empty(one.area))
    )


def unpacked(stored: Mapping[str, Any]) -> Content:
    """The plan that ``packed`` gave."""
    return Content(
        name=stored["name"],
        called=stored["called"],
        born=date.fromisoformat(stored["born"]),
        adviser=stored["adviser"],
        areas=tuple(_area(one) for one in stored["areas"]),
        papers={Paper(paper): Held(held) for paper, held in stored["papers"].items()},
        review_due=date.fromisoformat(stored["review_due"]),
    )


def _empty(area: Area) -> AreaContent:
    return AreaContent(area, "", None, None, "", "", "")


def _area(stored: Mapping[str, Any]) -> AreaContent:
    return AreaContent(
        area=Area(stored["area"]),
        said=stored["said"],
        feeling=stored["feeling"],
        said_on=_day(stored["said_on"]),
        analysis=stored["analysis"],
        plan=stored["plan"],
        contingency=stored["contingency"],
        goals=tuple(_goal(one) for one in stored["goals"]),
        actions=tuple(_action(one) for one in stored["actions"]),
        typed=stored.get("typed", False),  # what was signed before this was noted has none
    )


def _goal(stored: Mapping[str, Any]) -> GoalContent:
    return GoalContent(
        what=stored["what"],
        why=stored["why"],
        steps=tuple((what, done) for what, done in stored["steps"]),
        by_when=_day(stored["by_when"]),
        helper=stored["helper"],
        origin=Origin(stored["origin"]),
        state=GoalState(stored["state"]),
    )


def _action(stored: Mapping[str, Any]) -> ActionContent:
    return ActionContent(
        what=stored["what"],
        who=stored["who"],
        by_when=_day(stored["by_when"]),
        state=ActionState(stored["state"]),
    )


def _day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)


def _plain(value: Any) -> Any:
    match value:
        case date():
            return value.isoformat()
        case dict():
            return {str(name): _plain(one) for name, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
        case _:
            return value
