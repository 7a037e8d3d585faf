"""Where the local offer ends, a person begins: passes questions on, or says how to find one."""

from bot.flows.shared.reach import who
from bot.rules.deeds import Notify
from bot.rules.looks import WhoIsThere
from bot.rules.offer_looks import Shown
from bot.rules.severity import Category, Severity
from bot.talk import Chat


async def keep_question(chat: Chat, question: str) -> None:
    """Nothing fits: the adviser gets the question as it was put; visitors read whom to ask."""
    if not chat.speaker.linked:
        chat.say("offer-nothing-visitor")
        await say_how_to_find_adviser(chat)
        return
    reach = await chat.look(WhoIsThere())
    pass_on(chat, question)
    chat.say("offer-nothing", who=who(reach))


def pass_on(chat: Chat, question: str) -> None:
    """Put a question of a linked young person in their adviser's queue."""
    if chat.speaker.linked:
        chat.do(Notify("offer-unanswered", Severity.YELLOW, Category.OFFER_QUESTION, question))


async def ask_adviser(chat: Chat, page: Shown, question: str) -> None:
    """The adviser is asked to help with a topic, which they read of in English."""
    reach = await chat.look(WhoIsThere())
    topic = page.topic.replace("-", " ")
    words = f"{topic}: {question}" if question else topic
    chat.do(Notify("offer-help", Severity.YELLOW, Category.OFFER_QUESTION, words))
    chat.say("offer-passed-on", who=who(reach), title=page.title)


async def say_how_to_find_adviser(chat: Chat) -> None:
    """For visitors: any care leaver under 25 may ask their council for one."""
    reach = await chat.look(WhoIsThere())
    chat.say("offer-find-pa", council=reach.council, phone=reach.duty_phone)


async def ask_about_status(chat: Chat) -> None:
    """The adviser is asked what kind of care leaver somebody is."""
    reach = await chat.look(WhoIsThere())
    chat.do(Notify("status-question", Severity.YELLOW, Category.OFFER_QUESTION))
    chat.say("what-am-i-asked", who=who(reach))
