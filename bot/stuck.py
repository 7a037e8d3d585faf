"""Tries stuck runs again, once the flow that broke has been mended."""

from __future__ import annotations

from bot.app import Parts, build
from bot.service.records import Run
from bot.service.runs import retry
from bot.service.scene import Scene
from bot.settings import Settings
from storage.migrate import migrate


async def retry_stuck(settings: Settings) -> tuple[int, int]:
    """Drive every stuck run again; says how many went on, and how many are stuck still."""
    await migrate(settings.database_url)
    parts = build(settings)
    try:
        async with parts.store.reading() as unit:
            stuck = await unit.talks.stuck_runs()
        went_on = [await _again(parts, run.id) for run in stuck]
    finally:
        await parts.store.close()
    return sum(went_on), len(went_on) - sum(went_on)


async def _again(parts: Parts, run_id: str) -> bool:
    kit = parts.kit
    async with kit.store.unit() as unit:
        run: Run | None = await unit.talks.run(run_id)
        chat = await unit.talks.get(run.chat_id) if run else None
        if run is None or chat is None or run.state != "stuck":
            return False
        person = await unit.people.get(chat.person_id) if chat.person_id else None
        adviser = await unit.staff.get(person.adviser_id) if person else None
        runs = await unit.talks.runs_in([chat.id])
        if any(other.state == "open" for other in runs):
            return False  # they are busy with something else: not now
        scene = Scene(kit, unit, kit.clock.now(), chat, person, adviser, [*runs, run])
        after = await retry(scene, run)
        scene.close()
    return after.state != "stuck"
