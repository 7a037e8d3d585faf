"""The office with a safeguarding lead in it, and short ways to change the rules."""

from __future__ import annotations

from functools import cache

from bot.rules.severity import Severity
from bot.service.desk.rules import add_phrase, add_weight
from bot.service.desk.work import at_work
from bot.service.kit import Kit
from bot.service.records import Staff
from bot.service.rules_in_use import RulesInUse
from bot.triage import Reader

LEA = Staff("lea", "Lea Novak", "lea@harbour.example", "adviser", safeguarding_lead=True)
CODE = "the geese fly north"

shipped = cache(Reader.load)


def rules_of(kit: Kit) -> RulesInUse:
    assert kit.rules is not None
    return kit.rules


async def drafts(kit: Kit, phrase: str = CODE, shows: str = "held", lang: str = "en") -> None:
    """The lead puts a phrase into the draft."""
    async with at_work(kit, LEA.id) as work:
        await add_phrase(work, lang, phrase, shows)


async def weighs(kit: Kit, sign: str, severity: Severity) -> None:
    """The lead takes a sign more or less seriously."""
    async with at_work(kit, LEA.id) as work:
        await add_weight(work, sign, severity)
