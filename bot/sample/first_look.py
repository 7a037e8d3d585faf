"""Whom to look at first: a young person who has just been asked something, and their adviser."""

from __future__ import annotations

from dataclasses import dataclass

from bot.sample.lives import Life, Way
from bot.sample.team import Team
from bot.service.kit import Kit

MARK = "sample"


@dataclass(frozen=True, slots=True)
class FirstLook:
    """A young person with an open check-in, and the adviser whose queue has most to see."""

    person_id: str
    called: str
    adviser_id: str
    adviser_name: str
    adviser_email: str


async def first_look(kit: Kit) -> FirstLook | None:
    """Whom to open side by side; None where there is no sample."""
    async with kit.store.reading() as unit:
        person_id = await unit.mark(MARK)
        person = await unit.people.get(person_id) if person_id else None
        adviser = await unit.staff.get(person.adviser_id) if person else None
    if person is None or adviser is None:
        return None
    return FirstLook(person.id, person.called, adviser.id, adviser.name, adviser.email)


def choose(team: Team, lives: list[Life], taken: set[str]) -> Life:
    """A steady adult of the first adviser, who writes in English and plays no other part."""
    return next(
        life
        for life in lives
        if life.way is Way.STEADY
        and life.is_adult
        and life.person.lang == "en"
        and life.person.adviser_id == team.advisers[0].id
        and life.person.id not in taken
    )
