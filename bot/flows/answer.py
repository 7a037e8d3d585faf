"""A worker answers a young person from their own phone."""

from datetime import timedelta

from bot.rules.deeds import AnswerYoungPerson
from bot.talk import Chat, Starts, flow, text


@flow("answer", starts=Starts.BY_DEED, patience=timedelta(hours=12))
async def answer(chat: Chat) -> None:
    """``about`` names what stands in the queue and is answered."""
    words = await chat.ask("answer-words", text(limit=2000))
    chat.do(AnswerYoungPerson(chat.given["about"], words))
    chat.say("answer-sent")
