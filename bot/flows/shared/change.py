"""Something big has changed: said with one tap, so that the plan is looked at sooner."""

from collections.abc import Collection, Mapping
from enum import StrEnum

from bot.flows.shared.moods import Skip
from bot.flows.shared.passing_on import Topic
from bot.rules.deeds import Notify
from bot.rules.plan_deeds import AskForReview, CallForReview
from bot.rules.plan_looks import PlanSeen
from bot.rules.plan_review import Trigger
from bot.rules.severity import Category, Severity
from bot.talk import Chat, choice, either, text


class Change(StrEnum):
    """What changes a life so much that a plan may no longer fit."""

    MOVED = Trigger.MOVED
    BABY = Trigger.PREGNANCY
    POLICE = Trigger.CUSTODY
    LOST = Trigger.LOST_WORK_OR_COURSE
    NEW = Trigger.NEW_WORK_OR_COURSE
    BREAK_UP = Trigger.RELATIONSHIP_OVER
    PAPERS = Trigger.IMMIGRATION_DECISION
    DEBT = Trigger.DEBT_OR_EVICTION
    OTHER = "something-else"
    NOTHING = "nothing-big"


BEHIND: Mapping[str, Collection[Change]] = {
    Topic.MONEY: {Change.DEBT, Change.LOST},
    Topic.HOME: {Change.MOVED, Change.DEBT},
    Topic.PEOPLE: {Change.BREAK_UP, Change.BABY},
    Topic.WORK: {Change.LOST, Change.NEW},
    Topic.PAPERS: {Change.PAPERS},
    Topic.OTHER: {Change.MOVED, Change.BABY, Change.POLICE},
}


async def what_has_changed(chat: Chat, _plan: PlanSeen) -> None:
    """Any of them, with more words if they like."""
    change = await chat.ask("changed-what", choice(Change), adviser=chat.speaker.adviser)
    if change is Change.NOTHING:
        chat.say("changed-nothing")
        return
    told = await chat.ask("changed-more", either(choice(Skip), text(limit=2000)))
    _pass_on(chat, change, "" if isinstance(told, Skip) else told)


async def has_something_changed(chat: Chat, topic: str, words: str) -> None:
    """Within a check-in: only what may be behind that topic, and with what was said of it."""
    if topic not in BEHIND:
        return
    leave_out = set(Change) - {*BEHIND[topic], Change.NOTHING}
    change = await chat.ask(
        "changed-behind-it",
        choice(Change, leave_out=tuple(leave_out)),
        adviser=chat.speaker.adviser,
    )
    if change is not Change.NOTHING:
        _pass_on(chat, change, words)


def _pass_on(chat: Chat, change: Change, words: str) -> None:
    """What has no name of its own is a review asked for."""
    if change is Change.OTHER:
        chat.do(AskForReview(words))
    else:
        chat.do(CallForReview(change.value, words))
        told = Notify(f"changed-{change}", Severity.YELLOW, Category.GOAL_UPDATE, words)
        chat.do(told, key="changed")
    chat.say("changed-told", adviser=chat.speaker.adviser)
