"""Puts a parcel on Telegram, as one message."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from telegram import InputFile
from telegram.error import InvalidToken, TelegramError

from bot.channels.picture import mood_chart
from bot.channels.telegram.bot_api import BotApi
from bot.channels.telegram.failures import failure_of
from bot.service.ports import Sent
from bot.service.records import Parcel

log = logging.getLogger(__name__)

NO_PREVIEW = {"is_disabled": True}


class TelegramSender:
    """Sends one parcel as one message: what is too long was split when it was made."""

    def __init__(self, api: BotApi) -> None:
        self._api = api

    async def send(self, parcel: Parcel, address: str, lang: str) -> Sent:  # noqa: ARG002
        """Send it, and give Telegram's id of the message; raises ``ChannelFailure``."""
        try:
            message = await self._put(parcel, address)
        except TelegramError as error:
            if isinstance(error, InvalidToken):
                log.error("telegram does not accept the token: parcel=%s", parcel.id)  # noqa: TRY400
            raise failure_of(error) from None
        return Sent(str(message["message_id"]))

    async def _put(self, parcel: Parcel, address: str) -> Any:
        params: dict[str, Any] = {"chat_id": address}
        if parcel.buttons:
            params["reply_markup"] = {"inline_keyboard": _keyboard(parcel)}
        if parcel.kind == "moods":
            drawn = await asyncio.to_thread(mood_chart, parcel.data)
            photo = InputFile(drawn, filename="moods.png")
            return await self._api.call(
                "sendPhoto", params | {"photo": photo, "caption": parcel.body}
            )
        params |= {"text": parcel.body, "link_preview_options": NO_PREVIEW}
        return await self._api.call("sendMessage", params)


def _keyboard(parcel: Parcel) -> list[list[dict[str, str]]]:
    return [
        [{"text": label, "callback_data": token} for label, token in row] for row in parcel.buttons
    ]
