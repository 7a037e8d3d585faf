"""The plans of everybody who has one: most are signed, some are late, and a few are missing."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain, repeat
from random import Random

from bot.rules.care import birthday
from bot.rules.plan import has_plan
from bot.rules.plan_review import LateBecause
from bot.rules.zone import local
from bot.sample.draft import Draft
from bot.sample.lives import Life, Way
from bot.sample.making import Making
from bot.sample.plan_lines import plan_lines
from bot.sample.plan_scenes import Scene, cast_plans, is_asked
from bot.sample.plan_signing import days_ago, explain, wind
from bot.sample.plan_years import live_on, sign_plan, write_plan

SEED = 2010  # the year of the Care Leavers Regulations
SETTLED = 260  # days since they came: longer than any plan here is old
GROWN_UP = 250  # days since they turned 18: the review at 18 is behind them
FEW = 4  # parts that are written of a plan that has only been begun


@dataclass(frozen=True, slots=True)
class Stand:
    """How a plan stands: reviewed so many days ago, or not yet; and why it is late."""

    reviewed: tuple[int, int] | None = (8, 132)
    because: LateBecause = LateBecause.NOT_SAID
    begun: bool = True


IN_TIME = Stand()
DUE_SOON = Stand((145, 170))
BEGUN = Stand(None)
MISSING = Stand(None, begun=False)
LATE = tuple(
    Stand((190, 235), because)
    for because in (
        LateBecause.JUST_MOVED,
        LateBecause.DOES_NOT_WANT_ONE,
        LateBecause.STAFF_AWAY,
        LateBecause.NOT_SAID,
    )
)
LOST_TOUCH = Stand((190, 235), LateBecause.NOT_IN_TOUCH)
REFUSED = Stand(None, LateBecause.DOES_NOT_WANT_ONE)
NEWEST, ABOUT_TO_BE_DUE, OUT_OF_TOUCH = 3, 14, 2


def make_plans(making: Making, lives: Sequence[Life], first: Life, taken: Collection[str]) -> None:
    """Everybody's plan, by a chance of its own: nothing else is moved by it."""
    making = replace(making, chance=Random(SEED))
    theirs = [life for life in lives if has_plan(life.person.status)]
    scenes = cast_plans(making.team, theirs, {*taken, first.person.id})
    scenes[first.person.id] = is_asked
    stands = _stands(making, theirs, scenes)
    for life in theirs:
        stand = stands.get(life.person.id, IN_TIME)
        if stand is not MISSING:
            _make(making, life, stand, scenes.get(life.person.id))


def _make(making: Making, life: Life, stand: Stand, scene: Scene | None) -> None:
    draft = Draft(making, life, plan_lines(), making.now)
    if stand.reviewed is None:
        if stand.because is LateBecause.NOT_SAID:
            write_plan(draft, days_ago(draft, 6), FEW)
        wind(draft, None)
    else:
        live_on(draft, sign_plan(draft, _reviewed(making, life, stand.reviewed)))
    if stand.because is not LateBecause.NOT_SAID:
        explain(draft, stand.because)
    if scene:
        scene(draft)


def _stands(making: Making, lives: Sequence[Life], scenes: Mapping[str, Scene]) -> dict[str, Stand]:
    """Who has no plan, one that is late, or one that is due soon; by id."""
    stands = {
        life.person.id: MISSING for life in lives if life.way in (Way.INVITED, Way.NEVER_LINKED)
    }
    newest = [life for life in lives if life.person.id not in {*stands, *scenes}]
    stands |= {life.person.id: BEGUN for life in newest[:NEWEST]}
    settled = [life for life in newest[NEWEST:] if _is_settled(making, life)]
    lost = [life for life in settled if life.way is Way.LOST][:OUT_OF_TOUCH]
    stands |= {life.person.id: LOST_TOUCH for life in lost}
    refused, *others = (life for life in settled if life not in lost)
    stands[refused.person.id] = REFUSED
    drawn = making.chance.sample(others, len(LATE) + ABOUT_TO_BE_DUE)
    return stands | {
        life.person.id: stand
        for life, stand in zip(drawn, chain(LATE, repeat(DUE_SOON)), strict=False)
    }


def _is_settled(making: Making, life: Life) -> bool:
    """Whether they came and turned 18 long before the oldest plan here."""
    today = local(making.now).date()
    grown_up = birthday(life.person.born, 18) + timedelta(days=GROWN_UP) < today
    return grown_up and (making.now - life.person.joined_at).days > SETTLED


def _reviewed(making: Making, life: Life, ago: tuple[int, int]) -> date:
    """A day so long ago, after they had come, and not before the review at 18."""
    today = local(making.now).date()
    least, most = ago
    here = (making.now - life.person.joined_at).days - 35
    day = today - timedelta(days=making.chance.randint(least, max(least, min(most, here))))
    eighteen = birthday(life.person.born, 18)
    if day < eighteen <= today:
        return min(eighteen, today - timedelta(days=least // 2))
    return day
