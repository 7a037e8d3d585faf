"""When a conversation goes wrong: an answer that no question reads, a flow that breaks."""

from __future__ import annotations

from bot.rules.severity import Category, Severity
from bot.service.notify import notify
from bot.service.records import Run
from bot.service.scene import Scene
from bot.talk.drive import Turn
from bot.talk.journal import Journal, Kind


async def unplaced(scene: Scene, run: Run, turn: Turn, before: Journal) -> None:
    """Hand an answer that no question of today's flow reads to the adviser."""
    last = before.entries[-1] if before.entries else None
    if last is None or last not in turn.unplaced or last.kind is not Kind.WORDS:
        return
    scene.say("kept-for-adviser", adviser=scene.speaker.adviser)
    await notify(
        scene,
        why="unplaced-answer",
        severity=Severity.YELLOW,
        category=Category.EVERYDAY,
        words=str(last.value),
        run_id=run.id,
    )


async def flow_stuck(scene: Scene, run: Run) -> None:
    """A flow broke: say so, and tell a person; what was heard is kept."""
    scene.say("holding-line", adviser=scene.speaker.adviser)
    await notify(
        scene,
        why="flow-stuck",
        severity=Severity.YELLOW,
        category=Category.EVERYDAY,
        words=scene.heard.words if scene.heard else "",
        run_id=run.id,
    )
