"""What stands in made-up plans, part by part, as ``plans.toml`` has it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from bot.rules.plan import Area, Origin, Progress
from bot.sample.lines import read_toml

DOES = ("study", "job", "looking")


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal, and what was told of it since, one after the other, with a few words each."""

    area: Area
    what: str
    why: str
    steps: tuple[str, ...]
    helper: str
    origin: Origin
    told: tuple[tuple[Progress, str], ...]


@dataclass(frozen=True, slots=True)
class ActionLine:
    """What was promised: ``who`` is the adviser, ``me``, or somebody by name."""

    who: str
    what: str
    days: int


@dataclass(frozen=True, slots=True)
class PartLines:
    """One part of a plan as it may stand for one young person; ``fits`` says for whom."""

    area: Area
    fits: frozenset[str]
    said: tuple[str, ...]
    feeling: int
    analysis: str
    plan: str
    contingency: str
    goals: tuple[GoalLine, ...]
    actions: tuple[ActionLine, ...]

    def fits_in(self, kind: Collection[str]) -> bool:
        """Whether this could be theirs, as ``kind_of`` has them."""
        return self.fits <= set(kind)


@dataclass(frozen=True, slots=True)
class PlanLines:
    """All of them by area, what is said in Arabic, why one is late, and what only one says."""

    parts: Mapping[Area, Sequence[PartLines]]
    arabic: Mapping[str, Sequence[str]]
    late: Mapping[str, str]
    one: Mapping[str, Any]

    @property
    def goals(self) -> dict[str, GoalLine]:
        """All goals, by what is wanted."""
        every = chain.from_iterable(self.parts.values())
        return {goal.what: goal for part in every for goal in part.goals}

    def goal(self, name: str, origin: Origin) -> GoalLine:
        """A goal that only one young person has."""
        return _goal(Area(self.one[name]["area"]), self.one[name] | {"from": origin})


def kind_of(does: str, *, adult: bool, alone: bool) -> frozenset[str]:
    """What may be said of somebody who does one of ``DOES``."""
    known = {does, "adult" if adult else "young", "alone" if alone else "family"}
    return frozenset(known | {f"not-{other}" for other in DOES if other != does})


@cache
def plan_lines() -> PlanLines:
    """What the file has."""
    found = read_toml("plans.toml")
    parts = {area: tuple(_part(area, one) for one in found[area]) for area in Area}
    return PlanLines(parts, found["arabic"], found["late"], found["one"])


def _part(area: Area, one: Mapping[str, Any]) -> PartLines:
    return PartLines(
        area=area,
        fits=frozenset(one.get("fits", ())),
        said=tuple(one["said"]),
        feeling=one["feeling"],
        analysis=one.get("analysis", "").strip(),
        plan=one["plan"].strip(),
        contingency=one["contingency"].strip(),
        goals=tuple(_goal(area, goal) for goal in one.get("goals", ())),
        actions=tuple(ActionLine(**action) for action in one.get("actions", ())),
    )


def _goal(area: Area, one: Mapping[str, Any]) -> GoalLine:
    return GoalLine(
        area=area,
        what=one["what"],
        why=one["why"],
        steps=tuple(one["steps"]),
        helper=one["helper"],
        origin=Origin(one["from"]),
        told=tuple((Progress(told), words) for told, words in one.get("told", ())),
    )
