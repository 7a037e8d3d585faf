"""One message as the page shows it: what was said, by whom, when, and what can be tapped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.channels.web.help import HELP_TOKEN
from bot.channels.web.mood_picture import MoodPicture, mood_picture
from bot.content.words import Words
from bot.rules.zone import local
from bot.service.buttons import WAYS_OUT, Rows, read_token
from bot.service.kit import Kit
from bot.service.ports import Unit
from bot.service.records import ChatRow, InboxMessage, Parcel

KEPT_IN_VIEW = 100


@dataclass(frozen=True, slots=True)
class Bubble:
    """``who`` is ``you``, ``kith`` or ``staff``; ``key`` is the same however often it is shown."""

    key: str
    who: str
    name: str
    body: str
    at: datetime
    stamp: str
    rows: Rows = ()
    picture: MoodPicture | None = None

    @property
    def answers(self) -> Rows:
        """The buttons that answer the question."""
        return tuple(row for row in self.rows if not _leads_out(row))

    @property
    def ways_out(self) -> Rows:
        """The buttons that stand under every question."""
        return tuple(row for row in self.rows if _leads_out(row))


async def history(kit: Kit, unit: Unit, chat: ChatRow) -> list[Bubble]:
    """The newest messages both ways, oldest first; only the last question can be tapped."""
    said = await unit.inbox.history([chat.id], KEPT_IN_VIEW)
    told = await unit.outbox.history([chat.id], KEPT_IN_VIEW)
    sent = [parcel for parcel in told if parcel.state == "sent"]
    bubbles = await told_bubbles(kit, unit, chat, sent)
    tapped = {message.token for message in said if message.kind == "tap"}
    live = _open_question(bubbles, tapped)
    merged = [replace(b, rows=b.rows if b.key == live else ()) for b in bubbles]
    merged += _said_bubbles(kit, chat, said, _labels(sent))
    return sorted(merged, key=lambda bubble: bubble.at)[-KEPT_IN_VIEW:]


async def told_bubbles(
    kit: Kit, unit: Unit, chat: ChatRow, parcels: Iterable[Parcel]
) -> list[Bubble]:
    """What was sent to a chat; a worker's own words carry their name."""
    names = {worker.id: worker.first_name for worker in await unit.staff.all()}
    return [_told(kit, chat, parcel, names) for parcel in parcels]


def _told(kit: Kit, chat: ChatRow, parcel: Parcel, names: Mapping[str, str]) -> Bubble:
    words, at = kit.words, parcel.sent_at or parcel.made_at
    name = names.get(parcel.staff_id or "")
    return Bubble(
        key=f"p{parcel.id}",
        who="staff" if name else "kith",
        name=name or words.line("web-computer-name", chat.lang),
        body=parcel.body,
        at=at,
        stamp=_stamp(words, chat.lang, at, kit.clock.now()),
        rows=parcel.buttons,
        picture=mood_picture(parcel.data) if parcel.kind == "moods" else None,
    )


def _said_bubbles(
    kit: Kit, chat: ChatRow, said: Iterable[InboxMessage], labels: Mapping[str, str]
) -> list[Bubble]:
    words, now = kit.words, kit.clock.now()
    known = {HELP_TOKEN: words.line("web-help-now", chat.lang), **labels}
    unknown = words.line("web-a-button", chat.lang)
    return [
        Bubble(
            key=message.external_id.partition(":")[2],
            who="you",
            name=words.line("web-you", chat.lang),
            body=message.words if message.kind == "text" else known.get(message.token, unknown),
            at=message.taken_at,
            stamp=_stamp(words, chat.lang, message.taken_at, now),
        )
        for message in said
        if message.kind in ("text", "tap")
    ]


def _labels(parcels: Iterable[Parcel]) -> dict[str, str]:
    return {token: label for p in parcels for row in p.buttons for label, token in row}


def _open_question(bubbles: Iterable[Bubble], tapped: set[str]) -> str | None:
    asked = [bubble for bubble in bubbles if bubble.rows]
    if not asked:
        return None
    last = max(asked, key=lambda bubble: bubble.at)
    answered = any(token in tapped for row in last.rows for _, token in row)
    return None if answered else last.key


def _leads_out(row: tuple[tuple[str, str], ...]) -> bool:
    taps = [read_token(token) for _, token in row]
    return all(tap is not None and tap.option in WAYS_OUT for tap in taps)


def _stamp(words: Words, lang: str, at: datetime, now: datetime) -> str:
    moment, today = local(at), local(now).date()
    time = f"{moment:%H:%M}"
    if moment.date() == today:
        return words.line("web-at", lang, {"time": time})
    return words.line("web-at-day", lang, {"day": moment.date(), "time": time})
