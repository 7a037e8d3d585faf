"""When check-ins should come: how often, on which day, at which time of day."""

from enum import StrEnum

from bot.rules.deeds import SetRhythm
from bot.talk import Chat, choice


class Often(StrEnum):
    """Every how many weeks."""

    WEEKLY = "weekly"
    TWO_WEEKS = "two-weeks"
    FOUR_WEEKS = "four-weeks"
    EIGHT_WEEKS = "eight-weeks"


class Weekday(StrEnum):
    """The day of the week, Monday first."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


class Part(StrEnum):
    """The part of the day."""

    MORNING = "morning"
    LUNCH = "lunch"
    AFTERNOON = "afternoon"
    EVENING = "evening"


WEEKS = {Often.WEEKLY: 1, Often.TWO_WEEKS: 2, Often.FOUR_WEEKS: 4, Often.EIGHT_WEEKS: 8}
HOURS = {Part.MORNING: 10, Part.LUNCH: 13, Part.AFTERNOON: 16, Part.EVENING: 18}


async def choose_rhythm(chat: Chat) -> None:
    """Three questions; what was chosen is said back."""
    often = await chat.ask("rhythm-often", choice(Often))
    day = await chat.ask("rhythm-day", choice(Weekday))
    part = await chat.ask("rhythm-part", choice(Part))
    chat.do(SetRhythm(every_weeks=WEEKS[often], weekday=list(Weekday).index(day), hour=HOURS[part]))
    chat.say("rhythm-set", often=often.value, day=day.value, hour=f"{HOURS[part]}:00")
