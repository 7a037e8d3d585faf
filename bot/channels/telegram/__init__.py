"""Telegram through the bare Bot of python-telegram-bot: updates in, parcels out, no decisions."""

from bot.channels.telegram.bot_api import BotApi
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.persistence import Persistence, TokenRejected
from bot.channels.telegram.rates import Limit, Rates

__all__ = [
    "BotApi",
    "Intake",
    "Limit",
    "Persistence",
    "Rates",
    "TelegramChannel",
    "TokenRejected",
]
