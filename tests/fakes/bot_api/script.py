"""Many simulated chats at once, each of which goes on as soon as the bot has answered it."""

from __future__ import annotations

import asyncio
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.fakes.bot_api.bell import Bell

if TYPE_CHECKING:
    from tests.fakes.bot_api.api import BotApi
    from tests.fakes.bot_api.messages import Json, Seen
    from tests.fakes.bot_api.users import FakeUser


@dataclass(frozen=True, slots=True)
class Step:
    """What a person types or taps, and words in the answer that they wait for (empty: any)."""

    types: str = ""
    taps: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """One conversation, had by `chats` people whose ids begin at `first_chat`.

    `starts_per_second` spreads their beginnings evenly; 0 lets all of them begin at once.
    """

    steps: tuple[Step, ...]
    chats: int
    first_chat: int = 1_000
    starts_per_second: float = 0
    timeout: float = 600  # seconds, after which the play is over, finished or not

    @classmethod
    def read(cls, raw: Json) -> Script:
        return cls(**{**raw, "steps": tuple(Step(**step) for step in raw["steps"])})


@dataclass(slots=True)
class Played:
    """How it went: one entry of `answers` an update, seconds from sending it to its answer."""

    answers: list[float] = field(default_factory=list)
    finished: int = 0
    seconds: float = 0

    def as_json(self) -> Json:
        sums = {"finished": self.finished, "updates": len(self.answers), "seconds": self.seconds}
        return sums | {
            "updates_per_second": len(self.answers) / self.seconds,
            "p50_ms": percentile(self.answers, 0.50) * 1000,
            "p99_ms": percentile(self.answers, 0.99) * 1000,
        }


def percentile(values: list[float], share: float) -> float:
    """The smallest value that at least this share of them does not pass; 0 of nothing."""
    return sorted(values)[math.ceil(share * len(values)) - 1] if values else 0.0


class Player:
    """One person having the conversation."""

    def __init__(self, user: FakeUser, steps: tuple[Step, ...], played: Played, bell: Bell) -> None:
        self._user, self._steps, self._played, self._bell = user, steps, played, bell
        self._loop = asyncio.get_running_loop()
        self._at = 0
        self._acted = 0.0

    def begins(self) -> None:
        self._user.on_message = self._hears
        self._acted = self._loop.time()
        self._user.writes(self._steps[0].types)

    def _hears(self, seen: Seen) -> None:
        following = self._steps[self._at + 1] if self._at + 1 < len(self._steps) else Step()
        button = seen.button(following.taps) if following.taps else None
        if self._steps[self._at].until not in seen.text or (following.taps and not button):
            return
        self._at += 1
        now = self._loop.time()
        self._played.answers.append(now - self._acted)
        self._acted = now
        if button:
            self._user.presses(seen.message_id, button)
        elif following.types:
            self._user.writes(following.types)
        else:
            self._ends()

    def _ends(self) -> None:
        self._user.on_message = None
        self._played.finished += 1
        self._bell.ring()


async def play(api: BotApi, script: Script) -> Played:
    """Lets everybody have the conversation; ends with the last one or with the time-out."""
    loop = asyncio.get_running_loop()
    played, bell = Played(), Bell()
    began = loop.time()
    gap = 1 / script.starts_per_second if script.starts_per_second else 0
    for n in range(script.chats):
        user = api.user(script.first_chat + n, f"Player {n}")
        player = Player(user, script.steps, played, bell)
        loop.call_at(began + n * gap, player.begins)
    await bell.until(lambda: played.finished == script.chats or None, script.timeout)
    played.seconds = loop.time() - began
    return played
