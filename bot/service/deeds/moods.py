"""A mood, kept at once: somebody who says they are low and falls silent must be seen."""

from __future__ import annotations

from bot.rules.deeds import RecordMood
from bot.service.mood_watch import SETTLES
from bot.service.records import MoodRow, Run
from bot.service.scene import Scene


async def record(scene: Scene, run: Run, key: str, deed: RecordMood) -> None:
    """Keep a mood under its name in the run."""
    if scene.person is None:
        return
    scene.person = scene.unit.change(scene.person, mood_look_at=scene.now + SETTLES)
    scene.unit.add(
        MoodRow(
            id=scene.kit.ids.new(),
            person_id=scene.person.id,
            run_id=run.id,
            key=key,
            score=deed.score,
            note=deed.note,
            at=scene.now,
        )
    )
