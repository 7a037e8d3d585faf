"""My goals: how they are going, a new one, and what I have achieved."""

from datetime import timedelta
from enum import StrEnum

from bot.flows.shared.goals import answer_suggestion, how_it_goes
from bot.flows.shared.new_goal import new_goal
from bot.rules.plan_looks import LookAtGoal, MyGoals
from bot.talk import Chat, Starts, choice, either, flow, pick


class Else(StrEnum):
    """What else there is to do than to talk about one of the goals."""

    NEW = "new-goal"
    ACHIEVED = "achieved"


@flow("goals", starts=Starts.BY_WORD | Starts.BY_DEED, patience=timedelta(hours=24))
async def goals(chat: Chat) -> None:
    """A worker's suggestion becomes a goal only with the young person's yes, and the other way."""
    mine = await chat.look(MyGoals())
    if mine.listing:
        chat.say("goals-listing", listing=mine.listing)
    which = pick(range(len(mine.ids)), lambda n: str(n + 1), lambda n: mine.labels[n])
    what_else = choice(Else, leave_out=() if mine.achieved else (Else.ACHIEVED,))
    chosen = await chat.ask("goals-which", either(which, what_else))
    match chosen:
        case Else.NEW:
            await new_goal(chat)
        case Else.ACHIEVED:
            chat.say("goals-achieved", listing=mine.achieved)
        case int(number):
            await _about(chat, mine.ids[number])


async def _about(chat: Chat, goal_id: str) -> None:
    goal = await chat.look(LookAtGoal(goal_id))
    chat.say("goal-shown", screen=goal.screen)
    match goal.stands:
        case "theirs-waiting":
            await answer_suggestion(chat, goal)
        case "mine-waiting":
            chat.say("goal-waits", adviser=chat.speaker.adviser)
        case _:
            await how_it_goes(chat, goal)
