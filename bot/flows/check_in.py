"""The check-in: how are you, what is behind it, and what shall your adviser know?"""

from datetime import timedelta

from bot.flows.shared.change import has_something_changed
from bot.flows.shared.goals import one_goal_in_turn
from bot.flows.shared.moods import Mood
from bot.flows.shared.passing_on import Call, Told, what_to_pass_on
from bot.flows.shared.reach import say_who_is_there, who
from bot.rules.deeds import AnswerCheckIn, MissCheckIn, Notify, RecordAnswer, RecordMood
from bot.rules.looks import WhoIsThere
from bot.rules.plan_looks import GoalToAskAbout
from bot.rules.severity import Category, Severity
from bot.talk import Chat, Silence, Starts, choice, flow


@flow("check-in", starts=Starts.BY_CLOCK | Starts.BY_WORD, patience=timedelta(days=3), place=20)
async def check_in(chat: Chat) -> None:
    """The mood is kept at once; everything else once the young person has agreed to it."""
    chat.say("check-in-hello", called=chat.speaker.called, adviser=chat.speaker.adviser)
    mood = await _first_answer(chat)
    chat.do(AnswerCheckIn())
    chat.do(RecordMood(mood.score))
    if mood.is_low:
        chat.say("check-in-low")

    reach = await chat.look(WhoIsThere())
    told = await what_to_pass_on(chat, mood, reach)
    if told.topic:
        chat.do(RecordAnswer(f"topic-{told.topic}"), key="topic")
    if told.words:
        chat.do(RecordAnswer("good-news" if told.good else "own-words", told.words), key="words")
    if told.call is not Call.NO:
        _ask_for_call(chat, told)
        chat.say("check-in-call-asked", who=who(reach))
        say_who_is_there(chat, reach)
    elif mood is Mood.VERY_LOW:
        chat.do(Notify("low-mood", Severity.YELLOW, Category.EVERYDAY, told.words))
        chat.say("check-in-low-noted", who=who(reach))
        say_who_is_there(chat, reach)
    if mood.is_low:  # a hard day is no day to be asked about goals
        await has_something_changed(chat, told.topic, told.words)
    else:
        await one_goal_in_turn(chat, await chat.look(GoalToAskAbout()))
    chat.say("check-in-bye", called=chat.speaker.called, adviser=chat.speaker.adviser)


async def _first_answer(chat: Chat) -> Mood:
    try:
        return await chat.ask("check-in-mood", choice(Mood))
    except Silence:
        chat.do(MissCheckIn())
        raise


def _ask_for_call(chat: Chat, told: Told) -> None:
    soon = told.call is Call.TODAY
    severity = Severity.AMBER if soon else Severity.YELLOW
    chat.do(Notify(f"call-{told.call.value}", severity, Category.ASKS_FOR_PA, told.words))
