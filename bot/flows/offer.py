"""The local offer: what can I get, does it fit me, and how do I ask for it?"""

from datetime import timedelta
from enum import StrEnum

from bot.flows.shared.offer import LONGEST, Thread, carry_on
from bot.rules.deeds import Begin
from bot.rules.offer_looks import AskOffer, TopicsOn
from bot.talk import Chat, Starts, choice, either, flow, text


class Start(StrEnum):
    """The shelves of the offer, and the check of what kind of care leaver one is."""

    MONEY = "money"
    HOME = "home"
    EDUCATION = "education"
    WORK = "work"
    HEALTH = "health"
    RELATIONSHIPS = "relationships-and-support"
    IDENTITY = "identity-and-documents"
    IMMIGRATION = "immigration"
    RIGHTS = "rights-and-voice"
    PARENTING = "parenting"
    JUSTICE = "justice"
    EVERYDAY = "everyday-life"
    WHAT_AM_I = "what-am-i"


@flow("offer", starts=Starts.BY_WORD, patience=timedelta(hours=24), visitors=True, place=35)
async def offer(chat: Chat) -> None:
    """``about`` is the question that began it; without one, people ask, or choose a shelf."""
    asked = chat.given.get("about", "") or await chat.ask(
        "offer-start", either(choice(Start), text(limit=LONGEST))
    )
    match asked:
        case Start.WHAT_AM_I:
            chat.do(Begin("what-am-i"))
        case Start():
            await carry_on(chat, Thread(await chat.look(TopicsOn(asked.value))))
        case question:
            await carry_on(chat, Thread(await chat.look(AskOffer(question)), question))
