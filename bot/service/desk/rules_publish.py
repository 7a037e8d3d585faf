"""Publishing a service's own rules: never below the floor, never unseen, and back in one press."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from bot.service.desk.forms import Problems, needed
from bot.service.desk.rules import (
    Published,
    drafted,
    open_draft,
    published_now,
    rules_for,
    state_of,
    with_own,
)
from bot.service.desk.work import Work, at_work
from bot.service.kit import Kit
from bot.service.records import RuleVersion
from bot.service.rules_in_use import RulesInUse
from bot.triage import Fallen, Floor, OwnRules, Reader

LONGEST_NOTE = 500


class BelowFloor(Exception):
    """These rules would read sentences as milder than any version may."""

    def __init__(self, fallen: tuple[Fallen, ...]) -> None:
        super().__init__(f"{len(fallen)} sentences fall below the floor")
        self.fallen = fallen


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Rules that somebody wants to publish over those that are published."""

    rules: RulesInUse
    over: Published
    own: OwnRules
    note: str


async def publish(kit: Kit, staff_id: str, note: str) -> int:
    """Publish the draft, and return its number; who reads messages takes it up by itself.

    Raises ``NotYours``, ``BelowFloor``, or ``Problems`` without a note, without a preview of just
    this draft, or where there is nothing to publish.
    """
    async with at_work(kit, staff_id) as work:
        rules, draft, over = rules_for(work), await open_draft(work), await published_now(work)
        own = drafted(draft, over)
        said = needed("publish-note", note, LONGEST_NOTE)
        if own == over.own:
            raise Problems(draft="nothing-to-publish")
        if draft.previewed != state_of(rules, over, own):
            raise Problems(draft="preview-first")
    return await _publish(kit, staff_id, _Wanted(rules, over, own, said))


async def go_back(kit: Kit, staff_id: str, from_number: str) -> int:
    """Publish the version before the newest again, under a new number; see ``publish``.

    ``from_number`` is the newest that the worker saw: a second press changes nothing.
    """
    async with at_work(kit, staff_id) as work:
        rules, over = rules_for(work), await published_now(work)
        if str(over.number) != from_number or not over.number:
            raise Problems(draft="changed-meanwhile")
        before = (await work.unit.rules.versions(2))[1:]
        own = OwnRules.from_json(before[0].entries) if before else OwnRules()
    number = before[0].number if before else 0
    note = f"Back to version {number}" if number else "Back to the rules as Kith brings them"
    return await _publish(kit, staff_id, _Wanted(rules, over, own, note))


async def _publish(kit: Kit, staff_id: str, wanted: _Wanted) -> int:
    reader = with_own(wanted.rules, wanted.own)
    await asyncio.to_thread(_hold_the_floor, reader)
    async with at_work(kit, staff_id) as work:
        number = await _add(work, wanted, reader)
    await wanted.rules.keep_up(kit.store)
    return number


def _hold_the_floor(reader: Reader) -> None:
    if fallen := Floor.load().fallen(reader):
        raise BelowFloor(tuple(fallen))


async def _add(work: Work, wanted: _Wanted, reader: Reader) -> int:
    """Add the version, unless the draft or what is published has changed meanwhile."""
    draft, over = await open_draft(work), await published_now(work)
    if over != wanted.over:
        raise Problems(draft="changed-meanwhile")
    if drafted(draft, over) in (wanted.own, over.own):  # nobody is preparing anything else
        entries, by = wanted.own.as_json(), work.staff_id
        work.unit.note(draft, entries=entries, changed_by=by, changed_at=work.now)
    number = over.number + 1
    work.unit.add(
        RuleVersion(
            number, wanted.own.as_json(), wanted.note, reader.version, work.staff_id, work.now
        )
    )
    work.trace("published rules", about=f"version {number}: {wanted.note}")
    return number
