"""A fake Telegram Bot API: speaks HTTP to a bot, and gives tests the people on the other side."""

from tests.fakes.bot_api.api import BotApi, Call
from tests.fakes.bot_api.faults import Fate, Faults
from tests.fakes.bot_api.messages import Seen
from tests.fakes.bot_api.rates import Rates
from tests.fakes.bot_api.users import FakeUser

__all__ = ["BotApi", "Call", "FakeUser", "Fate", "Faults", "Rates", "Seen"]
