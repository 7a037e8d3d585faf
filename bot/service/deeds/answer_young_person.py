"""A worker answers, on their own phone, what stands in the queue."""

from __future__ import annotations

from bot.rules.deeds import AnswerYoungPerson
from bot.service.desk.acts import reply
from bot.service.scene import Scene


async def send(scene: Scene, deed: AnswerYoungPerson) -> None:
    """Send the words to the young person, as from the desk."""
    if scene.chat.staff_id is None:
        raise PermissionError("only a worker's own chat may answer")
    await reply(
        scene.kit, scene.unit, scene.now, scene.chat.staff_id, deed.notification_id, deed.words
    )
