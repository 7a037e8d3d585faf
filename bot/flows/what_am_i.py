"""What kind of care leaver am I? A few questions, a suggestion, and what it would bring."""

from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from bot.flows.shared.no_answer import ask_about_status, say_how_to_find_adviser
from bot.rules.care import age
from bot.rules.looks import MyStanding
from bot.rules.self_check import Elsewhere, Told, facts_of
from bot.rules.status import Status, suggest
from bot.talk import Chat, Starts, choice, day, flow, yes_no

OLDEST, YOUNGEST = timedelta(days=365 * 40), timedelta(days=365 * 10)
OPEN = frozenset({Status.NOT_SURE, Status.NOT_STATUTORY})


class Sure(StrEnum):
    """Yes, no, or that one does not know."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not-sure"


@flow("what-am-i", starts=Starts.BY_DEED, patience=timedelta(hours=24), visitors=True)
async def what_am_i(chat: Chat) -> None:
    """Nothing is kept of it: the council decides, from its own papers."""
    chat.say("what-am-i-hello")
    born = (await chat.look(MyStanding())).born or await _born(chat)
    today = chat.now.date()
    told = await _told(chat, born, age(born, today))
    status = suggest(facts_of(told, today), today).status if told else Status.NOT_SURE

    chat.say(f"what-am-i-{status.value}")
    if status not in OPEN:
        chat.say(f"what-am-i-{status.value}-brings")
    chat.say("what-am-i-council-decides")
    if not chat.speaker.linked:
        await say_how_to_find_adviser(chat)
    elif status in OPEN:
        await _shall_i_ask(chat)


async def _shall_i_ask(chat: Chat) -> None:
    if await chat.ask("what-am-i-ask", yes_no(), adviser=chat.speaker.adviser):
        await ask_about_status(chat)
    else:
        chat.say("what-am-i-left")


async def _born(chat: Chat) -> date:
    today = chat.now.date()
    return await chat.ask("what-am-i-born", day(earliest=today - OLDEST, latest=today - YOUNGEST))


async def _told(chat: Chat, born: date, years: int) -> Told | None:
    """The answers; None as soon as one that decides is not known."""
    told = Told(born)
    if not 16 <= years < 25:  # the rules need no more
        return told
    care = await chat.ask("what-am-i-care", choice(Sure))
    if care is Sure.YES:
        weeks = await chat.ask("what-am-i-weeks", choice(Sure))
        if weeks is Sure.NOT_SURE:
            return None
        now = years < 18 and await chat.ask("what-am-i-now", yes_no())
        late = Sure.YES if now else await chat.ask("what-am-i-at-16", choice(Sure))
        if late is Sure.NOT_SURE:
            return None
        told = replace(
            told,
            in_care_now=now,
            thirteen_weeks=weeks is Sure.YES,
            at_16_or_17=late is Sure.YES,
        )
    elif care is Sure.NOT_SURE:
        return None
    return await _after(chat, told, years)


async def _after(chat: Chat, told: Told, years: int) -> Told:
    """What came of it at 16 and 17, and whether somebody of 21 or more studies."""
    if not told.at_16_or_17:
        where = await chat.ask("what-am-i-elsewhere", choice(Elsewhere))
        told = replace(told, elsewhere=where)
    elif not told.in_care_now:
        until_18 = years >= 18 and await chat.ask("what-am-i-until-18", yes_no())
        home = not until_18 and await chat.ask("what-am-i-home", yes_no())
        told = replace(told, until_18=until_18, home=home)
    if years >= 21:
        told = replace(told, studies=await chat.ask("what-am-i-studies", yes_no()))
    return told
