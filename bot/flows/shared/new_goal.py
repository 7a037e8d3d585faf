"""A new goal, in small steps: what, why, first steps, by when, and who helps."""

from datetime import date, timedelta
from enum import StrEnum

from bot.flows.shared.moods import Skip
from bot.rules.plan import Area
from bot.rules.plan_deeds import SuggestGoal
from bot.talk import Chat, choice, day, either, one_of, text

STEPS = ("first", "second")
LONGEST_GOAL = timedelta(days=366 * 3)


class When(StrEnum):
    """By when, for those who do not want to name a day."""

    IN_A_MONTH = "in-a-month"
    IN_THREE_MONTHS = "in-three-months"
    NO_DATE = "no-date"


class Helper(StrEnum):
    """Who helps; anybody else is named in words."""

    ADVISER = "my-adviser"
    NOBODY = "nobody"


class Keep(StrEnum):
    """Whether to pass it on."""

    SEND = "send"
    LEAVE = "leave-it"


DAYS = {When.IN_A_MONTH: 30, When.IN_THREE_MONTHS: 91}


async def new_goal(chat: Chat) -> None:
    """Ask step by step, show it whole, and pass it on to the adviser to agree."""
    area = await chat.ask("goal-area", one_of({area: f"area-{area}" for area in Area}))
    what = await chat.ask("goal-what", text(limit=200))
    why = await _skippable(chat, "goal-why")
    steps = await _steps(chat)
    by_when = await _by_when(chat)
    helper = await chat.ask("goal-helper", either(choice(Helper), text(limit=100)))
    name = chat.speaker.adviser if helper is Helper.ADVISER else helper
    keep = await chat.ask(
        "goal-new",
        choice(Keep),
        adviser=chat.speaker.adviser,
        what=what,
        why=why or "none",
        steps="\n".join(f"• {step}" for step in steps) or "none",
        helper="none" if helper is Helper.NOBODY else name,
    )
    if keep is Keep.LEAVE:
        chat.say("goal-left")
        return
    told = "" if helper is Helper.NOBODY else name
    chat.do(SuggestGoal(area, what, why, "\n".join(steps), by_when, told))
    chat.say("goal-passed-on", adviser=chat.speaker.adviser)


async def _steps(chat: Chat) -> list[str]:
    """Up to two small steps to begin with; skipping ends them."""
    steps = []
    for number in STEPS:
        step = await _skippable(chat, f"goal-step-{number}")
        if not step:
            break
        steps.append(step)
    return steps


async def _by_when(chat: Chat) -> date | None:
    today = chat.now.date()
    latest = today + LONGEST_GOAL
    told = await chat.ask("goal-by-when", either(choice(When), day(earliest=today, latest=latest)))
    if isinstance(told, When):
        return today + timedelta(days=DAYS[told]) if told in DAYS else None
    return told


async def _skippable(chat: Chat, line: str) -> str:
    told = await chat.ask(line, either(choice(Skip), text(limit=300)))
    return "" if isinstance(told, Skip) else told
