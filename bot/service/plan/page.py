"""What the plan page of one young person shows: both parts, and beside them their own words."""

from __future__ import annotations

from dataclasses import dataclass

from bot.rules.care import age
from bot.rules.plan import Area, GoalState, Origin, Party, areas_needed, still_to_agree
from bot.rules.plan_review import Participation, suggested_participation
from bot.rules.zone import local
from bot.service.desk.access import Because
from bot.service.desk.queue import name_of
from bot.service.desk.work import Work, open_person
from bot.service.plan.clock import Clock, clock_of
from bot.service.plan.living import Living, newest_feeling, newest_said, read_living
from bot.service.plan.records import (
    Action,
    DocumentRow,
    Goal,
    GoalNews,
    GoalStep,
    PlanAgreement,
    PlanObjection,
    PlanPart,
    PlanVersion,
    PlanWords,
    Review,
    ReviewTrigger,
)
from bot.service.plan.signers import signers_of
from bot.service.records import Person


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal with its steps and news; ``waits_for`` is whose yes it waits for, if any."""

    goal: Goal
    steps: tuple[GoalStep, ...]
    news: tuple[GoalNews, ...]
    waits_for: Origin | None


@dataclass(frozen=True, slots=True)
class AreaView:
    """One area: ``number`` is the base of an edit, ``new_words`` came after the text."""

    area: Area
    needed: bool
    words: tuple[PlanWords, ...]
    said: str
    feeling: int | None
    part: PlanPart | None
    number: int
    earlier: tuple[PlanPart, ...]
    goals: tuple[GoalView, ...]
    actions: tuple[Action, ...]
    objections: tuple[PlanObjection, ...]
    new_words: bool


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version, who has agreed to it, and whether this worker may sign it."""

    version: PlanVersion
    agreements: dict[Party, PlanAgreement]
    may_sign: bool

    @property
    def waits_for(self) -> tuple[Party, ...]:
        """Who has not agreed yet."""
        return still_to_agree([party for party, one in self.agreements.items() if one.agreed])


@dataclass(frozen=True, slots=True)
class PlanPage:
    """A plan as its workers see it; ``missing`` are areas to write before it can be sent."""

    person: Person
    why: Because
    adviser: str
    clock: Clock
    areas: tuple[AreaView, ...]
    actions: tuple[Action, ...]
    versions: tuple[VersionLine, ...]
    papers: tuple[DocumentRow, ...]
    review_views: tuple[PlanWords, ...]
    reviews: tuple[Review, ...]
    triggers: tuple[ReviewTrigger, ...]
    participation: Participation | None
    missing: tuple[Area, ...]
    may_send: bool
    names: dict[str, str]


async def plan_page(work: Work, person_id: str) -> PlanPage:
    """Everything about one plan; the look is audited with its reason."""
    person, why = await open_person(work, person_id)
    work.trace("looked at a plan", person.id, why)
    living = await read_living(work.unit, person.id)
    needed = areas_needed(person.status, person.born, local(work.now).date())
    missing = missing_areas(living, needed)
    latest = living.versions[0] if living.versions else None
    clock = clock_of(person, living.file, latest, work.now)
    views = tuple(living.words_on("review"))
    since = clock.file.reviewed_on if clock.file else None
    return PlanPage(
        person=person,
        why=why,
        adviser=name_of(work, person.adviser_id),
        clock=clock,
        areas=tuple(_area(living, area, needed=area in needed) for area in Area),
        actions=tuple(living.actions),
        versions=await _versions(work, living),
        papers=tuple(living.papers),
        review_views=views,
        reviews=tuple(await work.unit.plans.reviews(person.id)),
        triggers=tuple(await work.unit.plans.triggers(person.id, since)),
        participation=_participation(person, work, views=bool(views)),
        missing=missing,
        may_send=not missing and (latest is None or latest.state != "with-manager"),
        names={worker.id: worker.name for worker in work.roster.staff.values()},
    )


def missing_areas(living: Living, needed: frozenset[Area]) -> tuple[Area, ...]:
    """Which of the needed areas nobody has written about: an assessment, and what will be done."""
    written = {part.area for part in living.parts if part.analysis and part.plan}
    return tuple(area for area in Area if area in needed and area not in written)


def _area(living: Living, area: Area, *, needed: bool) -> AreaView:
    words, parts = living.words_on(area), living.parts_of(area)
    said, part = newest_said(words), next(iter(parts), None)
    return AreaView(
        area=area,
        needed=needed,
        words=tuple(words),
        said=said.words if said else "",
        feeling=newest_feeling(words),
        part=part,
        number=part.number if part else 0,
        earlier=tuple(parts[1:]),
        goals=tuple(_goal(living, goal) for goal in living.goals_in(area)),
        actions=tuple(living.actions_in(area)),
        objections=tuple(one for one in living.objections if one.area == area),
        new_words=bool(words and part and words[0].at > part.at),
    )


def _goal(living: Living, goal: Goal) -> GoalView:
    waits_for = None
    if goal.state is GoalState.PROPOSED:
        theirs = goal.origin is Origin.YOUNG_PERSON
        waits_for = Origin.WORKER if theirs else Origin.YOUNG_PERSON
    news = tuple(one for one in living.news if one.goal_id == goal.id)
    return GoalView(goal, living.steps_of(goal), news, waits_for)


async def _versions(work: Work, living: Living) -> tuple[VersionLine, ...]:
    found = await work.unit.plans.agreements([one.id for one in living.versions])
    return tuple(
        VersionLine(
            version=version,
            agreements={one.party: one for one in found if one.version_id == version.id},
            may_sign=work.staff_id in signers_of(work.roster, version),
        )
        for version in living.versions
    )


def _participation(person: Person, work: Work, *, views: bool) -> Participation | None:
    """The code to suggest for the looked-after review of somebody of 16 or 17."""
    if age(person.born, local(work.now).date()) >= 18:
        return None
    return suggested_participation(there=False, views=views)
