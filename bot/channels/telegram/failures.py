"""What a refusal of the Bot API means for the parcel that met it."""

from __future__ import annotations

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    TelegramError,
)

from bot.channels.telegram.request import NotCarriedOut, TooMany
from bot.service.ports import ChannelFailure

# Telegram's words, in small letters, for an address at which there is nobody (any more).
NOBODY_THERE = ("chat not found", "user not found", "deactivated", "peer_id_invalid", "chat_id_inv")


def failure_of(error: TelegramError) -> ChannelFailure:
    """Whether to try again, when, and whether it may have arrived all the same.

    Telegram's 403 always concerns the person (blocked, deactivated, never started the bot); its
    400 the message, unless it says that nobody is there. What is not known to have failed may
    have been carried out.
    """
    reason = error.message
    match error:
        case TooMany():
            return ChannelFailure(reason, retry_after=error.wait)
        case Forbidden():
            return ChannelFailure(reason, lasting=True, unreachable=True)
        case BadRequest():
            gone = any(sign in reason.lower() for sign in NOBODY_THERE)
            return ChannelFailure(reason, lasting=True, unreachable=gone)
        case ChatMigrated():
            return ChannelFailure(reason, lasting=True)
        case InvalidToken() | Conflict() | NotCarriedOut():
            return ChannelFailure(reason)
        case _:
            return ChannelFailure(reason, unknown=True)
