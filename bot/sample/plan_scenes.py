"""What makes some plans worth a look: one scene each, played after the plan has been signed."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.rules.plan import Area, Origin, Party
from bot.rules.plan_review import Trigger
from bot.rules.severity import Category, Severity
from bot.rules.zone import A_DAY, local
from bot.sample.draft import Draft
from bot.sample.lives import Life, Way
from bot.sample.plan_signing import agree, at_work, call_for_review, days_ago, decide, send
from bot.sample.queue_rows import raise_at
from bot.sample.team import Team
from bot.service.notify import Raised
from bot.service.plan.records import PlanObjection, PlanPart, PlanVersion
from bot.service.records import Notification

AN_HOUR = timedelta(hours=1)
Scene = Callable[[Draft], None]


@dataclass(frozen=True, slots=True)
class PlanScene:
    """A scene, and the place in the team of whose young person it is."""

    adviser: int
    play: Scene


def waits_to_be_signed(draft: Draft) -> None:
    """Written anew and sent to the manager yesterday."""
    sent_at = days_ago(draft, 1)
    _write_anew(draft, Area.CONTACT, 2)
    send(draft, sent_at)
    item = _queue(draft, "plan-to-sign", sent_at)
    draft.making.unit.change(item, owner_id=draft.making.team.others[-1].id)


def came_back(draft: Draft) -> None:
    """Given back by the manager, who says what is missing."""
    _write_anew(draft, Area.WORK, 6)
    at = days_ago(draft, 1)
    version = send(draft, days_ago(draft, 4))
    decide(draft, version, "returned", at, _one(draft, "returned"))
    _queue(draft, "plan-returned", at)


def changed_from_both_sides(draft: Draft) -> None:
    """The worker wrote anew, and so did the young person an hour after."""
    _write_anew(draft, Area.EDUCATION, 2)
    draft.say(Area.EDUCATION, _one(draft, "said_since"), draft.making.now - 3 * AN_HOUR, feeling=4)
    draft.say("review", _one(draft, "views"), draft.making.now - 2 * AN_HOUR)


def not_right(draft: Draft) -> None:
    """A line of the plan is not right, and nobody has answered yet."""
    at, words = draft.making.now - 26 * AN_HOUR, _one(draft, "objection")
    line = _text(draft, Area.WORK).plan.splitlines()[0]
    person_id = draft.life.person.id
    draft.keep(PlanObjection(draft.making.kit.ids.new(), person_id, Area.WORK, line, words, at))
    _queue(draft, "plan-not-right", at, f"“{line}”\n{words}")


def told_on_paper(draft: Draft) -> None:
    """A worker typed in what was written by hand."""
    at, words = days_ago(draft, 4), _one(draft, "on_paper")
    draft.say(Area.HOME, words, at, feeling=3, typed_by=draft.adviser.id)


def does_not_agree(draft: Draft) -> None:
    """The newest version says what the young person did not agree to."""
    (before,) = draft.of(PlanVersion)
    sent = local(before.sent_at).date() + 5 * A_DAY
    version, signed_at = send(draft, at_work(draft, sent)), at_work(draft, sent + A_DAY)
    decide(draft, version, "authorised", signed_at, "")
    words = _one(draft, "disagreed")
    agree(draft, version, Party.YOUNG_PERSON, signed_at + A_DAY, words=words)


def asked_for_a_review(draft: Draft) -> None:
    """It is due within two weeks of the day on which they asked."""
    at, words = draft.making.now - 5 * A_DAY, _one(draft, "asked_review")
    call_for_review(draft, Trigger.ASKED, at, words)
    _queue(draft, "review-asked", at, words)


def has_an_idea(draft: Draft) -> None:
    """A goal of their own that waits for the adviser's yes."""
    at = draft.making.now - 9 * AN_HOUR
    goal = draft.wish(draft.lines.goal("new_goal", Origin.YOUNG_PERSON), at, agreed=False)
    _queue(draft, "goal-suggested", at, goal.what)


def is_asked(draft: Draft) -> None:
    """A goal that the adviser thought of, which waits for their yes."""
    at = days_ago(draft, 1)
    draft.wish(draft.lines.goal("their_goal", Origin.WORKER), at, agreed=False)


SCENES = (
    PlanScene(0, waits_to_be_signed),
    PlanScene(0, changed_from_both_sides),
    PlanScene(0, not_right),
    PlanScene(1, came_back),
    PlanScene(0, has_an_idea),
    PlanScene(1, told_on_paper),
    PlanScene(2, does_not_agree),
    PlanScene(3, asked_for_a_review),
)


def cast_plans(team: Team, lives: list[Life], taken: Collection[str]) -> dict[str, Scene]:
    """Who plays what: steady adults who grew up here, write in English, and play nothing else."""
    roles: dict[str, Scene] = {}
    for scene in SCENES:
        player = next(
            life
            for life in lives
            if life.way is Way.STEADY
            and life.is_adult
            and not life.alone
            and life.person.lang == "en"
            and life.person.adviser_id == team.advisers[scene.adviser].id
            and life.person.id not in {*taken, *roles}
        )
        roles[player.person.id] = scene.play
    return roles


def _write_anew(draft: Draft, area: Area, ago: int) -> None:
    """A second text of one part, so many days ago; the first stays where it is."""
    before = _text(draft, area)
    row_id = draft.making.kit.ids.new()
    plan = f"{before.plan}\n{_one(draft, 'written_since')}"
    draft.keep(
        replace(before, id=row_id, number=before.number + 1, plan=plan, at=days_ago(draft, ago))
    )


def _text(draft: Draft, area: Area) -> PlanPart:
    return next(part for part in reversed(draft.of(PlanPart)) if part.area == area)


def _one(draft: Draft, name: str) -> str:
    words: str = draft.lines.one[name]
    return words


def _queue(draft: Draft, why: str, at: datetime, words: str = "") -> Notification:
    raised = Raised(why, Severity.YELLOW, Category.GOAL_UPDATE, words)
    return raise_at(draft.making, draft.life, raised, at)
