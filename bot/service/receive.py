"""Takes in what arrives: read for risk before anything else, then stored, once, for its turn."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta

from bot.content.help_card import help_card
from bot.rules.severity import Category, Severity
from bot.service.kit import Kit
from bot.service.ports import Arrival, Unit
from bot.service.records import ChatRow, InboxMessage
from bot.triage import Reading, Reads, fail_safe

log = logging.getLogger(__name__)

SayAtOnce = Callable[[str, str, str], Awaitable[None]]  # channel, address, words
HELPED_KEPT = 1000
AS_ONE = timedelta(minutes=5)  # people send three short lines: within this they are one as well
MOST_LINES = 5
CALM = frozenset({Severity.GREEN, Severity.YELLOW})
NOTHING_TO_READ = Reading(Category.EVERYDAY, Severity.GREEN, (), "", "")


class Reception:
    """The one door in: whatever a channel brings goes through ``take``.

    ``say_at_once`` speaks to an address without the database, for the one case where that
    matters: a red message while nothing can be stored. Without a ``reader`` every text is amber,
    'could not be read'.
    """

    def __init__(
        self, kit: Kit, reader: Reads | None, *, stored: Callable[[], None], say_at_once: SayAtOnce
    ) -> None:
        self._kit = kit
        self._reader = reader
        self._stored = stored
        self._say_at_once = say_at_once
        self._helped: OrderedDict[tuple[str, str], None] = OrderedDict()

    async def take(self, arrivals: Sequence[Arrival]) -> None:
        """Store a batch durably; returns only then, and raises if it could not be stored.

        A message that was seen before changes nothing. If the store fails, whoever wrote
        something red has been given the help card all the same.
        """
        readings = [self._read(arrival) for arrival in arrivals]
        try:
            async with self._kit.store.unit() as unit:
                await self._store(unit, arrivals, readings)
        except Exception:  # an edge of the house: help must not wait for a database
            log.exception("store failed: arrivals=%d", len(arrivals))
            await self._help_all_the_same(arrivals, readings)
            raise
        self._stored()

    def _read(self, arrival: Arrival) -> Reading:
        """The reading of its words; a tap or a picture without words has nothing to read."""
        if not arrival.words:
            return NOTHING_TO_READ
        return fail_safe(self._reader, arrival.words, arrival.lang or None)

    async def _together(
        self,
        unit: Unit,
        arrivals: Sequence[Arrival],
        readings: Sequence[Reading],
        chats: Mapping[tuple[str, str], ChatRow],
        now: datetime,
    ) -> list[Reading]:
        """The same readings, worse where the lines of the last minutes say more as one.

        Lines that worried somebody by themselves are left out: they have been acted on.
        """
        written = {
            chat.id for a in arrivals if a.words and (chat := chats.get((a.channel, a.address)))
        }
        before = await unit.inbox.calm_words(list(written), now - AS_ONE) if written else {}
        return [
            self._worse(arrival, reading, before, chats.get((arrival.channel, arrival.address)))
            for arrival, reading in zip(arrivals, readings, strict=True)
        ]

    def _worse(
        self,
        arrival: Arrival,
        alone: Reading,
        before: dict[str, list[str]],
        chat: ChatRow | None,
    ) -> Reading:
        if chat is None or not arrival.words:
            return alone
        earlier = before.setdefault(chat.id, [])
        worst = alone
        if earlier and alone.severity is not Severity.RED:
            as_one = fail_safe(
                self._reader,
                "\n".join((*earlier[-MOST_LINES:], arrival.words)),
                arrival.lang or None,
            )
            if as_one.severity not in CALM:  # a calm line before has been answered: not again
                worst = max(alone, as_one, key=lambda reading: reading.severity.rank)
        if worst.severity in CALM and not arrival.words.startswith("/"):
            earlier.append(arrival.words)
        return worst

    async def _store(
        self, unit: Unit, arrivals: Sequence[Arrival], readings: Sequence[Reading]
    ) -> None:
        now = self._kit.clock.now()
        chats = await self._chats(unit, arrivals, now)
        readings = await self._together(unit, arrivals, readings, chats, now)
        await unit.inbox.store(
            [
                _message(arrival, reading, chats.get((arrival.channel, arrival.address)), now)
                for arrival, reading in zip(arrivals, readings, strict=True)
            ]
        )

    async def _chats(
        self, unit: Unit, arrivals: Sequence[Arrival], now: datetime
    ) -> dict[tuple[str, str], ChatRow]:
        """The chats that these come from; one that writes for the first time is made."""
        chats: dict[tuple[str, str], ChatRow] = {}
        for channel in {arrival.channel for arrival in arrivals}:
            first = {a.address: a for a in arrivals if a.channel == channel and a.address}
            known = await unit.talks.chats_at(channel, list(first))
            for address in first.keys() - known.keys():
                unit.add_once(self._new_chat(first[address], now))
            if first.keys() - known.keys():
                await unit.flush()  # another process may have made it first: read what stands
                known = await unit.talks.chats_at(channel, list(first))
            chats |= {(channel, address): chat for address, chat in known.items()}
        return chats

    def _new_chat(self, arrival: Arrival, now: datetime) -> ChatRow:
        lang = arrival.lang if self._kit.words.speaks(arrival.lang) else "en"
        return ChatRow(
            id=self._kit.ids.new(),
            channel=arrival.channel,
            address=arrival.address,
            person_id=None,
            staff_id=None,
            lang=lang,
            state="open",
            floor_staff_id=None,
            floor_until=None,
            heard_at=None,
            made_at=now,
        )

    async def _help_all_the_same(
        self, arrivals: Sequence[Arrival], readings: Sequence[Reading]
    ) -> None:
        council = self._kit.council
        for arrival, reading in zip(arrivals, readings, strict=True):
            key = (arrival.channel, arrival.external_id)
            if reading.severity is not Severity.RED or key in self._helped:
                continue
            self._helped[key] = None  # the batch comes again until it is stored
            while len(self._helped) > HELPED_KEPT:
                self._helped.popitem(last=False)
            card = help_card(
                reading.category,
                arrival.lang,
                council.name,
                council.duty_phone,
                council.night_phone,
            )
            await self._say_at_once(arrival.channel, arrival.address, card)


def _message(
    arrival: Arrival, reading: Reading, chat: ChatRow | None, now: datetime
) -> InboxMessage:
    readable = chat is not None and arrival.kind != "unreadable"
    return InboxMessage(
        id=None,
        channel=arrival.channel,
        external_id=arrival.external_id,
        chat_id=chat.id if chat else None,
        kind=arrival.kind,
        words=arrival.words,
        token=arrival.token,
        ref=arrival.ref,
        state="waiting" if readable else "unreadable",
        severity=reading.severity,
        category=reading.category,
        reasons=reading.reasons,
        raw=arrival.raw,
        run_id=None,
        sent_at=arrival.sent_at,
        taken_at=now,
        reader=reading.version,
    )
