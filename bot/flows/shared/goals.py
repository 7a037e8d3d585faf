"""How one goal is going: told in a word, and passed on to the adviser."""

from enum import StrEnum

from bot.flows.shared.moods import Skip
from bot.rules.deeds import Begin
from bot.rules.plan import Progress
from bot.rules.plan_deeds import AnswerGoal, TellGoal, TickStep
from bot.rules.plan_looks import GoalSeen
from bot.talk import Chat, choice, either, pick, text, yes_no

LONGEST = 1000


class How(StrEnum):
    """How it is going, and what else can be said of a goal."""

    STEP = "did-a-step"
    DONE = Progress.DONE
    GOING_WELL = Progress.GOING_WELL
    STUCK = Progress.STUCK
    NOT_NOW = Progress.NOT_NOW
    CHANGED = Progress.CHANGED_MY_MIND
    SKIP = "skip"


async def how_it_goes(chat: Chat, goal: GoalSeen) -> None:
    """Ask how a goal of one's own is going, and pass it on."""
    no_steps = () if goal.steps else (How.STEP,)
    how = await chat.ask("goal-how", choice(How, leave_out=(*no_steps, How.SKIP)), what=goal.what)
    await _tell(chat, goal, how)


async def one_goal_in_turn(chat: Chat, goal: GoalSeen) -> None:
    """The same within a check-in, which may be skipped and leaves steps alone."""
    if not goal.goal_id:
        return
    with chat.about("one-goal"):
        how = await chat.ask("goal-check", choice(How, leave_out=(How.STEP,)), what=goal.what)
        if how is not How.SKIP:
            await _tell(chat, goal, how, offers=False)


async def _tell(chat: Chat, goal: GoalSeen, how: How, *, offers: bool = True) -> None:
    if how is How.STEP:
        await _tick(chat, goal)
        return
    words = await _words(chat, f"goal-word-{_kind(how)}")
    if how is not How.STUCK:
        chat.do(TellGoal(goal.goal_id, how.value, words))
        chat.say(f"goal-told-{how.value}", adviser=chat.speaker.adviser, what=goal.what)
        return
    helps = await _words(chat, "goal-would-help") if offers else ""
    chat.do(TellGoal(goal.goal_id, how.value, words, helps))
    chat.say("goal-told-stuck", adviser=chat.speaker.adviser, what=goal.what)
    if not offers:
        return
    if await chat.ask("goal-offer", yes_no()):
        chat.do(Begin("offer", about=goal.what))
    else:
        chat.say("goal-later")


def _kind(how: How) -> str:
    return "good" if how in (How.DONE, How.GOING_WELL) else "hard"


async def _tick(chat: Chat, goal: GoalSeen) -> None:
    steps = range(len(goal.steps))
    done = 0
    if len(steps) > 1:
        which = pick(steps, lambda n: str(n + 1), lambda n: goal.labels[n])
        done = await chat.ask("goal-step", which)
    chat.do(TickStep(goal.step_ids[done]))
    chat.say("goal-step-done", step=goal.steps[done])
    if len(steps) > 1:
        return
    if await chat.ask("goal-all-done", yes_no(), what=goal.what):
        chat.do(TellGoal(goal.goal_id, Progress.DONE))
        chat.say("goal-told-goal-done", adviser=chat.speaker.adviser, what=goal.what)
    else:
        chat.say("goal-later")


async def answer_suggestion(chat: Chat, goal: GoalSeen) -> None:
    """Yes or no to a goal that a worker thought of."""
    agreed = await chat.ask("goal-suggested", yes_no(), adviser=chat.speaker.adviser)
    words = "" if agreed else await _words(chat, "goal-why-not")
    chat.do(AnswerGoal(goal.goal_id, agreed, words))
    said = "goal-suggestion-yes" if agreed else "goal-suggestion-no"
    chat.say(said, adviser=chat.speaker.adviser)


async def _words(chat: Chat, line: str) -> str:
    told = await chat.ask(line, either(choice(Skip), text(limit=LONGEST)))
    return "" if isinstance(told, Skip) else told
