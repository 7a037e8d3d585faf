"""How I am right now: one tap, a note if I like, and a picture of my last weeks."""

from datetime import timedelta

from bot.flows.shared.moods import Mood, Skip
from bot.rules.deeds import Notify, RecordMood, ShowMoods
from bot.rules.looks import LookAtMoods
from bot.rules.severity import Category, Severity
from bot.talk import Chat, Starts, choice, either, flow, text, yes_no

WEEKS = 12
ENOUGH = 2  # moods, below which there is no picture to see


@flow("mood", starts=Starts.BY_WORD, patience=timedelta(hours=24), place=30)
async def mood(chat: Chat) -> None:
    """A mood is kept at once; the note is added to it."""
    adviser = chat.speaker.adviser
    now = await chat.ask("mood-now", choice(Mood))
    chat.do(RecordMood(now.score))
    if now.is_low:
        chat.say("mood-low")

    answer = await chat.ask("mood-note", either(choice(Skip), text(limit=1000)), adviser=adviser)
    note = "" if isinstance(answer, Skip) else answer
    chat.do(RecordMood(now.score, note))
    if now.is_low and await chat.ask("mood-tell", yes_no(), adviser=adviser):
        chat.do(Notify("low-mood-asks", Severity.YELLOW, Category.ASKS_FOR_PA, note))
        chat.say("mood-told", adviser=adviser)

    moods = await chat.look(LookAtMoods(WEEKS))
    if len(moods.scores) >= ENOUGH and await chat.ask("mood-show", yes_no()):
        chat.do(ShowMoods(WEEKS))
    chat.say("mood-bye")
