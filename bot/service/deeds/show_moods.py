"""A picture of the young person's own moods, with the same in words beside it."""

from __future__ import annotations

from datetime import date, timedelta

from bot.rules.deeds import ShowMoods
from bot.rules.zone import local
from bot.service.scene import Scene


async def show(scene: Scene, deed: ShowMoods) -> None:
    """Put the picture behind what is being said; its words name each day and mood."""
    if scene.person is None:
        return
    await scene.unit.flush()
    since = scene.now - timedelta(weeks=deed.weeks)
    moods = await scene.unit.people.moods(scene.person.id, since)
    points = [(local(mood.at).date(), mood.score) for mood in moods]
    scene.pictures.append(
        {
            "weeks": deed.weeks,
            "today": local(scene.now).date().isoformat(),
            "moods": [(day.isoformat(), score) for day, score in points],
            "words": _words(scene, points),
        }
    )


def _words(scene: Scene, points: list[tuple[date, int]]) -> str:
    words, lang = scene.kit.words, scene.lang
    lines = [
        words.line(
            "mood-picture-day", lang, {"day": day, "mood": words.line(f"mood-{score}", lang)}
        )
        for day, score in points
    ]
    return "\n".join([words.line("mood-picture", lang), *lines])
