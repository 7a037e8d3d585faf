"""A line of the conversation for the adviser to read."""

from __future__ import annotations

from bot.rules.deeds import RecordAnswer
from bot.service.records import ContactLine, Run
from bot.service.scene import Scene


async def record(scene: Scene, run: Run, key: str, deed: RecordAnswer) -> None:
    """Add the line to the contact that this run has become (its id is the run's)."""
    if scene.person is None:
        return
    scene.unit.add(
        ContactLine(
            id=scene.kit.ids.new(),
            contact_id=run.id,
            key=key,
            about=deed.about,
            words=deed.words,
            at=scene.now,
        )
    )
