"""Telegram as the rest of the house sees it: what is to be started, run and stopped."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence

from telegram.error import InvalidToken, TelegramError

from bot.channels.telegram.arrivals import ALLOWED
from bot.channels.telegram.bot_api import BotApi
from bot.channels.telegram.failures import failure_of
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.persistence import Persistence, TokenRejected
from bot.channels.telegram.poller import Poller
from bot.channels.telegram.rates import Rates
from bot.channels.telegram.sender import TelegramSender
from bot.channels.telegram.taps import Taps
from bot.channels.telegram.webhook import Handler, webhook_handler

log = logging.getLogger(__name__)

CommandMenu = Mapping[str, Sequence[tuple[str, str]]]  # language -> (command, what it does)
NO_COMMANDS: CommandMenu = {}
TRIES_AT_ONCE = 3


class TelegramChannel:
    """One bot: its way in, its sender and its rates.

    ``commands`` is the menu that the app shows, by language, "" for all other languages.
    ``username`` is what Telegram calls the bot, "" until it could be asked.
    """

    def __init__(
        self,
        api: BotApi,
        intake: Intake,
        persistence: Persistence,
        *,
        rates: Rates,
        commands: CommandMenu = NO_COMMANDS,
        answer_taps: bool = True,
    ) -> None:
        self._api = api
        self._intake = intake
        self._persistence = persistence
        self._commands = commands
        self._answer_taps = answer_taps
        self._taps = Taps(api)
        self.sender = TelegramSender(api)
        self.rates = rates
        self.username = ""

    @property
    def dropped(self) -> int:
        """How many updates came from groups and channels, where the bot is deaf."""
        return self._intake.dropped

    async def start(self) -> None:
        """Make ready to send, and ask Telegram who the bot is.

        Raises ``TokenRejected``. That Telegram is out of reach is no reason not to start.
        """
        await self._api.open()
        try:
            await self._introduce()
        except InvalidToken:
            await self._api.close()
            raise TokenRejected from None
        except TelegramError as trouble:
            log.warning("telegram is out of reach for now: %s", trouble)

    async def run(self) -> None:
        """Poll until cancelled; raises ``TokenRejected``."""
        if not self.username:
            await self._persistence.until_done(self._introduce)
        answer = self._taps.answer if self._answer_taps else None
        await Poller(self._api, self._intake, self._persistence, answer).run()

    async def be_called(self, url: str, secret: str) -> None:
        """Instead of polling, have Telegram call the handler of ``webhook`` at this URL."""
        if not self.username:
            await self._persistence.until_done(self._introduce)
        where = {"url": url, "secret_token": secret, "allowed_updates": ALLOWED}

        async def register() -> None:
            await self._api.call("setWebhook", where)

        await self._persistence.until_done(register)

    def webhook(self, secret: str) -> Handler:
        """The aiohttp handler for Telegram's calls."""
        return webhook_handler(self._intake, secret, answer_taps=self._answer_taps)

    async def say_at_once(self, address: str, words: str) -> None:
        """Send words past the outbox, for when there is no database; never raises."""
        self.rates.took(address)
        for tried in range(TRIES_AT_ONCE):
            if tried:
                await asyncio.sleep(self._persistence.pause(tried))
            try:
                await self._api.call("sendMessage", {"chat_id": address, "text": words})
            except TelegramError as trouble:
                log.warning("telegram: help is not sent: try=%d %s", tried + 1, trouble)
                if failure_of(trouble).lasting:
                    return
            else:
                return

    async def stop(self) -> None:
        """Let go of the connections, after ``run`` has ended."""
        await self._taps.stop()
        await self._api.close()

    async def _introduce(self) -> None:
        me = await self._api.call("getMe")
        self.username = me["username"]
        for lang, lines in self._commands.items():
            menu = [{"command": name, "description": does} for name, does in lines]
            try:
                await self._api.call("setMyCommands", {"commands": menu, "language_code": lang})
            except TelegramError as trouble:
                log.warning("telegram: no command menu for lang=%r: %s", lang, trouble)
