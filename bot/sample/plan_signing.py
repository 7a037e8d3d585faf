"""How made-up plans are sent and signed, and the clock that runs from then on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.rules.plan import Party
from bot.rules.plan_review import Happened, LateBecause, ReviewDue, Trigger, next_review
from bot.rules.working_time import is_working_day
from bot.rules.zone import A_DAY, at_local, local
from bot.sample.draft import Draft
from bot.service.plan.clock import remind_again
from bot.service.plan.content import changed_areas, unpacked
from bot.service.plan.records import PlanAgreement, PlanFile, PlanVersion, ReviewTrigger
from bot.service.records import Staff

IN_THE_MORNING = time(10, 40)
OPENED = timedelta(days=14)


def send(draft: Draft, at: datetime) -> PlanVersion:
    """Put the plan as it stands before the manager."""
    before = draft.of(PlanVersion)
    content = draft.content(at)
    signed = unpacked(before[-1].content) if before else None
    adviser_id = draft.adviser.id
    version = PlanVersion(
        id=draft.making.kit.ids.new(),
        person_id=draft.life.person.id,
        number=len(before) + 1,
        state="with-manager",
        content=content.packed(),
        changed=changed_areas(content, signed),
        writers=(adviser_id,),
        sent_by=adviser_id,
        sent_at=at,
    )
    agree(draft, version, Party.ADVISER, at, staff=draft.adviser)
    return draft.keep(version)


def decide(draft: Draft, version: PlanVersion, state: str, at: datetime, comment: str) -> None:
    """The manager signs it, or gives it back."""
    manager = draft.making.team.others[-1]
    draft.change(version, state=state, decided_by=manager.id, decided_at=at, comment=comment)
    if state == "authorised":
        agree(draft, version, Party.MANAGER, at, staff=manager)


def agree(
    draft: Draft,
    version: PlanVersion,
    party: Party,
    at: datetime,
    *,
    words: str = "",
    staff: Staff | None = None,
) -> None:
    """One of the three signatures; ``words`` are why somebody does not agree."""
    ids, staff_id = draft.making.kit.ids, staff.id if staff else None
    draft.keep(PlanAgreement(ids.new(), version.id, party, not words, words, staff_id, at))


def wind(draft: Draft, reviewed: date | None) -> None:
    """Begin the clock, as the rules have it."""
    person, due = draft.life.person, _due(draft, reviewed)
    file = PlanFile(
        person_id=person.id,
        opened_at=min(person.joined_at + OPENED, draft.making.now),
        reviewed_on=reviewed,
        review_due=due.day,
        review_why=due.why,
        remind_at=None,
    )
    draft.keep(replace(file, remind_at=remind_again(file, draft.making.now)))


def call_for_review(draft: Draft, trigger: Trigger, at: datetime, words: str) -> None:
    """Something has happened, as the young person said: the clock rings sooner."""
    row_id, day = draft.making.kit.ids.new(), local(at).date()
    draft.keep(ReviewTrigger(row_id, draft.life.person.id, trigger, day, words, None, at))
    (file,) = draft.of(PlanFile)
    due = _due(draft, file.reviewed_on)
    file = draft.change(file, review_due=due.day, review_why=due.why)
    draft.change(file, remind_at=remind_again(file, draft.making.now))


def explain(draft: Draft, because: LateBecause) -> None:
    """The adviser has said why it is late."""
    (file,) = draft.of(PlanFile)
    note = draft.lines.late[because]
    draft.change(file, late_because=because, late_note=note, late_by=draft.adviser.id)


def at_work(draft: Draft, day: date) -> datetime:
    """When things are signed: in the morning of that day, or of the working day before it."""
    while not is_working_day(day, draft.making.kit.council.hours):
        day -= A_DAY
    return at_local(day, IN_THE_MORNING)


def days_ago(draft: Draft, days: int) -> datetime:
    """The same, so many days before today."""
    return at_work(draft, local(draft.making.now).date() - days * A_DAY)


def _due(draft: Draft, reviewed: date | None) -> ReviewDue:
    person = draft.life.person
    happened = [Happened(one.trigger, one.day) for one in draft.of(ReviewTrigger)]
    return next_review(person.born, local(person.joined_at).date(), reviewed, happened)
