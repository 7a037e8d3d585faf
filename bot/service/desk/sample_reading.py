"""Two workers read each sampled message again, neither knowing what the other made of it.

Those may take part who see everything urgent in the team anyway: managers, duty workers, and
whoever is on duty that day. A sampled message is anybody's, so the circle is kept to people who
must be ready to read anybody's words; it is not widened to every adviser. Nobody's name is shown,
not even to those who may know it: two people who judge the same words see the same. Each look at
a message stands in the audit trail with the young person whose words they are.
"""

from __future__ import annotations

from bot.rules.reading_check import READERS, How
from bot.rules.recall import NEEDS_TODAY
from bot.rules.severity import Severity
from bot.service.desk.access import Viewer
from bot.service.desk.correct import colour_named
from bot.service.desk.labels import Label, labels_at, record
from bot.service.desk.work import NotYours, Work
from bot.service.raise_message import raise_message
from bot.service.records import Sampled, SampleReading

SETTLING = READERS + 1  # the place of the reading that settles two that differ


def may_read(viewer: Viewer) -> bool:
    """Managers, duty workers, and whoever is on duty today."""
    return viewer.sees_urgent


def may_settle(viewer: Viewer) -> bool:
    """Managers; a team has few, so one who was among the two readers may do it as well."""
    return viewer.is_manager


async def read_sampled(work: Work, sampled_id: str, colour: str) -> None:
    """Say which colour a sampled message should have had; what needs somebody is raised at once.

    Where two others were quicker, nothing is kept.
    """
    sampled, label = await _opened(work, sampled_id, allowed=may_read(work.viewer))
    severity = colour_named(colour)
    before = await work.unit.checks.readings(sampled.id)
    own = any(one.staff_id == work.staff_id for one in before)
    if own or len(before) >= READERS:
        return
    await _keep(work, sampled, label, before, severity)
    if before and before[0].severity is severity:
        await _decide(work, sampled, severity)


async def settle(work: Work, sampled_id: str, colour: str) -> None:
    """A manager settles what two read differently; see ``read_sampled``."""
    sampled, label = await _opened(work, sampled_id, allowed=may_settle(work.viewer))
    severity = colour_named(colour)
    before = await work.unit.checks.readings(sampled.id)
    if len(before) != READERS or before[0].severity is before[1].severity:
        return
    await _keep(work, sampled, label, before, severity)
    await _decide(work, sampled, severity)


async def person_of(work: Work, label: Label) -> str | None:
    """Whose words they are, for the audit trail; None for a visitor's."""
    chats = await work.unit.talks.some([label.message.chat_id or ""])
    return next((chat.person_id for chat in chats.values()), None)


async def _opened(work: Work, sampled_id: str, *, allowed: bool) -> tuple[Sampled, Label]:
    sampled = await work.unit.checks.sampled(sampled_id) if allowed else None
    if sampled is None:
        raise NotYours("sample")
    return sampled, (await labels_at(work, [sampled.inbox_id]))[sampled.inbox_id]


async def _keep(
    work: Work, sampled: Sampled, label: Label, before: list[SampleReading], severity: Severity
) -> None:
    place = len(before) + 1
    work.unit.add(SampleReading(None, sampled.id, work.staff_id, place, severity, work.now))
    verb = "settled a sampled message" if place == SETTLING else "read a sampled message"
    work.trace(verb, await person_of(work, label), f"{sampled.id}: {severity}")
    known = max((label.severity, *(one.severity for one in before)), key=lambda one: one.rank)
    if severity in NEEDS_TODAY and severity.rank > known.rank:
        record(work, label, How.MISS, severity=severity)
        await raise_message(
            work.kit, work.unit, work.now, label.message, "found-in-sample", severity
        )


async def _decide(work: Work, sampled: Sampled, severity: Severity) -> None:
    """What two agree on, or the manager says, is what the message is called from now on."""
    await work.unit.flush()
    label = (await labels_at(work, [sampled.inbox_id]))[sampled.inbox_id]
    record(work, label, How.SAMPLE, severity=severity)
