"""An invite: it links the chat to a young person, or is locked after too many wrong dates."""

from __future__ import annotations

from bot.rules.deeds import FailInvite, LinkPerson
from bot.rules.severity import Category, Severity
from bot.service.linking import has_linked
from bot.service.notify import Raised, raise_notification
from bot.service.scene import Scene


async def link(scene: Scene, deed: LinkPerson) -> None:
    """This chat is the young person's from now on; the invite is used up."""
    unit, now = scene.unit, scene.now
    invite = await unit.doors.invite_by_id(deed.invite_id)
    person = await unit.people.get(invite.person_id) if invite else None
    if invite is None or person is None or invite.used_at is not None:
        raise LookupError("an invite was used twice at the same time")
    unit.note(invite, used_at=now)
    scene.chat = unit.change(scene.chat, person_id=person.id, state="open")
    scene.person = await has_linked(unit, now, person, scene.chat.channel)
    scene.adviser = await unit.staff.get(person.adviser_id)


async def fail(scene: Scene, deed: FailInvite) -> None:
    """A wrong date of birth; after the last try the adviser is told."""
    invite = await scene.unit.doors.invite_by_id(deed.invite_id)
    person = await scene.unit.people.get(invite.person_id) if invite else None
    if invite is None or person is None:
        return
    scene.unit.note(invite, tries=invite.tries + 1)
    if deed.last:
        raised = Raised("invite-locked", Severity.YELLOW, Category.ASKS_FOR_PA)
        await raise_notification(scene.kit, scene.unit, scene.now, raised, chat=None, person=person)
