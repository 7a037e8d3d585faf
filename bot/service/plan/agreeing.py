"""The three signatures under a version of a plan."""

from __future__ import annotations

from datetime import datetime

from bot.rules.plan import Party
from bot.service.kit import Kit
from bot.service.plan.records import PlanAgreement, PlanVersion
from bot.service.ports import Unit


async def agree(  # noqa: PLR0913  # who, to what, and how
    kit: Kit,
    unit: Unit,
    now: datetime,
    version: PlanVersion,
    party: Party,
    *,
    agreed: bool,
    words: str = "",
    staff_id: str | None = None,
) -> None:
    """Note one party's yes or no; whoever thinks again is noted anew, and the audit has both."""
    await unit.flush()
    for one in await unit.plans.agreements([version.id]):
        if one.party is party:
            unit.note(one, agreed=agreed, words=words, staff_id=staff_id, at=now)
            return
    row = PlanAgreement(kit.ids.new(), version.id, party, agreed, words, staff_id, now)
    unit.add(row)
