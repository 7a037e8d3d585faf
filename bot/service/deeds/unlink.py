"""Leaving: the chat is nobody's any more, and the adviser is told."""

from __future__ import annotations

from bot.rules.severity import Category, Severity
from bot.service.notify import Raised, raise_notification
from bot.service.records import AuditEntry
from bot.service.scene import Scene


async def unlink(scene: Scene) -> None:
    """Let go of the chat; what is on the council's record stays there."""
    person = scene.person
    if person is None:
        return
    raised = Raised("left-kith", Severity.YELLOW, Category.ASKS_FOR_PA)
    await raise_notification(scene.kit, scene.unit, scene.now, raised, chat=None, person=person)
    scene.unit.add(
        AuditEntry(None, None, "unlinked a chat", person.id, scene.chat.channel, scene.now)
    )
    others = [
        chat for chat in await scene.unit.talks.of_person(person.id) if chat.id != scene.chat.id
    ]
    if not any(chat.state == "open" for chat in others):
        scene.unit.note(person, check_in_at=None)
    scene.chat = scene.unit.change(scene.chat, person_id=None, floor_staff_id=None)
    scene.person = scene.adviser = None
