"""Turns in batches: whatever waits is read, played and written together, or else one by one."""

from __future__ import annotations

import logging

from bot.rules.severity import Category, Severity
from bot.service.commands import Commands
from bot.service.kit import Kit
from bot.service.notify import Raised, raise_notification
from bot.service.ports import Unit
from bot.service.records import Heard
from bot.service.scene import Scene
from bot.service.turn import take_turn

log = logging.getLogger(__name__)

BATCH = 128


class Turns:
    """Takes the turns of whatever waits in the inbox."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._commands = Commands(kit.words)

    async def take(self) -> int:
        """One batch, at most one message a chat; says how many turns were taken.

        If a batch fails, its turns are tried one by one, so that one poisonous message spoils
        nobody else's; that one is put aside, and a person is told.
        """
        tried: list[int] = []
        try:
            async with self._kit.store.unit() as unit:
                batch = await unit.inbox.next_turns(BATCH)
                tried = [heard.message.id for heard in batch if heard.message.id is not None]
                for heard in batch:
                    await self._one(unit, heard)
        except (
            Exception
        ):  # an edge of the house: nothing that arrived may be lost to another's fault
            log.exception("batch failed: turns=%d", len(tried))
            if not tried:
                raise
            return sum([await self._alone(message_id) for message_id in tried])
        return len(tried)

    async def _one(self, unit: Unit, heard: Heard) -> None:
        await take_turn(self._kit, unit, self._kit.clock.now(), heard, self._commands)

    async def _alone(self, message_id: int) -> bool:
        """The turn; if that fails, put the message aside; if that fails too, at least answer it.

        Says whether the message waits no more.
        """
        for way in (self._one, self._put_aside, self._keep):
            try:
                async with self._kit.store.unit() as unit:
                    for heard in await unit.inbox.next_turns(1, only=message_id):
                        await way(unit, heard)
            except Exception:  # the same edge: the last resort is a help card, or a holding line
                log.exception("turn failed: message=%d way=%s", message_id, way.__name__)
            else:
                return True
        return False

    async def _put_aside(self, unit: Unit, heard: Heard) -> None:
        """Keep the message, say so, and tell a person."""
        await self._keep(unit, heard)
        message = heard.message
        raised = Raised(
            "could-not-be-handled",
            Severity.worse(message.severity, Severity.YELLOW),
            Category(message.category),
            message.words,
            inbox_id=message.id,
        )
        now = self._kit.clock.now()
        await raise_notification(self._kit, unit, now, raised, chat=heard.chat, person=heard.person)

    async def _keep(self, unit: Unit, heard: Heard) -> None:
        """Keep the message and say so; red words get the help card all the same."""
        message = heard.message
        scene = Scene(
            self._kit,
            unit,
            self._kit.clock.now(),
            heard.chat,
            heard.person,
            heard.adviser,
            list(heard.runs),
            heard=message,
        )
        if message.severity is Severity.RED:
            scene.show_help_card(message.category)
        scene.say("holding-line", adviser=scene.speaker.adviser)
        scene.close()
        unit.note(message, state="stuck")
