"""Two leads press 'publish' at the same moment: one version comes of it, on either database."""

import asyncio
from dataclasses import replace

from bot.service.desk.forms import Problems
from bot.service.desk.rules_preview import make_preview
from bot.service.desk.rules_publish import go_back, publish
from bot.service.rules_in_use import RulesInUse
from tests.desk.rulers import CODE, LEA, drafts, shipped
from tests.service.stage import Stage


async def test_one_draft_is_published_once(both: Stage):
    await both.add(LEA)
    kit = replace(both.kit, rules=RulesInUse(shipped()))
    await drafts(kit)
    await make_preview(kit, LEA.id)
    ends = await asyncio.gather(
        *(publish(kit, LEA.id, "why") for _ in range(4)), return_exceptions=True
    )
    assert [end for end in ends if isinstance(end, int)] == [1]
    assert all(isinstance(end, Problems) for end in ends if end != 1)

    ends = await asyncio.gather(
        *(go_back(kit, LEA.id, "1") for _ in range(3)), return_exceptions=True
    )
    assert [end for end in ends if isinstance(end, int)] == [2]


async def test_phrases_that_are_added_at_once_are_all_kept(both: Stage):
    await both.add(LEA)
    kit = replace(both.kit, rules=RulesInUse(shipped()))
    await asyncio.gather(*(drafts(kit, f"{CODE} {word}") for word in ("again", "now", "soon")))
    async with both.store.reading() as unit:
        draft = await unit.rules.draft()
    assert draft is not None
    assert len(draft.entries["phrases"]) == 3
