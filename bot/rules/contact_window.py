"""When the next contact and the next visit are due: two clocks, since a message is not a visit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.rules.care import months_after
from bot.rules.zone import aware, local


class ContactMode(StrEnum):
    """How a contact with a young person was had."""

    VISIT = "visit"
    CALL = "call"
    TWO_WAY_DIGITAL = "two-way-digital"
    DIGITAL_RESPONSE = "digital-response"


@dataclass(frozen=True, slots=True)
class ContactPlan:
    """How often a young person is to be contacted, and why so.

    Source: Children Act 1989 ss.23B(1) and 23C(2), and the "nature and level of contact" in the
    pathway plan (Care Leavers (England) Regulations 2010 Sch. 1 para 1). No law sets the number:
    eight weeks is common practice. ``mode_required`` of ``None`` lets any two-way contact count.
    """

    every_days: int = 56
    mode_required: ContactMode | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        if self.every_days < 1:
            raise ValueError(f"contact is every 1 day or more, not {self.every_days}")


class Standing(StrEnum):
    """Where a young person's contact stands against their plan."""

    FINE = "fine"
    DUE_SOON = "due-soon"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class ContactState:
    """A standing, and the last London date on which contact is in time."""

    standing: Standing
    due: date


def contact_state(
    last_contact: datetime | None, plan: ContactPlan, now: datetime, *, since: datetime
) -> ContactState:
    """How things stand at ``now``, counted in whole London days.

    ``last_contact`` is the last that counts for the plan; before the first, days run from
    ``since``. Due soon from three quarters of the window; overdue once its last day is over.
    """
    start = local(aware(since) if last_contact is None else last_contact).date()
    passed = (local(now).date() - start).days
    if passed > plan.every_days:
        standing = Standing.OVERDUE
    elif 4 * passed >= 3 * plan.every_days:
        standing = Standing.DUE_SOON
    else:
        standing = Standing.FINE
    return ContactState(standing, start + timedelta(days=plan.every_days))


def next_visit_due(moved_in: date, visits: Sequence[date], review_due: date | None) -> date:
    """The last day for the next visit to a home that the council provides.

    Within 7 days of moving in; again before the first plan review after the move; then at most
    every two months. Source: Care Leavers (England) Regulations 2010 r.8(2). Visits from before
    the move do not count.
    """
    made = sorted({day for day in visits if day >= moved_in})
    if not made:
        return moved_in + timedelta(days=7)
    within_two_months = months_after(made[-1], 2)
    if len(made) == 1 and review_due is not None:
        before_review = review_due - timedelta(days=1)
        if before_review > made[-1]:
            return min(before_review, within_two_months)
    return within_two_months
