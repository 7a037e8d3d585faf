"""Reading one's plan: what stands there, what is not right, and whether one agrees."""

from enum import StrEnum

from bot.rules.plan_deeds import AgreePlan, ObjectTo
from bot.rules.plan_looks import PlanSeen, ReadArea
from bot.talk import Chat, choice, one_of, pick, text


class Right(StrEnum):
    """What to say to what was read."""

    FINE = "it-is-fine"
    NOT_RIGHT = "not-right"


class Agree(StrEnum):
    """What to say to a signed plan."""

    YES = "i-agree"
    NO = "i-do-not-agree"
    LATER = "decide-later"


async def read_it(chat: Chat, plan: PlanSeen) -> None:
    """One area; any line of it can be said to be wrong."""
    area = await chat.ask("my-plan-read", one_of({one: f"area-{one}" for one in plan.written}))
    seen = await chat.look(ReadArea(area))
    chat.say("my-plan-screen", screen=seen.screen)
    if not seen.lines or await chat.ask("my-plan-right", choice(Right)) is Right.FINE:
        chat.say("my-plan-read-on")
        return
    line = seen.lines[0]
    if len(seen.lines) > 1:
        lines = range(len(seen.lines))
        which = pick(lines, lambda n: str(n + 1), lambda n: seen.labels[n])
        line = seen.lines[await chat.ask("my-plan-which-line", which)]
    words = await chat.ask("my-plan-what-is-right", text(limit=1000), adviser=chat.speaker.adviser)
    chat.do(ObjectTo(area, line, words))
    chat.say("my-plan-objected", adviser=chat.speaker.adviser)


async def agree(chat: Chat, plan: PlanSeen) -> None:
    """Yes, or no and why; a no is kept with the plan and changes nothing by itself."""
    told = await chat.ask("my-plan-agree", choice(Agree))
    if told is Agree.LATER:
        chat.say("my-plan-later")
    elif told is Agree.YES:
        chat.do(AgreePlan(plan.version_id, agreed=True))
        chat.say("my-plan-agreed", adviser=chat.speaker.adviser)
    else:
        words = await chat.ask("my-plan-why-not", text(limit=2000), adviser=chat.speaker.adviser)
        chat.do(AgreePlan(plan.version_id, agreed=False, words=words))
        chat.say("my-plan-not-agreed", adviser=chat.speaker.adviser)


async def promises(chat: Chat, plan: PlanSeen) -> None:
    """What was promised, by whom and by when, and whether it was done."""
    chat.say("my-plan-promises", listing=plan.promises)
