"""Counts what came of a question to the local offer."""

from __future__ import annotations

from datetime import datetime, time

from bot.rules.deeds import NoteAsk
from bot.rules.zone import at_local, local
from bot.service.records import OfferAsk
from bot.service.scene import Scene

FELL_SHORT = frozenset({"unsure", "nothing", "unhelpful"})


def note(scene: Scene, deed: NoteAsk) -> None:
    """Add it up, without anything that leads back to a visitor."""
    scene.unit.add(noted(scene.now, scene.lang, deed, scene.person.id if scene.person else None))


def noted(now: datetime, lang: str, deed: NoteAsk, person_id: str | None = None) -> OfferAsk:
    """The row: of a visitor only the day is kept, and words only where the offer fell short."""
    return OfferAsk(
        id=None,
        at=now if person_id else at_local(local(now).date(), time()),
        lang=lang,
        outcome=deed.outcome,
        topic=deed.topic or None,
        words=deed.words if deed.outcome in FELL_SHORT else "",
        person_id=person_id,
    )
