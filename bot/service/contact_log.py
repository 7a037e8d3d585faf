"""Logs what a young person says as a contact: one for each run in which they answered."""

from __future__ import annotations

from bot.service.records import Contact, ContactLine, Run
from bot.service.scene import Scene


def log_answer(scene: Scene, run: Run) -> None:
    """A first answer makes the run a contact.

    It does not count as being in touch until somebody has read it and says so.
    """
    if scene.person is None:
        return
    contact = Contact(
        id=run.id,
        person_id=scene.person.id,
        run_id=run.id,
        mode=scene.chat.channel,
        direction="in",
        two_way=False,
        seen=False,
        summary=run.flow,
        staff_id=None,
        counts=None,
        counted_by=None,
        at=scene.now,
    )
    scene.unit.add_once(contact)


def log_words(scene: Scene, summary: str, words: str) -> None:
    """Words that came outside any flow are a contact of their own."""
    if scene.person is None:
        return
    contact = Contact(
        id=scene.kit.ids.new(),
        person_id=scene.person.id,
        run_id=None,
        mode=scene.chat.channel,
        direction="in",
        two_way=False,
        seen=False,
        summary=summary,
        staff_id=None,
        counts=None,
        counted_by=None,
        at=scene.now,
    )
    scene.unit.add(contact)
    scene.unit.add(line_of(scene, contact, "words", words, key="words"))


def line_of(scene: Scene, contact: Contact, about: str, words: str, *, key: str) -> ContactLine:
    """One thing that was said in a contact."""
    return ContactLine(
        id=scene.kit.ids.new(),
        contact_id=contact.id,
        key=key,
        about=about,
        words=words,
        at=scene.now,
    )
