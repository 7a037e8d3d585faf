"""Watches over contact that may be lapsing: the adviser hears before it does, and when it has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from bot.rules.contact_window import ContactPlan, ContactState, Standing, contact_state
from bot.rules.severity import Category, Severity
from bot.rules.zone import A_DAY, at_local
from bot.service.due import Due
from bot.service.notify import Raised, raise_notification
from bot.service.ports import Unit
from bot.service.records import Person

HOUR = time(8)
WHY = {Standing.DUE_SOON: "contact-due-soon", Standing.OVERDUE: "contact-overdue"}


class ContactWatch(Due[Person]):
    """Young people whose contact is due for a look."""

    async def find(self, unit: Unit, now: datetime, limit: int) -> list[Person]:
        """Whose contact may be lapsing."""
        return await unit.people.due_for_a_look(now, limit)

    async def act(self, unit: Unit, now: datetime, items: Sequence[Person]) -> None:
        """Tell the adviser, and set the next look."""
        for person in items:
            standing = standing_of(person, now).standing
            if standing in WHY:
                raised = Raised(WHY[standing], Severity.YELLOW, Category.ASKS_FOR_PA)
                await raise_notification(self.kit, unit, now, raised, chat=None, person=person)
            unit.note(person, contact_look_at=next_look(person, now))

    def put_off(self, unit: Unit, item: Person, until: datetime) -> None:
        """Try this one again later."""
        unit.note(item, contact_look_at=until)


def standing_of(person: Person, now: datetime) -> ContactState:
    """Where a young person's contact stands against their plan."""
    plan = ContactPlan(person.contact_days)
    return contact_state(person.contacted_at, plan, now, since=person.joined_at)


def next_look(person: Person, now: datetime) -> datetime | None:
    """When this person's contact is to be looked at again: at the warning, then at the lapse.

    None once it has lapsed: the adviser has been told, and the next contact starts it anew.
    """
    state = standing_of(person, now)
    match state.standing:
        case Standing.FINE:
            return at_local(state.due - A_DAY * (person.contact_days // 4), HOUR)
        case Standing.DUE_SOON:
            return at_local(state.due + A_DAY, HOUR)
        case Standing.OVERDUE:
            return None
