"""The conversation engine: the only thing that flows import to talk."""

from bot.talk.book import Book, Flow, Starts, flow
from bot.talk.chat import Chat
from bot.talk.errors import Mistake, Silence, Unclear
from bot.talk.questions import Question, choice, day, either, one_of, pick, text, yes_no

__all__ = [
    "Book",
    "Chat",
    "Flow",
    "Mistake",
    "Question",
    "Silence",
    "Starts",
    "Unclear",
    "choice",
    "day",
    "either",
    "flow",
    "one_of",
    "pick",
    "text",
    "yes_no",
]
