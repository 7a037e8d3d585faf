"""Something for the adviser's queue, asked for by a flow."""

from __future__ import annotations

from bot.rules.deeds import Notify
from bot.service.notify import notify
from bot.service.records import Run
from bot.service.scene import Scene


async def raise_it(scene: Scene, run: Run, deed: Notify) -> None:
    """Raise it; see ``bot.service.notify``."""
    await notify(
        scene,
        why=deed.why,
        severity=deed.severity,
        category=deed.category,
        words=deed.words,
        run_id=run.id,
    )
