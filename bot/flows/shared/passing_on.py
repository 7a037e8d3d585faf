"""What a check-in passes on to the adviser: asked, shown, and changed if it is not right."""

from dataclasses import dataclass
from enum import StrEnum

from bot.flows.shared.moods import Mood, Skip
from bot.flows.shared.reach import who
from bot.rules.deeds import Notify
from bot.rules.looks import Reach
from bot.rules.severity import Category, Severity
from bot.talk import Chat, Silence, choice, either, text

ROUNDS = ("told", "changed", "changed-again")  # in the last one nothing is left to change


class Topic(StrEnum):
    """What may be behind a hard day."""

    MONEY = "money"
    HOME = "home"
    PEOPLE = "people"
    HEALTH = "health"
    WORK = "work"
    PAPERS = "papers"
    ALONE = "alone"
    OTHER = "other"
    SKIP = "skip"


class Call(StrEnum):
    """Whether the adviser should ring. 'Today' is offered only while the office is open."""

    TODAY = "today"
    NEXT_DAY = "next-day"
    WEEK = "this-week"
    NO = "no-call"


class Ready(StrEnum):
    """Whether the summary is right."""

    SEND = "send"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Told:
    """What is to be passed on beside the mood."""

    topic: str = ""
    words: str = ""
    call: Call = Call.NO
    good: bool = False

    @property
    def is_nothing(self) -> bool:
        """Whether there is only the mood."""
        return not (self.topic or self.words) and self.call is Call.NO


async def what_to_pass_on(
    chat: Chat, mood: Mood, reach: Reach, rounds: tuple[str, ...] = ROUNDS
) -> Told:
    """Ask, show what will be passed on, and ask anew for as long as it is not right."""
    now, *later = rounds
    with chat.about(now):
        told = await (_behind_it(chat, mood, reach) if mood.is_low else _good_news(chat))
        if told.is_nothing:
            return told
        ready = await chat.ask(
            "check-in-summary",
            choice(Ready, leave_out=() if later else (Ready.CHANGE,)),
            adviser=chat.speaker.adviser,
            mood=mood.score,
            topic=told.topic or "none",
            words=told.words or "none",
            call=told.call.value,
        )
    return told if ready is Ready.SEND else await what_to_pass_on(chat, mood, reach, tuple(later))


async def _behind_it(chat: Chat, mood: Mood, reach: Reach) -> Told:
    topic, words = await _topic(chat, mood), ""
    if not isinstance(topic, Topic):
        topic, words = Topic.SKIP, topic
    elif topic is not Topic.SKIP:
        more = await chat.ask("check-in-more", either(choice(Skip), text(limit=1000)))
        words = "" if isinstance(more, Skip) else more
    not_now = Call.NEXT_DAY if reach.open_now else Call.TODAY
    call = await chat.ask("check-in-call", choice(Call, leave_out=(not_now,)), who=who(reach))
    return Told("" if topic is Topic.SKIP else topic.value, words, call)


async def _topic(chat: Chat, mood: Mood) -> Topic | str:
    """Somebody who says that they are very low and falls silent is not left to a statistic."""
    try:
        return await chat.ask("check-in-why", either(choice(Topic), text(limit=1000)))
    except Silence:
        if mood is Mood.VERY_LOW:
            chat.do(Notify("low-mood", Severity.YELLOW, Category.EVERYDAY))
        raise


async def _good_news(chat: Chat) -> Told:
    news = await chat.ask("check-in-good-news", either(choice(Skip), text(limit=1000)))
    return Told() if isinstance(news, Skip) else Told(words=news, good=True)
