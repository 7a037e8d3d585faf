"""Goes on from question to question about the local offer, for as long as one run can hold."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.flows.shared.about_me import ask_about_me
from bot.flows.shared.no_answer import (
    ask_adviser,
    keep_question,
    pass_on,
    say_how_to_find_adviser,
)
from bot.rules.deeds import Begin, NoteAsk
from bot.rules.offer_looks import AskOffer, Known, ReadTopic, Shown
from bot.talk import Chat, Question, Silence, choice, either, pick, text

LONGEST = 300
NOTHING = Known()
MOVES = ("first", "second", "third", "fourth", "fifth")  # then the run begins anew


class Next(StrEnum):
    """What can be done about the topic on the screen; words typed here are a further question."""

    ASK_PA = "ask-pa"
    FIND_PA = "find-pa"
    FOR_ME = "for-me"
    MORE = "more"
    HELPFUL = "helpful"
    UNHELPFUL = "unhelpful"
    ELSE = "else"


class Neither(StrEnum):
    """None of the topics that came nearest."""

    NEITHER = "none-of-these"


@dataclass(frozen=True, slots=True)
class Thread:
    """Where we are: the page, the question that led to it, and what has been said of oneself.

    ``used`` are the buttons that have done their work; ``told`` is whether the page was shown.
    """

    page: Shown
    question: str = ""
    known: Known = NOTHING
    used: frozenset[Next] = frozenset()
    told: bool = False

    def at(self, page: Shown, question: str) -> "Thread":
        """On another page, with all that is known by now."""
        age = page.age or self.known.age
        return Thread(page, question, replace(self.known, age=age))

    def without(self, button: Next) -> "Thread":
        """On the same page, which has been shown, less a button."""
        return replace(self, used=self.used | {button}, told=True)


async def carry_on(chat: Chat, thread: Thread) -> None:
    """Show what was found, and hear what they make of it."""
    following: Thread | None = thread.at(thread.page, thread.question)
    for move in MOVES:
        if following is None:
            return
        thread = following
        with chat.about(move):
            following = await _move(chat, thread)
    if following is not None:
        chat.do(Begin("offer", following.page.title or following.question))


async def _move(chat: Chat, thread: Thread) -> Thread | None:
    if thread.page.topic:
        return await _topic(chat, thread)
    if thread.page.near:
        return await (_nearest if thread.question else _shelf)(chat, thread)
    chat.do(NoteAsk("nothing", words=thread.question))
    await keep_question(chat, thread.question)
    chat.do(Begin("offer"))
    return None


async def _topic(chat: Chat, thread: Thread) -> Thread | None:
    page = thread.page
    if not thread.told:
        chat.say("offer-page", text=page.screen)
        chat.do(NoteAsk("answered", page.topic), key="shown")
    answer = await chat.ask(
        "offer-next",
        either(choice(Next, leave_out=_left_out(chat, thread)), text(limit=LONGEST)),
        title=page.title,
    )
    if not isinstance(answer, Next):
        return await _asks(chat, thread, answer)
    match answer:
        case Next.FOR_ME:
            known = await ask_about_me(chat, page.asks, thread.known)
            found = await chat.look(ReadTopic(page.topic, known))
            chat.say("offer-page", text=found.fit)
            return replace(thread, page=found, known=known).without(answer)
        case Next.MORE:
            chat.say("offer-page", text=page.more)
            return thread.without(answer)
        case Next.UNHELPFUL:
            chat.do(NoteAsk("unhelpful", page.topic, thread.question))
            chat.say("offer-unhelpful")
            return thread.without(answer)
        case _:
            await _last_word(chat, thread, answer)
            return None


async def _last_word(chat: Chat, thread: Thread, answer: Next) -> None:
    topic = thread.page.topic
    if answer is Next.ELSE:
        chat.do(Begin("offer"))
    elif answer is Next.HELPFUL:
        chat.do(NoteAsk("helpful", topic))
        chat.say("offer-helpful")
    else:
        chat.do(NoteAsk("asked-for-help", topic))
        if answer is Next.ASK_PA:
            await ask_adviser(chat, thread.page, thread.question)
        else:
            await say_how_to_find_adviser(chat)


def _left_out(chat: Chat, thread: Thread) -> frozenset[Next]:
    out = {*thread.used, Next.FIND_PA if chat.speaker.linked else Next.ASK_PA}
    if not thread.page.asks:
        out.add(Next.FOR_ME)
    if Next.UNHELPFUL in thread.used:
        out.add(Next.HELPFUL)
    return frozenset(out)


async def _asks(chat: Chat, thread: Thread, question: str) -> Thread:
    page = await chat.look(AskOffer(question, thread.page.topic, thread.known))
    return thread.at(page, question)


async def _shelf(chat: Chat, thread: Thread) -> Thread:
    answer = await chat.ask("offer-topics", either(_titles(thread), text(limit=LONGEST)))
    return await _chosen(chat, thread, answer)


async def _nearest(chat: Chat, thread: Thread) -> Thread | None:
    """Somebody who falls silent before a guess has not been answered: the adviser hears of it."""
    chat.do(NoteAsk("unsure", words=thread.question))
    guesses = either(_titles(thread), either(choice(Neither), text(limit=LONGEST)))
    try:
        answer = await chat.ask(
            "offer-nearest", guesses, to="linked" if chat.speaker.linked else "visitor"
        )
    except Silence:
        pass_on(chat, thread.question)
        raise
    if answer is not Neither.NEITHER:
        return await _chosen(chat, thread, answer)
    await keep_question(chat, thread.question)
    chat.do(Begin("offer"))
    return None


def _titles(thread: Thread) -> Question[str]:
    titles = dict(zip(thread.page.near, thread.page.titles, strict=True))
    return pick(thread.page.near, str, titles.__getitem__)


async def _chosen(chat: Chat, thread: Thread, answer: str) -> Thread:
    if answer in thread.page.near:
        page = await chat.look(ReadTopic(answer, thread.known))
        return thread.at(page, thread.question)
    return await _asks(chat, thread, answer)
