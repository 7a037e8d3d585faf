"""The last twelve weeks of somebody's check-ins: when asked, how they were, what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import count, takewhile

from bot.rules.contact_window import Standing
from bot.rules.severity import Category, Severity
from bot.rules.working_time import is_open
from bot.rules.zone import A_DAY, at_local, local
from bot.sample.contacts import ContactBook, Heard
from bot.sample.lives import WEEKS, Life, Way
from bot.sample.making import Making
from bot.sample.queue_rows import OPEN, in_time, raise_at
from bot.sample.talk import Talk, talk
from bot.service.contact_watch import standing_of
from bot.service.next_check_in import next_check_in_of
from bot.service.notify import Raised
from bot.service.records import CheckIn

ANSWERS = 0.88  # how many check-ins are answered by those who are in touch
MOOD_MEMORY = 0.3
NOTHING = frozenset({"skip", "no-call", "send"})  # answers that say nothing
SETTLED = timedelta(minutes=20)  # longer than any check-in takes
CHANGING_FOR = timedelta(weeks=7)


def live(making: Making, life: Life, book: ContactBook) -> None:
    """Everything that happened with somebody up to now, but for what is told in ``scenes``."""
    noise = 0.0
    for due in _due_times(making, life):
        noise = MOOD_MEMORY * noise + making.chance.gauss(0, 0.6)
        left = max(0.0, 1 - (making.now - due) / CHANGING_FOR)
        score = round(min(5, max(1, life.level + life.change * left + noise)))
        at = due + making.minutes(4, 170)
        answers = at < life.answers_until - SETTLED
        steady = life.way is Way.FIRST_LOOK or making.chance.random() < ANSWERS
        told = _answers(making, life, score, at) if answers and steady else {}
        asked = check_in(making, life, book, due, told, at)
        for raised, when in asked.raised:
            raise_at(making, life, raised, when, in_time(making, raised.why, when))


def check_in(
    making: Making,
    life: Life,
    book: ContactBook,
    due: datetime,
    answers: Mapping[str, str],
    answered_at: datetime,
) -> Talk:
    """One check-in, answered or not, and the contact that it became."""
    asked = talk(making, life, "check-in", due, lane=1).hold(answers, answered_at)
    state = "answered" if asked.heard_at else "missed" if asked.missed else "sent"
    run_id, person_id = asked.run_id, life.person.id
    making.unit.add(CheckIn(run_id, person_id, run_id, state, due, due, asked.heard_at))
    if asked.heard_at:
        more = any(not (told.isdigit() or told in NOTHING) for told in answers.values())
        book.hear(run_id, asked.heard_at, "check-in", heard=Heard(more=more))
    if asked.missed:
        missed = Raised(
            "missed-check-in", Severity.YELLOW, Category.RELATIONSHIPS_LONELINESS, run_id=run_id
        )
        asked.raised.append((missed, asked.at))
    return asked


def watch(making: Making, life: Life, *, handled: bool) -> None:
    """What the watch over contact has put in the queue since somebody was last in touch."""
    state = standing_of(life.person, making.now)
    warned_at = at_local(state.due - A_DAY * (life.person.contact_days // 4), time(8))
    lapsed_at = at_local(state.due + A_DAY, time(8))
    lost = state.standing is Standing.OVERDUE
    for why, at, is_last in (
        ("contact-due-soon", warned_at, not lost),
        ("contact-overdue", lapsed_at, True),
    ):
        if at < making.now:
            done = OPEN if is_last and not handled else in_time(making, why, at)
            raise_at(making, life, Raised(why, Severity.YELLOW, Category.ASKS_FOR_PA), at, done)


def _due_times(making: Making, life: Life) -> list[datetime]:
    """By their rhythm, counted back from the next one."""
    if life.chat is None:
        return []
    first = max(making.now - timedelta(weeks=WEEKS), life.chat.made_at)
    person = replace(life.person, stopped_at=None, paused_until=None)
    upcoming = person.check_in_at or next_check_in_of(person, making.now)
    assert upcoming is not None  # noqa: S101  # only who has stopped has no next one
    shown, back = local(upcoming), timedelta(weeks=person.every_weeks)
    slots = (at_local(shown.date() - times * back, shown.time()) for times in count(1))
    return sorted(
        due for due in takewhile(first.__lt__, slots) if due < min(life.asked_until, making.now)
    )


def _answers(making: Making, life: Life, score: int, at: datetime) -> dict[str, str]:
    """What they tap and write at a check-in, question by question."""
    chance, lang = making.chance, life.person.lang
    if score > 2:
        news = making.lines["good-news"][lang]
        told = chance.choice(news) if chance.random() < 0.4 else "skip"
        return {
            "check-in-mood": str(score),
            "check-in-good-news": told,
            "check-in-summary": "send",
        }
    topic, words = chance.choice(list(making.lines["own-words"][lang].items()))
    soon = "today" if is_open(at, making.kit.council.hours) else "next-day"
    return {
        "check-in-mood": str(score),
        "check-in-why": topic if chance.random() < 0.8 else "skip",
        "check-in-more": chance.choice(words) if chance.random() < 0.7 else "skip",
        "check-in-call": chance.choices(("no-call", "this-week", soon), (6, 3, 1))[0],
        "check-in-summary": "send",
        "changed-behind-it": "nothing-big",
    }
