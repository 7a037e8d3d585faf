"""A message to my adviser, or a call back when it suits me."""

from datetime import timedelta
from enum import StrEnum

from bot.flows.shared.moods import Skip
from bot.flows.shared.reach import say_who_is_there, who
from bot.rules.deeds import Notify
from bot.rules.looks import WhoIsThere
from bot.rules.severity import Category, Severity
from bot.talk import Chat, Starts, choice, either, flow, text


class How(StrEnum):
    """How to reach the adviser; words typed here are the message itself."""

    MESSAGE = "message"
    CALL = "call"


class When(StrEnum):
    """When a call suits."""

    MORNING = "call-morning"
    AFTERNOON = "call-afternoon"
    ANY_TIME = "call-any-time"


@flow("talk", starts=Starts.BY_WORD, patience=timedelta(hours=24), place=10)
async def talk(chat: Chat) -> None:
    """Says who reads it and when, before and after."""
    reach = await chat.look(WhoIsThere())
    say_who_is_there(chat, reach)
    how = await chat.ask("talk-how", either(choice(How), text(limit=2000)), who=who(reach))
    if how is How.CALL:
        await _call_back(chat, who(reach))
        return
    words = how
    if how is How.MESSAGE:
        words = await chat.ask("talk-message", text(limit=2000), who=who(reach))
    chat.do(Notify("message", Severity.YELLOW, Category.ASKS_FOR_PA, words))
    chat.say("talk-sent", who=who(reach))


async def _call_back(chat: Chat, caller: str) -> None:
    when = await chat.ask("talk-when", either(choice(When), text(limit=200)))
    about = await chat.ask("talk-about", either(choice(Skip), text(limit=1000)), who=caller)
    why = when.value if isinstance(when, When) else "call-own-time"
    said = [answer for answer in (when, about) if not isinstance(answer, When | Skip)]
    chat.do(Notify(why, Severity.YELLOW, Category.ASKS_FOR_PA, "\n".join(said)))
    chat.say("talk-call-asked", who=caller)
