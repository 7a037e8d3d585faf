"""What a worker writes about an area: kept text by text, and no text of a colleague is lost."""

from __future__ import annotations

from dataclasses import dataclass

from bot.rules.plan import Area
from bot.service.desk.forms import Problems
from bot.service.desk.work import Work, open_person
from bot.service.plan.clock import open_file
from bot.service.plan.records import PlanPart

LONGEST = 8000


@dataclass(frozen=True, slots=True)
class Writing:
    """What a worker wrote; ``base`` is the number of the text that they had before them."""

    area: str
    base: int
    analysis: str
    plan: str
    contingency: str


class EditedMeanwhile(Exception):
    """A colleague saved the same area first: show both, so that nothing is lost."""

    def __init__(self, theirs: PlanPart, mine: Writing) -> None:
        super().__init__(f"{theirs.area} has been written by somebody else meanwhile")
        self.theirs = theirs
        self.mine = mine


async def write_area(work: Work, person_id: str, writing: Writing) -> None:
    """Keep a new text of an area; raises ``EditedMeanwhile``, or ``Problems`` for an empty one.

    The young person's words are rows of their own, so that neither side can overwrite the other.
    """
    person, _ = await open_person(work, person_id)
    area = area_named(writing.area)
    said = (writing.analysis.strip(), writing.plan.strip(), writing.contingency.strip())
    _check(said)
    await open_file(work.unit, work.now, person)  # holds the plan: edits come one after the other
    parts = [one for one in await work.unit.plans.parts(person.id) if one.area == area]
    newest = parts[0] if parts else None
    if newest is not None and newest.number != writing.base:
        raise EditedMeanwhile(newest, writing)
    if newest is not None and said == (newest.analysis, newest.plan, newest.contingency):
        return
    number = newest.number + 1 if newest else 1
    work.unit.add(
        PlanPart(
            work.kit.ids.new(), person.id, area, number, *said,
            written_by=work.staff_id, at=work.now,
        )
    )  # fmt: skip
    work.trace("wrote in a plan", person.id, f"{area} {number}")


def area_named(said: str) -> Area:
    """The area of that name; raises ``Problems`` if there is none."""
    if said not in set(Area):
        raise Problems(area="choose-area")
    return Area(said)


def _check(said: tuple[str, str, str]) -> None:
    if not any(said):
        raise Problems(analysis="plan-text-needed")
    names = ("analysis", "plan", "contingency")
    wrong = {name: "too-long" for name, one in zip(names, said, strict=True) if len(one) > LONGEST}
    if wrong:
        raise Problems(**wrong)
