"""Which leaving-care status the facts point to, and why: a suggestion, the council decides."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.rules.care import (
    A_DAY,
    Education,
    Facts,
    Span,
    age,
    birthday,
    last_day_within,
    months_after,
)
from bot.rules.qualifying import by_being_elsewhere, by_care

DAYS_NEEDED = 91  # 13 weeks after 14: Care Planning (England) Regulations 2010, r.40


class Status(StrEnum):
    ELIGIBLE = "eligible"
    RELEVANT = "relevant"
    FORMER_RELEVANT = "former-relevant"
    PURSUING_EDUCATION = "former-relevant-pursuing-education"
    QUALIFYING = "qualifying"
    NOT_STATUTORY = "not-statutory"
    NOT_SURE = "not-sure"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A status, whether it brings a personal adviser, and the plain reasons with their law."""

    status: Status
    adviser: bool
    because: tuple[str, ...]


def suggest(facts: Facts, today: date) -> Suggestion:
    """The status of the Children Act 1989 that the facts point to on ``today``."""
    years = age(facts.born, today)
    if not 16 <= years < 25:
        return _outside(years)
    doubt = _doubt(facts, today)
    if doubt:
        return Suggestion(Status.NOT_SURE, adviser=False, because=(doubt,))
    if years < 18:
        return _at_16_or_17(facts, today)
    return _from_18(facts, today)


def _outside(years: int) -> Suggestion:
    if years < 16:
        why = "Under 16: leaving-care rights start at 16 (Children Act 1989, Sch 2 para 19B)."
    else:
        why = "25 or over: leaving-care duties end at 25 (Children Act 1989, ss.23CA, 23CZB, 24B)."
    return Suggestion(Status.NOT_STATUTORY, adviser=False, because=(why,))


def _doubt(facts: Facts, today: date) -> str | None:
    """What has to be asked before anything can be said; an adult cannot be in care still."""
    if facts.care is None:
        return "The dates in care are not known; they decide under the Children Act 1989, s.23A."
    if today >= facts.eighteen:
        return None
    now = any(span.covers(today) for span in facts.spells())
    after = any(span.covers(today) and span.covers(today + A_DAY) for span in facts.spells())
    if facts.still_in_care and not now:
        return "Said to be in care still, but no dates reach today (Children Act 1989, s.22)."
    if facts.still_in_care is False and after:
        return "Said to have left care, but the last day is not given (Children Act 1989, s.23A)."
    if facts.care_order and not now:
        return "A care order means being looked after, but no dates reach today (s.22(1))."
    return None


def _at_16_or_17(facts: Facts, today: date) -> Suggestion:
    if facts.in_care(today):
        return _in_care(facts.days_from_14(today))
    why = _relevant(facts, today)
    if why:
        return Suggestion(Status.RELEVANT, adviser=True, because=(why, "Adviser: s.23B(2)."))
    return _qualifying(facts, today)


def _in_care(days: int) -> Suggestion:
    count = f"Looked after now, for {days} days since turning 14; {DAYS_NEEDED} are needed"
    law = "(Children Act 1989, Sch 2 para 19B; Care Planning Regulations 2010, r.40)."
    if days >= DAYS_NEEDED:
        because = (f"{count} {law}", "Adviser: Sch 2 para 19C.")
        return Suggestion(Status.ELIGIBLE, adviser=True, because=because)
    return Suggestion(Status.NOT_STATUTORY, adviser=False, because=(f"{count}, so not yet {law}",))


def _relevant(facts: Facts, day: date) -> str | None:
    """Why a child not in care on ``day`` is relevant, if so: s.23A(2), or r.3 for some detained."""
    left = last_day_within(facts.care or (), day)
    if left and left >= facts.sixteen and facts.days_from_14(left) >= DAYS_NEEDED:
        if _home_for_six_months(facts.with_family, day):
            return None
        days = facts.days_from_14(left)
        return f"Left care at 16 or 17 after {days} days from 14 (Children Act 1989, s.23A(2))."
    if not facts.care_order and any(_kept_from_care_at_16(facts, away) for away in facts.detained):
        return (
            "Detained or in hospital at 16, and in care 13 weeks from 14 just before "
            "(Care Leavers Regulations 2010, r.3)."
        )
    return None


def _home_for_six_months(family: Span | None, day: date) -> bool:
    """The family placement that takes a child out of 'relevant' while it lasts (r.3)."""
    if family is None or not family.covers(day):
        return False
    return family.first is None or months_after(family.first, 6) <= day


def _kept_from_care_at_16(facts: Facts, away: Span) -> bool:
    if not away.covers(facts.sixteen):
        return False
    before = (away.first or facts.sixteen) - A_DAY
    # The day of arrest or admission may be written as the last day in care, or the day before it.
    straight_from_care = away.first is None or any(
        span.overlaps(before, away.first) for span in facts.care or ()
    )
    return straight_from_care and facts.days_from_14(before) >= DAYS_NEEDED


def _from_18(facts: Facts, today: date) -> Suggestion:
    last_day = facts.last_childhood_day
    days = facts.days_from_14(last_day)
    until_18 = any(span.covers(last_day) for span in facts.care or ())
    if until_18 and days >= DAYS_NEEDED:
        why = f"In care until 18, for {days} days from 14 (Children Act 1989, s.23C(1)(b))."
        return _former_relevant(facts, today, why)
    relevant = _relevant(facts, last_day)
    if relevant:
        return _former_relevant(facts, today, f"{relevant} At 18: s.23C(1)(a).")
    return _qualifying(facts, today)


def _former_relevant(facts: Facts, today: date, why: str) -> Suggestion:
    if today < birthday(facts.born, 21):
        duty = "Under 21: an adviser, a plan, and keeping in touch (s.23C(2) and (3))."
        return Suggestion(Status.FORMER_RELEVANT, adviser=True, because=(why, duty))
    if facts.education is not Education.NONE:
        going_on = facts.education is Education.CONTINUING
        law = "goes on past 21 (s.23C(7))" if going_on else "is wanted or under way (s.23CA)"
        because = (why, f"Under 25, and a course {law}: adviser and plan.")
        return Suggestion(Status.PURSUING_EDUCATION, adviser=True, because=because)
    wanted = facts.asked_for_support is not False
    offer = "support and an adviser for the asking, until 25 (s.23CZB)."
    told = "21 to 24: " if wanted else "21 to 24, not asking at present: "
    return Suggestion(Status.FORMER_RELEVANT, adviser=wanted, because=(why, told + offer))


def _qualifying(facts: Facts, today: date) -> Suggestion:
    """Advice and help without an adviser, to 21 (s.24), and with education to 25 (s.24B)."""
    from_care = by_care(facts, today)
    why = from_care or by_being_elsewhere(facts, today)
    if why is None:
        none = (
            "Nothing given meets the Children Act 1989, ss.23A to 24; the council may still help."
        )
        return Suggestion(Status.NOT_STATUTORY, adviser=False, because=(none,))
    no_adviser = "Advice and help, without a personal adviser by right (s.24A)."
    if today < birthday(facts.born, 21):
        return Suggestion(Status.QUALIFYING, adviser=False, because=(why, no_adviser))
    if from_care and facts.education is not Education.NONE:
        study = "21 to 24: help with education or training only (s.24B)."
        return Suggestion(Status.QUALIFYING, adviser=False, because=(why, study))
    over = "Qualified until 21; from 21 only help with education is left (ss.24, 24B)."
    return Suggestion(Status.NOT_STATUTORY, adviser=False, because=(why, over))
