"""A worker's own settings: the days on which they are away, who covers, and their linked phone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.rules.zone import local
from bot.service.desk.forms import Problems
from bot.service.desk.work import NotYours, Work
from bot.service.records import AwayRow, Staff


@dataclass(frozen=True, slots=True)
class OwnSettings:
    """What stands on a worker's settings page."""

    linked_phones: int
    aways: tuple[tuple[AwayRow, str], ...]
    colleagues: tuple[Staff, ...]


async def own_settings(work: Work) -> OwnSettings:
    """The worker's phones, their absences with the name of who covers, and who could."""
    aways = [away for away in await _aways(work) if away.staff_id == work.staff_id]
    names = {worker.id: worker.name for worker in work.roster.staff.values()}
    return OwnSettings(
        linked_phones=len(await work.unit.talks.of_staff(work.staff_id)),
        aways=tuple(
            (away, names.get(away.cover_id or "", ""))
            for away in sorted(aways, key=lambda away: away.starts)
        ),
        colleagues=colleagues(work),
    )


def colleagues(work: Work) -> tuple[Staff, ...]:
    """Everybody else who works here."""
    return tuple(one for one in work.roster.staff.values() if one.id != work.staff_id)


async def be_away(work: Work, starts: date | None, ends: date | None, cover_id: str) -> None:
    """Note an absence, both days included; without cover the duty worker answers."""
    if starts is None or ends is None:
        raise Problems(starts="days-needed")
    if ends < starts or ends < local(work.now).date():
        raise Problems(ends="days-in-order")
    if cover_id and (cover_id == work.staff_id or cover_id not in work.roster.staff):
        raise Problems(cover="choose-colleague")
    away = AwayRow(work.kit.ids.new(), work.staff_id, starts, ends, cover_id or None)
    work.unit.add(away)
    work.trace("will be away", about=f"{starts} to {ends}")


async def be_there_after_all(work: Work, away_id: str) -> None:
    """Strike one of the worker's own absences; raises ``NotYours``."""
    if not any(a.id == away_id and a.staff_id == work.staff_id for a in await _aways(work)):
        raise NotYours("away")
    await work.unit.staff.forget_away(away_id)
    work.trace("will be there after all")


async def _aways(work: Work) -> list[AwayRow]:
    return await work.unit.staff.aways(local(work.now).date())
