"""Sends what waits in the outbox: claimed and noted before, noted again after.

No transaction is open while the network is. A parcel is ``sending`` from its claim on; what a
crash leaves in that state may or may not have arrived, so help and answers are sent again and
what Kith says unasked is not.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from bot.rules.quiet_hours import is_quiet, next_allowed
from bot.rules.zone import local
from bot.service.kit import Kit
from bot.service.outcomes import Outcome, note_check_in, settle
from bot.service.ports import ChannelFailure, Claimed, Sender, Unit
from bot.service.quiet import quiet_of

log = logging.getLogger(__name__)

AT_ONCE = 128  # sends under way; of these, at most so many that can wait:
UNASKED_AT_ONCE = 16
IDLE_LOOK = 1.0  # seconds after which an idle process looks for what another one wrote
SIGN_OF_LIFE = timedelta(seconds=3)
ORPHANED_AFTER = SIGN_OF_LIFE * 4  # without one, whoever was sending it has ended


class Delivery:
    """Moves parcels from the outbox to the channels, in order per chat, help first."""

    def __init__(
        self, kit: Kit, senders: Mapping[str, Sender], *, on_sent: Callable[[str], None]
    ) -> None:
        self._kit = kit
        self._senders = senders
        self._on_sent = on_sent
        self._under_way: dict[asyncio.Task[None], Claimed] = {}
        self._finished: list[Outcome] = []
        self._signed_at = kit.clock.now()
        self._wake = asyncio.Event()

    def poke(self) -> None:
        """Something may have been put in the outbox."""
        self._wake.set()

    async def run(self) -> None:
        """Deliver until cancelled; what is under way then is finished and noted first."""
        try:
            while True:
                self._wake.clear()
                try:
                    busy = await self.step()
                except Exception:  # an edge of the house: a store that is down comes back
                    log.exception("delivery failed")
                    busy = False
                if not busy:
                    await self._rest()
        except asyncio.CancelledError:
            await self.finish()
            raise

    async def step(self) -> bool:
        """Note what came of earlier sends, and start the next: all in one transaction.

        Says whether there was anything to do.
        """
        finished, self._finished = self._finished, []
        now = self._kit.clock.now()
        try:
            async with self._kit.store.unit() as unit:
                for outcome in finished:
                    await settle(self._kit, unit, now, outcome)
                await unit.flush()
                await self._look_after_what_is_being_sent(unit, now)
                claimed = await self._claim(unit, now)
        except BaseException:
            self._finished = finished + self._finished  # noted at the next step instead
            raise
        for outcome in finished:
            if outcome.sent is not None:
                self._on_sent(outcome.claimed.chat.id)
        for one in claimed:
            task = asyncio.create_task(self._send(one))
            self._under_way[task] = one
            task.add_done_callback(self._landed)
        return bool(finished or claimed)

    async def finish(self) -> None:
        """Wait for the sends under way and note what came of them; start no more."""
        if self._under_way:
            await asyncio.wait(self._under_way)
        finished, self._finished = self._finished, []
        if finished:
            now = self._kit.clock.now()
            async with self._kit.store.unit() as unit:
                for outcome in finished:
                    await settle(self._kit, unit, now, outcome)

    async def recover(self, *, alone: bool) -> int:
        """Look after parcels that were being sent when a process ended; says how many.

        ``alone``: no other process works on this database, so whatever is being sent is ours
        from before; else only what has been so for long.
        """
        now = self._kit.clock.now()
        async with self._kit.store.unit() as unit:
            return await _recover(unit, now if alone else now - ORPHANED_AFTER)

    async def _look_after_what_is_being_sent(self, unit: Unit, now: datetime) -> None:
        """Now and then, say that our own sends are still under way, and recover others' orphans."""
        if now - self._signed_at < SIGN_OF_LIFE:
            return
        self._signed_at = now
        ours = [*self._under_way.values(), *(outcome.claimed for outcome in self._finished)]
        for one in ours:
            unit.note(one.parcel, due_at=now)
        await unit.flush()
        await _recover(unit, now - ORPHANED_AFTER)
        await unit.flush()

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(IDLE_LOOK):  # 'wait_for' may swallow being cancelled
                await self._wake.wait()
        except TimeoutError:
            return

    async def _claim(self, unit: Unit, now: datetime) -> list[Claimed]:
        free = AT_ONCE - len(self._under_way)
        if free <= 0:
            return []
        unasked = UNASKED_AT_ONCE - sum(one.parcel.lane == 1 for one in self._under_way.values())
        claimed = []
        for one in await unit.outbox.claim(now, free, list(self._senders)):
            if one.parcel.lane == 1:
                if unasked <= 0 or not await _still_wanted(unit, one, now):
                    continue
                unasked -= 1
            unit.note(one.parcel, state="sending", due_at=now)
            claimed.append(one)
        return claimed

    async def _send(self, one: Claimed) -> None:
        sender = self._senders[one.chat.channel]
        try:
            sent = await sender.send(one.parcel, one.chat.address, one.chat.lang)
            self._finished.append(Outcome(one, sent=sent))
        except ChannelFailure as failure:
            self._finished.append(Outcome(one, failure=failure))
        except Exception as fault:  # an edge: a fault of our own must not leave it 'sending'
            log.exception("sender broke: channel=%s parcel=%s", one.chat.channel, one.parcel.id)
            broke = ChannelFailure(type(fault).__name__, unknown=True)
            self._finished.append(Outcome(one, failure=broke))

    def _landed(self, task: asyncio.Task[None]) -> None:
        self._under_way.pop(task, None)
        self._wake.set()


async def _recover(unit: Unit, before: datetime) -> int:
    left = await unit.outbox.left_sending(before)
    for parcel in left:
        if parcel.lane == 0:
            unit.note(parcel, state="waiting")
        else:
            why = "the process ended while this was being sent"
            unit.note(parcel, state="unknown", trouble=why)
    return len(left)


async def _still_wanted(unit: Unit, one: Claimed, now: datetime) -> bool:
    """Looks once more, at the moment of sending, whether what was not asked for may go."""
    if (why_not := _unwanted(one, now)) is not None:
        unit.note(one.parcel, state="dropped", trouble=why_not)
        await note_check_in(unit, one.parcel, "unsent", now)
        return False
    if one.person is not None and is_quiet(now, quiet_of(one.person)):
        unit.note(one.parcel, due_at=next_allowed(now, quiet_of(one.person)))
        return False
    return True


def _unwanted(one: Claimed, now: datetime) -> str | None:
    """Why this may not go at all, if so."""
    if one.chat.state != "open":
        return "the chat cannot be reached"
    person = one.person
    if person is None:
        return None
    if person.stopped_at or (person.paused_until and person.paused_until > local(now).date()):
        return "check-ins are stopped or paused"
    return None
