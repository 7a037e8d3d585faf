"""The fake as a test holds it: its people, what the bot called, what goes wrong, and a server."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from typing import Any

from aiohttp import web

from tests.fakes.bot_api import methods
from tests.fakes.bot_api.bell import Bell
from tests.fakes.bot_api.door import Door
from tests.fakes.bot_api.errors import Refusal, not_found
from tests.fakes.bot_api.faults import Fate, Faults
from tests.fakes.bot_api.messages import Json
from tests.fakes.bot_api.rates import Rates
from tests.fakes.bot_api.updates import Updates
from tests.fakes.bot_api.users import FakeUser
from tests.fakes.bot_api.webhook import Webhook

TOKEN = "42:a-token-for-tests"


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot, in the order in which they were dealt with; getUpdates is left out."""

    at: datetime
    method: str
    params: Json
    result: Any
    refused: str | None = None  # Telegram's words, or the fault that befell it

    @property
    def chat_id(self) -> int | None:
        return int(self.params["chat_id"]) if "chat_id" in self.params else None


def wall_clock() -> datetime:
    return datetime.now(UTC)


class BotApi:
    """Telegram for one bot. `faults` and `rates` may be exchanged while it runs."""

    def __init__(
        self,
        *,
        token: str = TOKEN,
        faults: Faults | None = None,
        rates: Rates | None = None,
        clock: Callable[[], datetime] = wall_clock,
    ) -> None:
        self.token = token
        self.faults = faults or Faults()
        self.rates = rates
        self.clock = clock
        self.me = {"id": int(token.partition(":")[0]), "is_bot": True} | {
            "first_name": "Kith",
            "username": "kith_test_bot",
            "can_join_groups": False,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }
        self.changed = Bell()
        self.updates = Updates(lambda: self.faults)
        self.webhook = Webhook(self.updates)
        self.reset()

    def reset(self) -> None:
        """Forgets people, messages, calls and waiting updates, as if nothing had been said."""
        self.users: dict[int, FakeUser] = {}
        self.messages: dict[tuple[int, int], Json] = {}
        self.files: dict[str, bytes] = {}
        self.queries: dict[str, int] = {}  # taps whose answer may still come, and whose they are
        self.calls: list[Call] = []
        self.message_ids = count(1)
        self.query_ids = count(1)
        self.updates.forget_all()

    def user(self, user_id: int, name: str, *, language: str = "en") -> FakeUser:
        """A person who has opened a chat with the bot; the same one for the same id."""
        return self.users.setdefault(user_id, FakeUser(self, user_id, name, language))

    def push(self, update: Json) -> int:
        """Any update, as Telegram words it; its `update_id` is made unless it is given."""
        return self.updates.push(update)

    def breaks(self, method: str, *fates: Fate) -> None:
        """The next calls of `method` end so, one after the other."""
        self.faults.plan(method, *fates)

    def called(self, method: str) -> list[Call]:
        """The calls of this method that were carried out, answered or not."""
        return [c for c in self.calls if c.method == method and c.result is not None]

    async def waits_for(self, wanted: Callable[[Call], bool], timeout: float = 5) -> Call:
        """The first call, past or to come within `timeout` seconds, that is as wanted."""
        found = await self.changed.until(lambda: next(filter(wanted, self.calls), None), timeout)
        assert found, f"no such call in {timeout} s; calls so far: {self.calls}"
        return found

    async def call(self, method: str, params: Json, fate: Fate = Fate.FINE) -> Any:
        """Carries out one method. Raises `Refusal` where Telegram would answer with an error."""
        if method == "getUpdates":
            return await methods.get_updates(self, params)
        try:
            if method not in methods.METHODS:
                raise not_found()
            result = methods.METHODS[method](self, params)
        except Refusal as refusal:
            self.note(method, params, None, refusal.description)
            raise
        self.note(method, params, result, fate if fate is not Fate.FINE else None)
        return result

    def note(self, method: str, params: Json, result: Any, refused: str | None) -> None:
        """Writes down how a call ended."""
        self.calls.append(Call(self.clock(), method, params, result, refused))
        self.changed.ring()

    @asynccontextmanager
    async def running(self, port: int = 0) -> AsyncIterator[str]:
        """Serves on 127.0.0.1; gives the base URL, as python-telegram-bot's `base_url` takes it."""
        runner = web.ServerRunner(
            web.Server(Door(self).answer, access_log=None), shutdown_timeout=0.1
        )
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        self.updates.closed = False
        try:
            yield f"http://127.0.0.1:{runner.addresses[0][1]}/bot"
        finally:
            self.updates.closed = True
            self.updates.changed.ring()
            await self.webhook.remove()
            await runner.cleanup()
