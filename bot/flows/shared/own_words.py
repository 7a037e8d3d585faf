"""A young person's own words about an area of their plan: kept as they are, at their own pace."""

from bot.flows.shared.moods import Mood, Skip
from bot.rules.deeds import Begin
from bot.rules.plan import Area
from bot.rules.plan_deeds import SayInPlan, SaySafetyPlan
from bot.rules.plan_looks import AreaSeen, PlanSeen, ReadArea
from bot.talk import Chat, choice, either, one_of, text, yes_no

LONGEST = 4000
AGAIN = "write-my-side"


async def say_my_side(chat: Chat, _plan: PlanSeen) -> None:
    """One area, in words and on a scale; then another one, if they like."""
    area = Area(await chat.ask("my-plan-area", one_of({a: f"area-{a}" for a in Area})))
    before = await chat.look(ReadArea(area))
    if before.said:
        chat.say("my-plan-last-time", words=before.said, day=before.said_on or chat.now.date())
    if area is Area.SAFETY:
        await _safety(chat)
    else:
        await _one_area(chat, area, before)
    if await chat.ask("my-plan-another", yes_no()):
        chat.do(Begin("my-plan", about=AGAIN))
    else:
        chat.say("my-plan-said", adviser=chat.speaker.adviser)


async def _one_area(chat: Chat, area: Area, before: AreaSeen) -> None:
    """The words are kept before the feeling is asked: half an answer is an answer."""
    told = await chat.ask(
        "my-plan-words", either(choice(Skip), text(limit=LONGEST)), area=area.value
    )
    words = "" if isinstance(told, Skip) else told
    if words:
        chat.do(SayInPlan(area, words))
    feels = await chat.ask("my-plan-feeling", choice(Mood), area=area.value)
    chat.do(SayInPlan(area, words, feels.score))
    if before.feeling is not None:
        chat.say(f"my-plan-feels-{_trend(feels.score - before.feeling)}")


async def _safety(chat: Chat) -> None:
    who = await _skippable(chat, "safety-who")
    what = await _skippable(chat, "safety-what")
    worst = await _skippable(chat, "safety-worst")
    feels = await chat.ask("safety-feeling", choice(Mood))
    chat.do(SaySafetyPlan(who, what, worst, feels.score))


def _trend(change: int) -> str:
    if change == 0:
        return "same"
    return "better" if change > 0 else "harder"


async def _skippable(chat: Chat, line: str) -> str:
    told = await chat.ask(line, either(choice(Skip), text(limit=1000)))
    return "" if isinstance(told, Skip) else told
