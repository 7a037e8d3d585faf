"""What can be seen of a conversation from outside: lines, deeds, the desk, what is kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.content.words import Words
from bot.service.buttons import WAYS_OUT, read_token
from storage import tables

TELLING = frozenset(
    {"who", "cover", "day", "time", "back", "left", "title"}
)  # values worth reading
_NUMBERED = re.compile(r"\b\d{18}\b")  # identifiers change with every row that comes before
_SPOKEN = re.compile(r"⟦(.+?)⟧")


class SpokenIds(Words):
    """Real words, rendered to see that they can be, but handed out as their message ids."""

    def __init__(self, real: Words) -> None:
        super().__init__(real._bundles)

    def line(self, line: str, lang: str, args: Mapping[str, Any] | None = None) -> str:
        super().line(line, lang, args)
        told = (f" {name}={value}" for name, value in (args or {}).items() if name in TELLING)
        return f"⟦{_in(lang)}{line}{''.join(told)}⟧"

    def attribute(
        self, line: str, name: str, lang: str, args: Mapping[str, Any] | None = None
    ) -> str | None:
        rendered = super().attribute(line, name, lang, args)
        if rendered is None or name.startswith("tap-"):
            return rendered
        return f"⟦{_in(lang)}{line}.{name}⟧"


def _in(lang: str) -> str:
    return "" if lang == "en" else f"{lang}:"


@dataclass
class Watcher:
    """Compares the database with what it was, and tells the difference as transcript lines."""

    engine: AsyncEngine
    parcels: int = 0
    runs: dict[str, Any] = field(default_factory=dict)
    items: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    records: Counter[str] = field(default_factory=Counter)
    settings: Counter[str] = field(default_factory=Counter)

    async def news(self, listener: str) -> list[str]:
        """What has happened since the last look; ``listener`` is whose phone we look at."""
        told = [
            *await self._said(listener),
            *await self._deeds_and_states(),
            *await self._desk(),
            *await self._kept(),
        ]
        return [" / ".join(line.split("\n")) for line in told]

    async def _rows(self, table: Table) -> list[Any]:
        async with self.engine.connect() as connection:
            return list(await connection.execute(select(table).order_by(*table.primary_key)))

    async def _said(self, listener: str) -> list[str]:
        chats = {
            row.id: row.address.removeprefix("phone-of-") for row in await self._rows(tables.chats)
        }
        told = []
        for row in await self._rows(tables.outbox):
            if row.id <= self.parcels:
                continue
            self.parcels = row.id
            to = chats[row.chat_id]
            who = "kith" if to == listener else f"kith>{to}"
            lines = _ids_of(row.body)
            buttons = " ".join(f"[{name}]" for name in _options(row.buttons))
            told += [f"{who} {line}" for line in lines[:-1]]
            told.append(f"{who} {lines[-1]} {buttons}".rstrip())
        return told

    async def _deeds_and_states(self) -> list[str]:
        deeds, undone, states = [], [], []
        for row in await self._rows(tables.runs):
            before = self.runs.get(row.id)
            done = {e[1]: e[2] for e in row.journal["entries"] if e[0] == "done"}
            known, state = before or ({}, "open")
            deeds += [f"deed {_deed(v)}" for k, v in done.items() if known.get(k) != v]
            undone += [f"undone {_deed(v)}" for k, v in known.items() if k not in done]
            if row.state != state:
                states.append(f"state {row.flow} {row.state}")
            self.runs[row.id] = (done, row.state)
        return undone + deeds + states

    async def _desk(self) -> list[str]:
        words: dict[str, list[str]] = {}
        for row in await self._rows(tables.notification_words):
            words.setdefault(row.notification_id, []).append(row.words)
        told = []
        for row in await self._rows(tables.notifications):
            said = words.get(row.id, [])
            now = (row.severity, row.state, row.owner_id, tuple(said))
            if self.items.get(row.id) != now:
                quoted = f' "{said[-1]}"' if said else ""
                seen = "" if row.state == "open" else f" ({row.state})"
                told.append(f"desk {row.owner_id}: {row.severity} {row.why}{quoted}{seen}")
            self.items[row.id] = now
        return told

    async def _kept(self) -> list[str]:
        """Settings and links as they are now, and records that have been withdrawn.

        New records need no line: the deed that made them has one.
        """
        moods, lines = await self._rows(tables.moods), await self._rows(tables.contact_lines)
        chats, people = await self._rows(tables.chats), await self._rows(tables.people)
        records = Counter(f"{row.person_id}'s mood {row.score}" for row in moods)
        records.update(f"{row.about} {row.words}".strip() for row in lines)
        settings = Counter(fact for row in chats for fact in _facts_of_chat(row))
        settings.update(fact for row in people for fact in _settings(row))
        told = [f"kept {fact}" for fact in settings - self.settings]
        told += [f"gone {fact}" for fact in self.settings - settings if " is " not in fact]
        told += [f"gone {fact}" for fact in self.records - records]
        self.records, self.settings = records, settings
        return told


def _ids_of(body: str) -> list[str]:
    """The message ids in a body, and the help card, which comes first and has none."""
    card = ["help-card"] if "999" in body.partition("⟦")[0] else []
    return card + _SPOKEN.findall(body)


def _options(rows: Any) -> list[str]:
    taps = [read_token(token) for row in rows for _, token in row]
    return [
        tap.run_id if tap.run_id in ("ack", "answer") else tap.option
        for tap in taps
        if tap is not None and tap.option not in WAYS_OUT
    ]


def _deed(packed: Mapping[str, Any]) -> str:
    values = [str(v) for k, v in packed.items() if k not in ("deed", "final") and v != ""]
    return f"{packed['deed']}({', '.join(_NUMBERED.sub('#', v) for v in values)})"


def _settings(row: Any) -> list[str]:
    facts = [
        f"is called {row.called}",
        f"is spoken to in {row.lang}",
        f"is asked every {row.every_weeks} weeks, day {row.weekday}, {row.hour}:00",
        f"is left alone {row.quiet_start}-{row.quiet_end}",
        f"is reminded after {row.reminder_hours}",
        *([f"paused until {row.paused_until}"] if row.paused_until else []),
        *(["stopped"] if row.stopped_at else []),
    ]
    return [f"{row.id} {fact}" for fact in facts]


def _facts_of_chat(row: Any) -> list[str]:
    linked = [f"linked to {row.person_id}"] if row.person_id else []
    away = [row.state] if row.state != "open" else []
    return [f"{row.address} {fact}" for fact in linked + away]
