"""My plan: my own words about each area of life, what stands in it, and whether it is right."""

from datetime import timedelta
from enum import StrEnum

from bot.flows.shared.change import what_has_changed
from bot.flows.shared.own_words import say_my_side
from bot.flows.shared.plan_reading import agree, promises, read_it
from bot.flows.shared.review import my_review
from bot.rules.plan_looks import MyPlan
from bot.talk import Chat, Starts, choice, flow


class Do(StrEnum):
    """What to do with the plan."""

    WRITE = "write-my-side"
    READ = "read-it"
    AGREE = "agree-or-not"
    PROMISES = "promises"
    REVIEW = "my-review"
    CHANGED = "something-changed"


DIALOGUES = {
    Do.WRITE: say_my_side,
    Do.READ: read_it,
    Do.AGREE: agree,
    Do.PROMISES: promises,
    Do.REVIEW: my_review,
    Do.CHANGED: what_has_changed,
}


@flow("my-plan", starts=Starts.BY_WORD | Starts.BY_DEED, patience=timedelta(days=3))
async def my_plan(chat: Chat) -> None:
    """Each part when it suits; ``about`` goes straight to one of them."""
    plan = await chat.look(MyPlan())
    to_agree = bool(plan.version_id) and not plan.answered
    if to_agree:
        chat.say("my-plan-signed")
    hidden = {
        Do.READ: not plan.written,
        Do.AGREE: not to_agree,
        Do.PROMISES: not plan.promises,
    }
    leave_out = tuple(what for what, hide in hidden.items() if hide)
    if chat.given.get("about") == Do.WRITE:
        what = Do.WRITE
    else:
        what = await chat.ask("my-plan-what", choice(Do, leave_out=leave_out))
    await DIALOGUES[what](chat, plan)
