"""Draws each week's sample of calm messages, once, whichever process comes first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from bot.rules.reading_check import draw, span_of, weeks_due
from bot.service.kit import Kit
from bot.service.ports import Unit
from bot.service.records import Sampled, SampleWeek


async def draw_samples(kit: Kit, chance: Callable[[], float]) -> None:
    """Draw the samples that are due; a week that was drawn stays as it is.

    The note that a week is drawn and the draw are one transaction: whoever is killed between the
    two has done neither. ``chance`` gives numbers from 0 to 1.
    """
    now = kit.clock.now()
    for week in weeks_due(now):
        async with kit.store.unit() as unit:
            if await unit.checks.begin_week(week, now):
                await _draw(kit, unit, week, now, chance)


async def _draw(
    kit: Kit, unit: Unit, week: date, now: datetime, chance: Callable[[], float]
) -> None:
    calm = await unit.checks.calm(*span_of(week))
    drawn = draw(calm, kit.council.weekly_sample, chance)
    for message_id in drawn:
        unit.add(Sampled(kit.ids.new(), week, message_id))
    unit.note(SampleWeek(week, 0, now), drawn=len(drawn))
