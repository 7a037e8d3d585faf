"""Help now: are you safe, who has been told, and who to ring meanwhile.

The help card with the numbers has been said before this begins, by something that cannot break.
"""

from datetime import timedelta
from enum import StrEnum

from bot.flows.shared.reach import who
from bot.rules.deeds import Notify, PickUp, RecordAnswer
from bot.rules.looks import WhoIsThere
from bot.rules.plan_deeds import CallForReview
from bot.rules.plan_review import Trigger
from bot.rules.severity import Category, Severity
from bot.talk import Chat, Starts, choice, flow


class Safe(StrEnum):
    """Whether the person is safe, as they say themselves."""

    SAFE = "safe"
    NOT_SAFE = "not-safe"
    NOT_SURE = "not-sure"
    MISREAD = "misread"


@flow(
    "help-now",
    starts=Starts.BY_WORD | Starts.BY_RISK,
    patience=timedelta(hours=2),
    visitors=True,
    place=50,
)
async def help_now(chat: Chat) -> None:
    """``words`` is the message that began it; without it, somebody asked for help."""
    words = chat.given.get("words", "")
    if chat.speaker.linked:
        if not words:
            chat.do(Notify("asked-for-help", Severity.AMBER, Category.ASKS_FOR_PA))
        await _say_who_was_told(chat)

    safe = await chat.ask("help-safe-now", choice(Safe, leave_out=() if words else (Safe.MISREAD,)))
    chat.do(RecordAnswer(f"help-{safe.value}"))
    match safe:
        case Safe.SAFE:
            chat.say("help-is-safe")
        case Safe.NOT_SURE:
            chat.say("help-is-not-sure")
        case Safe.NOT_SAFE:
            chat.do(Notify("not-safe-now", Severity.RED, Category.LIFE_AT_RISK), key="again")
            if chat.speaker.linked:
                chat.do(CallForReview(Trigger.RISK))
            chat.say("help-ring-999")
        case Safe.MISREAD:
            chat.do(PickUp(that_was_my_answer=True))
            chat.say("help-misread" if chat.speaker.linked else "help-misread-visitor")


async def _say_who_was_told(chat: Chat) -> None:
    reach = await chat.look(WhoIsThere())
    if reach.open_now:
        chat.say("help-told", who=who(reach))
        return
    day, time = reach.back_at.date(), f"{reach.back_at:%H:%M}"
    chat.say("help-told-closed", who=who(reach), day=day, time=time, phone=reach.night_phone)
