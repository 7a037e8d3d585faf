"""What a young person can say of their own care without papers, as facts for the rules.

They know whether, not when. So the dates made up here only stand on the right side of each line
that the law draws; nobody is shown them.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.rules.care import A_DAY, Education, Facts, Span, birthday
from bot.rules.status import DAYS_NEEDED

A_FEW = timedelta(days=10)  # less than the 13 weeks that are needed
LONG_HOME = timedelta(days=200)  # more than the six months of Care Leavers Regulations 2010, r.3


class Elsewhere(StrEnum):
    """Where somebody was instead who was not in care at 16 or 17."""

    DETAINED = "detained"
    GUARDIANSHIP = "guardianship"
    OTHER_HOME = "other-home"
    NONE = "none-of-these"


@dataclass(frozen=True, slots=True)
class Told:
    """The answers: ``thirteen_weeks`` from 14 on; ``home`` is with a parent for six months."""

    born: date
    in_care_now: bool = False
    thirteen_weeks: bool = False
    at_16_or_17: bool = False
    until_18: bool = False
    home: bool = False
    elsewhere: Elsewhere = Elsewhere.NONE
    studies: bool = False


def facts_of(told: Told, today: date) -> Facts:
    """Facts that say to the rules what the answers say."""
    sixteen = birthday(told.born, 16)
    by = min(today, birthday(told.born, 18) - A_DAY)  # the last day on which it could matter
    elsewhere = told.elsewhere
    return Facts(
        born=told.born,
        care=_care(told, today),
        still_in_care=told.in_care_now,
        detained=(Span(sixteen, sixteen),) if elsewhere is Elsewhere.DETAINED else (),
        guardianship=Span(told.born + A_FEW) if elsewhere is Elsewhere.GUARDIANSHIP else None,
        elsewhere=(Span(sixteen, sixteen),) if elsewhere is Elsewhere.OTHER_HOME else (),
        with_family=Span(by - LONG_HOME) if told.home else None,
        education=Education.PURSUING if told.studies else Education.NONE,
    )


def _care(told: Told, today: date) -> tuple[Span, ...]:
    sixteen, eighteen = birthday(told.born, 16), birthday(told.born, 18)
    if told.in_care_now:
        last: date | None = None
        ends = today
    elif told.at_16_or_17:
        last = ends = eighteen if told.until_18 else sixteen
    elif told.elsewhere is Elsewhere.GUARDIANSHIP:
        last = ends = told.born + A_FEW
    elif told.thirteen_weeks:
        last = ends = sixteen - A_DAY
    else:
        return ()
    length = timedelta(days=DAYS_NEEDED) if told.thirteen_weeks else A_FEW
    return (Span(max(told.born, ends - length), last),)
