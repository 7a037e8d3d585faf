"""Watches over moods: the adviser hears of a change against a young person's own usual, once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot.rules.severity import Category, Severity
from bot.rules.zone import local
from bot.service.due import Due
from bot.service.notify import Raised, raise_notification
from bot.service.ports import Unit
from bot.service.records import MoodRow, Person
from bot.triage.mood import judge

SETTLES = timedelta(hours=1)  # a mood can be taken back while its check-in is going on
LONGEST = 26  # periods looked back at
VERY_LOW = 1  # the check-in that heard it has told the adviser itself


class MoodWatch(Due[Person]):
    """Young people in whose moods there is news: a mood was given, or a check-in missed."""

    async def find(self, unit: Unit, now: datetime, limit: int) -> list[Person]:
        """Whose moods have news in them."""
        return await unit.people.due_for_a_mood_look(now, limit)

    async def act(self, unit: Unit, now: datetime, items: Sequence[Person]) -> None:
        """Tell the adviser what is worth telling, in one sentence."""
        for person in items:
            unit.note(person, mood_look_at=None)
            period = timedelta(weeks=person.every_weeks)
            moods = await unit.people.moods(person.id, now - LONGEST * period)
            series = by_period(moods, person.every_weeks, local(now).date())
            signal = judge(series)
            if signal.tell and series[-1] != VERY_LOW:
                raised = Raised(
                    "mood-signal",
                    Severity.YELLOW,
                    Category.RELATIONSHIPS_LONELINESS,
                    reasons=(signal.reason,),
                )
                await raise_notification(self.kit, unit, now, raised, chat=None, person=person)

    def put_off(self, unit: Unit, item: Person, until: datetime) -> None:
        """Try this one again later."""
        unit.note(item, mood_look_at=until)


def by_period(moods: Sequence[MoodRow], every_weeks: int, today: date) -> list[int | None]:
    """One mood a check-in period, oldest first, counted back from today; None for silence.

    Of several moods in one period the last counts.
    """
    days = 7 * every_weeks
    last = {(today - local(mood.at).date()).days // days: mood.score for mood in moods}
    return [last.get(back) for back in range(max(last, default=0), -1, -1)]
