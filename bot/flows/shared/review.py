"""My review: when it is, what I want to be heard there, and asking for one now."""

from enum import StrEnum

from bot.flows.shared.moods import Skip
from bot.rules.plan_deeds import AskForReview, GiveReviewViews
from bot.rules.plan_looks import PlanSeen
from bot.talk import Chat, choice, either, text


class About(StrEnum):
    """What to do about the review."""

    VIEWS = "say-my-views"
    SOONER = "want-one-now"


async def my_review(chat: Chat, plan: PlanSeen) -> None:
    """Views are kept word for word; wanting a review is a right, and is passed on at once."""
    adviser = chat.speaker.adviser
    if plan.review_due is not None:
        chat.say("review-due", due=plan.review_due)
    about = await chat.ask("review-about", choice(About))
    if about is About.SOONER:
        why = await _skippable(chat, "review-why")
        chat.do(AskForReview(why))
        chat.say("review-asked", adviser=adviser)
        return
    good = await _skippable(chat, "review-good")
    change = await _skippable(chat, "review-change")
    who = await _skippable(chat, "review-who")
    if not (good or change or who):
        chat.say("review-nothing")
        return
    chat.do(GiveReviewViews(good, change, who))
    chat.say("review-views-kept", adviser=adviser)


async def _skippable(chat: Chat, line: str) -> str:
    told = await chat.ask(line, either(choice(Skip), text(limit=2000)))
    return "" if isinstance(told, Skip) else told
