"""A plan from the first words to the signature, and what became of it since."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.rules.plan import (
    AFTER,
    ActionState,
    Area,
    Origin,
    Party,
    Progress,
    areas_needed,
)
from bot.rules.plan_review import Participation, Trigger
from bot.rules.status import Status
from bot.rules.zone import A_DAY, local
from bot.sample.draft import Draft
from bot.sample.plan_lines import DOES, GoalLine, PartLines, kind_of
from bot.sample.plan_signing import agree, at_work, decide, send, wind
from bot.service.plan.records import Action, Goal, GoalNews, GoalStep, PlanVersion, Review

SAYS_SOMETHING = 0.75
FEELS_SOMETHING = 0.6  # of those who said nothing
KEPT = 0.98  # how many promises are kept when their day has come
EARLY = 0.2
TAKES = timedelta(days=6)
A_YEAR = timedelta(days=330)


def sign_plan(draft: Draft, reviewed: date) -> PlanVersion:
    """All of it written, sent, and signed by three, about the day of the review."""
    signed_at = at_work(draft, reviewed)
    write_plan(draft, at_work(draft, reviewed - TAKES))
    version = send(draft, at_work(draft, reviewed - A_DAY))
    decide(draft, version, "authorised", signed_at, draft.lines.one["signed"])
    wind(draft, local(signed_at).date())
    if draft.life.person.joined_at < draft.at - A_YEAR:
        _note_review(draft, signed_at)
    return version


def write_plan(draft: Draft, at: datetime, few: int = len(Area)) -> None:
    """What the young person said of each part, and what was written about it with them."""
    person, chance = draft.life.person, draft.making.chance
    needed = areas_needed(person.status, person.born, local(at).date())
    draft.at, kind = at, _kind(draft)
    for area in list(Area)[:few]:
        if area not in needed and chance.random() < 0.4:
            continue
        part = chance.choice([one for one in draft.lines.parts[area] if one.fits_in(kind)])
        _say(draft, part)
        draft.write(part)
        for goal in part.goals:
            if person.lang == "en" or goal.origin is not Origin.YOUNG_PERSON:
                draft.wish(goal, draft.at)
        for action in part.actions:
            draft.promise(area, action)
    draft.tick_papers()


def live_on(draft: Draft, version: PlanVersion) -> None:
    """The young person agrees, goals move on, and what was promised is done, or not yet."""
    signed_at = version.sent_at + A_DAY
    agreed_at = signed_at + draft.making.minutes(60, 60 * 24 * 9)
    if agreed_at < draft.making.now:
        agree(draft, version, Party.YOUNG_PERSON, agreed_at)
    for action in draft.of(Action):
        _keep_promise(draft, action, signed_at)
    for goal in draft.of(Goal):
        _tell(draft, goal, draft.lines.goals[goal.what], signed_at)


def _kind(draft: Draft) -> frozenset[str]:
    studies = draft.life.person.status == Status.PURSUING_EDUCATION
    does = draft.making.chance.choices(DOES, (1, 0, 0) if studies else (1, 3, 3))[0]
    return kind_of(does, adult=draft.life.is_adult, alone=draft.life.alone)


def _say(draft: Draft, part: PartLines) -> None:
    chance, lang = draft.making.chance, draft.life.person.lang
    at = draft.at - draft.making.minutes(60, 60 * 24 * 5)
    feeling = min(5, max(1, part.feeling + chance.choice((-1, 0, 0, 0, 1))))
    if chance.random() < SAYS_SOMETHING:
        said = part.said if lang == "en" else draft.lines.arabic[part.area]
        draft.say(part.area, draft.named(chance.choice(said)), at, feeling=feeling)
    elif chance.random() < FEELS_SOMETHING:
        draft.say(part.area, "", at, feeling=feeling)


def _keep_promise(draft: Draft, action: Action, since: datetime) -> None:
    chance, today = draft.making.chance, local(draft.making.now).date()
    due = action.by_when or today
    if chance.random() > (KEPT if due < today else EARLY):
        return
    begun = local(since).date()
    days = max(1, (min(due, today) - begun).days)
    done_on = min(begun + chance.randint(0, days) * A_DAY, today - A_DAY)
    draft.change(
        action,
        state=ActionState.DONE,
        done_at=max(at_work(draft, done_on), action.made_at),
        done_by=draft.adviser.id,
    )


def _tell(draft: Draft, goal: Goal, line: GoalLine, since: datetime) -> None:
    """Word by word, about a month apart, as far as time has gone by."""
    at = since
    for progress, words in line.told:
        at += draft.making.minutes(60 * 24 * 12, 60 * 24 * 40)
        if at > draft.making.now:
            return
        said = words if draft.life.person.lang == "en" else ""
        new_id = draft.making.kit.ids.new()
        draft.keep(GoalNews(new_id, goal.id, progress, said, "", None, at))
        goal = draft.change(goal, state=AFTER[progress], changed_at=at)
        _tick(draft, goal, at, every=progress is Progress.DONE)


def _tick(draft: Draft, goal: Goal, at: datetime, *, every: bool) -> None:
    """The next small step, or all that are left."""
    left = [step for step in draft.of(GoalStep) if step.goal_id == goal.id and not step.done_at]
    for step in left if every else left[:1]:
        draft.change(step, done_at=at)


def _note_review(draft: Draft, at: datetime) -> None:
    draft.keep(
        Review(
            id=draft.making.kit.ids.new(),
            person_id=draft.life.person.id,
            held_on=local(at).date(),
            why=Trigger.SIX_MONTHS,
            participation=None if draft.life.is_adult else Participation.SPOKE,
            notes=draft.lines.one["review_notes"],
            recorded_by=draft.adviser.id,
            at=at,
        )
    )
