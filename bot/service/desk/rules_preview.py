"""What drafted rules would do: which past messages they read otherwise, and what that costs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import takewhile
from time import monotonic

from bot.service.desk.forms import Problems
from bot.service.desk.rules import drafted, open_draft, published_now, rules_for, state_of, with_own
from bot.service.desk.rules_outcome import Preview, summed
from bot.service.desk.work import Work, at_work
from bot.service.kit import Kit
from bot.service.records import PastWords
from bot.triage import Change, Fallen, Floor, Reader, Way, side_by_side

LOOK_BACK = timedelta(weeks=12)
MOST = 20_000  # messages
PATIENCE = 30.0  # seconds of reading; what was not read by then is said to be left out

Tick = Callable[[], float]  # seconds from anywhere, always on
Pairs = list[tuple[PastWords, Change]]


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """A preview with the words of its messages, and the sentences that would fall too low."""

    preview: Preview
    number: int  # that the draft would get
    changes: Mapping[Way, tuple[Change, ...]]
    fallen: tuple[Fallen, ...]
    names: Mapping[str, str]


async def make_preview(kit: Kit, staff_id: str, tick: Tick = monotonic) -> None:
    """Read the past messages by the present rules and by the draft, beside the running service.

    Raises ``NotYours``, or ``Problems`` if an entry cannot be used or the draft changed meanwhile.
    """
    async with at_work(kit, staff_id) as work:
        rules, published = rules_for(work), await published_now(work)
        own = drafted(await work.unit.rules.draft(), published)
    await rules.keep_up(kit.store)
    preview, _ = await compared(kit, staff_id, rules.reader, with_own(rules, own), tick)
    state = state_of(rules, published, own)
    async with at_work(kit, staff_id) as work:
        draft, still = await open_draft(work), await published_now(work)
        if state_of(rules, still, drafted(draft, still)) != state:
            raise Problems(draft="changed-meanwhile")
        work.unit.note(draft, previewed=state, preview=preview.as_json())
        work.trace("previewed the rules", about=f"{preview.read} messages")


async def compared(
    kit: Kit, by: str, old: Reader, new: Reader, tick: Tick = monotonic
) -> tuple[Preview, Pairs]:
    """The past messages as two readers read them, newest first, and what that comes to.

    They read in a thread, so that messages are taken in all the while.
    """
    now = kit.clock.now()
    async with kit.store.reading() as unit:
        newest = await unit.rules.past_words(MOST)
        advisers = {person.adviser_id for person in await unit.people.all_of(None)}
    past = [one for one in newest if one.sent_at >= now - LOOK_BACK]
    pairs = await asyncio.to_thread(_read_anew, old, new, past, tick)
    cut = len(past) == MOST or len(pairs) < len(past)
    return summed(by, now, pairs, advisers, cut=cut), pairs


async def preview_page(kit: Kit, staff_id: str) -> PreviewPage | None:
    """The preview of just this draft, None if it has changed since or was never previewed.

    It shows words of young people, without names, whoever's they are; that is on record with each
    of them.
    """
    async with at_work(kit, staff_id) as work:
        rules = rules_for(work)
        published, draft = await published_now(work), await work.unit.rules.draft()
        own = drafted(draft, published)
        if draft is None or draft.previewed != state_of(rules, published, own):
            return None
        preview = Preview.from_json(draft.preview)
        words = await _words(work, preview)
    reader = with_own(rules, own)
    changes, fallen = await asyncio.to_thread(
        lambda: (_changes(preview, words, rules.reader, reader), Floor.load().fallen(reader))
    )
    names = {worker.id: worker.name for worker in work.roster.staff.values()}
    return PreviewPage(preview, published.number + 1, changes, tuple(fallen), names)


async def _words(work: Work, preview: Preview) -> dict[int, str]:
    numbers = [number for ids in preview.shown.values() for number in ids]
    found = await work.unit.inbox.some(numbers)
    chats = await work.unit.talks.some([one.chat_id for one in found.values() if one.chat_id])
    for person_id in sorted({chat.person_id for chat in chats.values() if chat.person_id}):
        work.trace("looked at messages in a preview of the rules", person_id)
    return {number: message.words for number, message in found.items()}


def _changes(
    preview: Preview, words: Mapping[int, str], old: Reader, new: Reader
) -> dict[Way, tuple[Change, ...]]:
    """The messages under each heading, read again for their reasons; deleted ones are left out."""
    return {
        way: tuple(side_by_side(old, new, (words[n] for n in numbers if n in words)))
        for way, numbers in preview.shown.items()
    }


def _read_anew(old: Reader, new: Reader, past: Sequence[PastWords], tick: Tick) -> Pairs:
    """Each message by both readers, newest first, as far as the time allows."""
    until = tick() + PATIENCE
    texts = takewhile(lambda _: tick() < until, (one.words for one in past))
    return list(zip(past, side_by_side(old, new, texts), strict=False))
