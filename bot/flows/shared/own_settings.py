"""What a young person can set for themselves, one short dialogue each."""

from datetime import timedelta
from enum import StrEnum

from bot.flows.shared.language import choose_language
from bot.rules.deeds import (
    Pause,
    SetLanguage,
    SetName,
    SetQuietHours,
    SetReminder,
    StartAgain,
    Stop,
    Unlink,
)
from bot.rules.looks import WhatIsKept
from bot.talk import Chat, choice, day, either, text, yes_no


class Quiet(StrEnum):
    """Between which hours Kith stays silent, as 'from-to'."""

    EIGHT_TO_TEN = "20-10"
    NINE_TO_NINE = "21-9"
    TEN_TO_EIGHT = "22-8"
    ELEVEN_TO_SEVEN = "23-7"


class Reminder(StrEnum):
    """When an unanswered check-in is mentioned once more."""

    ONE_DAY = "one-day"
    TWO_DAYS = "two-days"
    NEVER = "never"


class Span(StrEnum):
    """How long to pause."""

    WEEK = "one-week"
    TWO_WEEKS = "a-fortnight"
    MONTH = "a-month"


HOURS = {Reminder.ONE_DAY: 24, Reminder.TWO_DAYS: 48, Reminder.NEVER: 0}
DAYS = {Span.WEEK: 7, Span.TWO_WEEKS: 14, Span.MONTH: 30}
LONGEST_PAUSE = timedelta(days=366)


async def language(chat: Chat) -> None:
    """Speak another language from now on."""
    chat.do(SetLanguage(await choose_language(chat)))
    chat.say("language-set")


async def name(chat: Chat) -> None:
    """Be called something else."""
    called = await chat.ask("settings-name", text(limit=40))
    chat.do(SetName(called))
    chat.say("settings-name-set", called=called)


async def quiet_hours(chat: Chat) -> None:
    """When Kith stays silent unless spoken to."""
    start, end = (await chat.ask("settings-quiet", choice(Quiet))).split("-")
    chat.do(SetQuietHours(int(start), int(end)))
    chat.say("settings-quiet-set", start=f"{start}:00", end=f"{end}:00")


async def reminder(chat: Chat) -> None:
    """Whether and when an unanswered check-in is mentioned once more."""
    after = await chat.ask("settings-reminder", choice(Reminder))
    chat.do(SetReminder(HOURS[after]))
    chat.say("settings-reminder-set", after=after.value)


async def pause(chat: Chat) -> None:
    """No check-ins for a while."""
    today = chat.now.date()
    until = await chat.ask(
        "settings-pause",
        either(choice(Span), day(earliest=today + timedelta(days=1), latest=today + LONGEST_PAUSE)),
    )
    back = chat.now.date() + timedelta(days=DAYS[until]) if isinstance(until, Span) else until
    chat.do(Pause(back))
    chat.say("settings-paused", back=back)


async def stop(chat: Chat) -> None:
    """No more check-ins: one tap, and no 'are you sure'."""
    chat.do(Stop())
    chat.say("settings-stopped", adviser=chat.speaker.adviser)


async def start_again(chat: Chat) -> None:
    """Check-ins come again."""
    chat.do(StartAgain())
    chat.say("settings-started")


async def kept(chat: Chat) -> None:
    """What is kept about me."""
    found = await chat.look(WhatIsKept())
    chat.say(
        "settings-kept",
        since=found.since,
        moods=found.moods,
        checkins=found.check_ins,
        contacts=found.contacts,
        messages=found.messages,
    )
    chat.say("settings-kept-ask", adviser=chat.speaker.adviser)


async def leave(chat: Chat) -> None:
    """Let go of this chat: explained first, then confirmed."""
    chat.say("settings-leave-what", adviser=chat.speaker.adviser)
    if await chat.ask("settings-leave", yes_no()):
        chat.do(Unlink())
        chat.say("settings-left", adviser=chat.speaker.adviser)
    else:
        chat.say("settings-stayed")
