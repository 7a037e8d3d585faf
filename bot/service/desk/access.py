"""Who may see whom: the one place that decides, and that says why so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.rules.severity import Severity
from bot.service.records import Notification, Person, Staff
from bot.service.roster import Roster

URGENT = frozenset({Severity.RED, Severity.AMBER})


class Because(StrEnum):
    """Why a worker may look at something; it stands in the audit trail."""

    OWN = "own"
    COVER = "cover"
    HANDED = "handed"
    DUTY = "duty"
    MANAGER = "manager"
    SIGNING = "signing"


@dataclass(frozen=True, slots=True)
class Viewer:
    """A worker as they stand today: whom they cover, and whether they are on duty."""

    staff: Staff
    covers: frozenset[str]
    on_duty: bool

    @property
    def is_manager(self) -> bool:
        """Whether they see the whole team."""
        return self.staff.role == "manager"

    @property
    def sees_urgent(self) -> bool:
        """Whether everything urgent in the team is theirs to see."""
        return self.is_manager or self.on_duty or self.staff.role == "duty"

    @property
    def advisers(self) -> list[str]:
        """Themselves and those they cover."""
        return [self.staff.id, *sorted(self.covers)]


def viewer_of(roster: Roster, staff_id: str) -> Viewer:
    """The worker in today's roster; raises ``KeyError`` if they do not work here any more."""
    covered = {
        other
        for other in roster.staff
        if other != staff_id and roster.is_away(other) and roster.answers_for(other) == staff_id
    }
    return Viewer(roster.staff[staff_id], frozenset(covered), roster.duty_id == staff_id)


def why_person(
    viewer: Viewer, person: Person, unresolved: Sequence[Notification]
) -> Because | None:
    """Why a worker may open this young person's page, None if they may not.

    Being on duty opens every page, but on that day only.
    """
    if person.adviser_id == viewer.staff.id:
        return Because.OWN
    if person.adviser_id in viewer.covers:
        return Because.COVER
    if any(item.owner_id == viewer.staff.id for item in unresolved):
        return Because.HANDED
    if viewer.on_duty:
        return Because.DUTY
    return Because.MANAGER if viewer.is_manager else None


def why_item(viewer: Viewer, item: Notification, person: Person | None) -> Because | None:
    """Why a worker may act on this notification, None if they may not."""
    about_own = why_person(viewer, person, ()) if person else None
    if about_own:
        return about_own
    if item.owner_id == viewer.staff.id:
        return Because.HANDED
    if item.owner_id in viewer.covers:
        return Because.COVER
    if viewer.is_manager:
        return Because.MANAGER
    return Because.DUTY if viewer.sees_urgent and item.severity in URGENT else None
