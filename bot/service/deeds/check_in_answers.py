"""What becomes of a check-in that was sent: answered, or missed."""

from __future__ import annotations

from bot.rules.severity import Category, Severity
from bot.service.notify import notify
from bot.service.records import CheckIn, Run
from bot.service.scene import Scene


def answered(scene: Scene, run: Run) -> None:
    """The check-in of this run has been answered; one begun from the menu has none.

    A check-in bears the id of its run.
    """
    scene.unit.change_if_there(CheckIn, run.id, state="answered", answered_at=scene.now)


async def missed(scene: Scene, run: Run) -> None:
    """Nobody answered: Kith falls silent, and the adviser hears of it."""
    check_in = await scene.unit.people.check_in_of_run(run.id)
    if check_in is None or check_in.state in ("answered", "unsent"):
        return
    scene.unit.note(check_in, state="missed")
    if scene.person is not None:
        scene.person = scene.unit.change(scene.person, mood_look_at=scene.now)
    await notify(
        scene,
        why="missed-check-in",
        severity=Severity.YELLOW,
        category=Category.RELATIONSHIPS_LONELINESS,
        run_id=run.id,
    )
