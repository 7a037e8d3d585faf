"""The rules by which messages are read now: the shipped ones, and what was published last."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from bot.service.ports import Store
from bot.service.records import RuleVersion
from bot.triage import OwnRules, Reader, Reading

log = logging.getLogger(__name__)

TRIED = 20  # how far back a process that starts looks for a version that can be used


class RulesInUse:
    """The reader of the version in use: whoever reads asks this, and never waits for it.

    ``shipped`` reads by the shipped rules alone, ``own`` is what a service has laid over them.
    ``number`` is the version in use, 0 for the shipped rules;
    ``trouble`` the number of a newer one that cannot be used, or 0. Reading goes on all the while.
    """

    def __init__(self, shipped: Reader) -> None:
        self.shipped = shipped
        self.reader = shipped
        self.own = OwnRules()
        self.number = 0
        self.trouble = 0

    @property
    def version(self) -> str:
        """The version that each reading carries."""
        return self.reader.version

    def read(
        self,
        text: str,
        lang: str | None = None,
        *,
        before: Sequence[str] = (),
        low_mood: bool = False,
    ) -> Reading:
        """A text as the version in use reads it."""
        return self.reader.read(text, lang, before=before, low_mood=low_mood)

    async def keep_up(self, store: Store) -> None:
        """Take up what was published since the last look, by whichever process."""
        async with store.reading() as unit:
            newest = await unit.rules.newest_number()
            if newest in (self.number, self.trouble):
                return
            published = await unit.rules.versions(TRIED)
        self._take_up(published)

    def _take_up(self, published: Sequence[RuleVersion]) -> None:
        """Use the newest that can be used and is newer than the one in use."""
        self.trouble = 0
        for version in published:
            if version.number <= self.number:
                return
            try:
                own = OwnRules.from_json(version.entries)
                self.reader = self.shipped.with_own(own)
            except ValueError:
                log.exception("published rules cannot be used: version=%d", version.number)
                self.trouble = max(self.trouble, version.number)
            else:
                self.own, self.number = own, version.number
                return
