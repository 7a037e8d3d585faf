"""Reviews: what calls for one, and what is recorded when it has been held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.rules.plan_review import WITHIN, Participation, Trigger
from bot.rules.zone import local
from bot.service.desk.forms import Problems, needed
from bot.service.desk.work import Work, open_person
from bot.service.plan.clock import open_file, wind
from bot.service.plan.records import Review, ReviewTrigger
from bot.service.plan.reminders import WHY
from bot.service.plan.telling import settle, tell_them

LONGEST = 8000
FROM_CHAT = frozenset({"review-asked", "review-views"}) | {f"changed-{why}" for why in WITHIN}


@dataclass(frozen=True, slots=True)
class HeldReview:
    """A review as a worker writes it down; ``participation`` is a code, or empty."""

    held_on: date | None
    participation: str
    notes: str


async def record(work: Work, person_id: str, held: HeldReview) -> None:
    """A review was held: the clock runs anew from that day, and what called for it is settled."""
    person, _ = await open_person(work, person_id)
    day = _checked(work, held)
    notes = needed("notes", held.notes, LONGEST)
    file = await open_file(work.unit, work.now, person)
    code = Participation(held.participation) if held.participation else None
    review = Review(
        work.kit.ids.new(), person.id, day, file.review_why, code, notes, work.staff_id, work.now
    )
    work.unit.add(review)
    work.trace("recorded a review", person.id, review.id)
    wound = await wind(work.unit, work.now, person, reviewed_on=day)
    await settle(work, person, FROM_CHAT | set(WHY.values()), "A review was held.")
    await tell_them(work, person, "plan-told-reviewed", day=day, due=wound.review_due)


async def raise_trigger(
    work: Work, person_id: str, trigger: str, day: date | None, words: str
) -> None:
    """Something has happened that calls for an early review."""
    person, _ = await open_person(work, person_id)
    if trigger not in WITHIN:
        raise Problems(trigger="choose-trigger")
    if day is None or day > local(work.now).date():
        raise Problems(day="day-not-to-come")
    row = ReviewTrigger(
        work.kit.ids.new(), person.id, Trigger(trigger), day, words.strip(), work.staff_id, work.now
    )
    work.unit.add(row)
    work.trace("called for a review", person.id, trigger)
    await work.unit.flush()
    wound = await wind(work.unit, work.now, person)
    await tell_them(work, person, "plan-told-review-sooner", due=wound.review_due)


def _checked(work: Work, held: HeldReview) -> date:
    if held.held_on is None or held.held_on > local(work.now).date():
        raise Problems(held_on="day-not-to-come")
    if held.participation and held.participation not in set(Participation):
        raise Problems(participation="choose-participation")
    return held.held_on
