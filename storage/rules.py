"""A service's own rules for reading: every version that was published, and the one draft."""

from __future__ import annotations

from sqlalchemy import func, or_, select, text

from bot.rules.severity import Severity
from bot.service.parking import PASSING
from bot.service.records import PastWords, RuleDraft, RuleVersion
from storage.mapping import columns
from storage.rule_tables import rule_versions
from storage.shelf import Shelf
from storage.tables import chats, inbox, people, runs


class RulesShelf(Shelf):
    """A service's own rules for reading."""

    async def newest_number(self) -> int:
        """The number of the version that was published last; 0 before the first."""
        row = await self._connection.execute(select(func.max(rule_versions.c.number)))
        return row.scalar() or 0

    async def versions(self, limit: int) -> list[RuleVersion]:
        """What was published, newest first."""
        return await self._all(
            RuleVersion,
            select(*columns(RuleVersion)).order_by(rule_versions.c.number.desc()).limit(limit),
        )

    async def draft(self) -> RuleDraft | None:
        """What is being prepared, held for this unit."""
        return await self._one(RuleDraft, self._held(select(*columns(RuleDraft))))

    async def past_words(self, limit: int) -> list[PastWords]:
        """The newest words of young people and visitors that the desk shows, newest first.

        What they wrote in a conversation that they have not finished is theirs, unless it worried.
        """
        shown = or_(
            inbox.c.severity != Severity.GREEN,
            inbox.c.run_id.is_(None),
            runs.c.state == "ended",
            runs.c.flow.in_(sorted(PASSING)),
        )
        rows = await self._connection.execute(
            select(inbox.c.id, inbox.c.words, inbox.c.sent_at, chats.c.id, people.c.adviser_id)
            .select_from(
                inbox.join(chats, chats.c.id == inbox.c.chat_id)
                .outerjoin(people, people.c.id == chats.c.person_id)
                .outerjoin(runs, runs.c.id == inbox.c.run_id)
            )
            .where(inbox.c.words != text("''"), chats.c.staff_id.is_(None), shown)
            .order_by(inbox.c.id.desc())
            .limit(limit)
        )
        return [PastWords(*row) for row in rows]
