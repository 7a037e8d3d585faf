"""The pathway plan: its areas and goals, and who must agree to it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from enum import StrEnum

from bot.rules.care import birthday
from bot.rules.status import Status


class Area(StrEnum):
    """What a plan is about: the ten matters of the law, and the safety plan.

    Source: Care Leavers (England) Regulations 2010, Sch. 1 paras 1 to 10, here in the order in
    which young people are asked. The safety plan is practice, not law.
    """

    HOME = "home"
    MONEY = "money"
    EDUCATION = "education"
    WORK = "work"
    HEALTH = "health"
    RELATIONSHIPS = "relationships"
    SKILLS = "skills"
    IDENTITY = "identity"
    CONTACT = "contact"
    CONTINGENCY = "contingency"
    SAFETY = "safety"


PARAGRAPH: Mapping[Area, int] = {
    Area.CONTACT: 1,
    Area.EDUCATION: 2,
    Area.WORK: 3,
    Area.CONTINGENCY: 4,
    Area.HOME: 5,
    Area.RELATIONSHIPS: 6,
    Area.SKILLS: 7,
    Area.MONEY: 8,
    Area.HEALTH: 9,
    Area.IDENTITY: 10,
}
AT_LEAST = frozenset({Area.CONTACT, Area.EDUCATION, Area.WORK, Area.CONTINGENCY})
WITH_PLAN = frozenset(
    {Status.ELIGIBLE, Status.RELEVANT, Status.FORMER_RELEVANT, Status.PURSUING_EDUCATION}
)


def has_plan(status: str) -> bool:
    """Whether a status brings a pathway plan (Children Act 1989 ss.23B(3), 23C(3)(b), 23CA(3))."""
    return status in WITH_PLAN


def areas_needed(status: str, born: date, today: date) -> frozenset[Area]:
    """The areas that must be written before a manager is asked to sign; none without a plan.

    All ten of Schedule 1 until 21. From then on, and for those who came back to study, the first
    four: the council and the young person may fill the others.
    """
    if not has_plan(status):
        return frozenset()
    if status == Status.PURSUING_EDUCATION or today >= birthday(born, 21):
        return AT_LEAST
    return frozenset(PARAGRAPH)


class Origin(StrEnum):
    """Whose idea a goal was."""

    YOUNG_PERSON = "young-person"
    WORKER = "worker"
    JOINT = "joint"


class GoalState(StrEnum):
    """Where a goal stands; a proposed one becomes a goal only when the other side agrees."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    STUCK = "stuck"
    NOT_NOW = "not-now"
    DONE = "done"
    DROPPED = "dropped"


class Progress(StrEnum):
    """How a young person says that a goal is going."""

    DONE = "goal-done"
    GOING_WELL = "going-well"
    STUCK = "stuck"
    CHANGED_MY_MIND = "changed-my-mind"
    NOT_NOW = "not-for-now"


AFTER: Mapping[Progress, GoalState] = {
    Progress.DONE: GoalState.DONE,
    Progress.GOING_WELL: GoalState.AGREED,
    Progress.STUCK: GoalState.STUCK,
    Progress.CHANGED_MY_MIND: GoalState.DROPPED,
    Progress.NOT_NOW: GoalState.NOT_NOW,
}
UNDER_WAY = frozenset({GoalState.AGREED, GoalState.STUCK})
ALIVE = UNDER_WAY | {GoalState.PROPOSED, GoalState.NOT_NOW}


def may_answer(origin: Origin, by: Origin) -> bool:
    """Whether somebody may agree to a proposed goal: only the side that did not propose it."""
    return origin is not Origin.JOINT and by is not Origin.JOINT and origin is not by


class Party(StrEnum):
    """The three who agree to a plan."""

    YOUNG_PERSON = "young-person"
    ADVISER = "adviser"
    MANAGER = "manager"


def still_to_agree(agreed: Collection[Party]) -> tuple[Party, ...]:
    """Who has not agreed yet."""
    return tuple(party for party in Party if party not in agreed)


def signers(
    managers: Iterable[str],
    stands_in: Mapping[str, str],
    duty_id: str | None,
    writers: Collection[str],
) -> frozenset[str]:
    """Who may authorise a plan today: managers, or who stands in for one; never who wrote it.

    ``stands_in`` names the cover of each manager who is away. Where all of them took part in the
    writing, the duty worker signs: nobody signs their own work, and no plan waits for a holiday.
    """
    asked = {stands_in.get(manager, manager) for manager in managers} - set(writers)
    if asked or duty_id is None or duty_id in writers:
        return frozenset(asked)
    return frozenset({duty_id})


class ActionState(StrEnum):
    """Whether what was promised has been done."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Paper(StrEnum):
    """The documents that everybody needs by 18, or soon after."""

    PASSPORT = "passport"
    BIRTH_CERTIFICATE = "birth-certificate"
    NI_NUMBER = "ni-number"
    HEALTH_SUMMARY = "health-summary"
    BANK_ACCOUNT = "bank-account"
    PROVISIONAL_LICENCE = "provisional-licence"
    IMMIGRATION_PAPERS = "immigration-papers"


class Held(StrEnum):
    """Whether somebody has a document."""

    HAVE = "have"
    NEED = "need"
    NEED_HELP = "need-help"
    NOT_FOR_ME = "not-for-me"
