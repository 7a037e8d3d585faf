"""The flows that there are, found by their files."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Flag, auto
from types import ModuleType
from typing import TYPE_CHECKING, Any

from bot.talk.errors import Mistake

if TYPE_CHECKING:
    from bot.talk.chat import Chat

Body = Callable[["Chat"], Coroutine[Any, Any, None]]


class Starts(Flag):
    """What may begin a flow."""

    BY_CLOCK = auto()  # the schedule
    BY_WORD = auto()  # the menu, or the flow's own words
    BY_LINK = auto()  # an invite
    BY_RISK = auto()  # a message read as red, or 'help now'
    BY_DEED = auto()  # another part of the service


@dataclass(frozen=True, slots=True)
class Flow:
    """One guided conversation.

    ``patience`` is how long an open question waits before the run lapses; ``nudge`` how long
    before it is asked once more (None: never). ``visitors`` may use it without being linked.
    ``place`` is where it stands in the menu, lowest first; None keeps it out.
    """

    name: str
    body: Body
    starts: Starts
    patience: timedelta
    nudge: timedelta | None = None
    visitors: bool = False
    place: int | None = None
    renamed: Mapping[str, str] = field(default_factory=dict)


def flow(  # noqa: PLR0913  # what a flow is, by keyword
    name: str,
    *,
    starts: Starts,
    patience: timedelta,
    nudge: timedelta | None = None,
    visitors: bool = False,
    place: int | None = None,
    renamed: Mapping[str, str] | None = None,
) -> Callable[[Body], Flow]:
    """Make a flow of a coroutine function; see ``Flow`` for what the values mean."""

    def made(body: Body) -> Flow:
        return Flow(name, body, starts, patience, nudge, visitors, place, renamed or {})

    return made


@dataclass(frozen=True, slots=True)
class Book:
    """All flows by name."""

    flows: Mapping[str, Flow]

    @staticmethod
    def found_in(package: ModuleType) -> Book:
        """The flows of a package: every module in it is opened."""
        found: dict[str, Flow] = {}
        for module in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
            if module.ispkg:
                continue
            for value in vars(importlib.import_module(module.name)).values():
                if not isinstance(value, Flow):
                    continue
                if found.get(value.name, value) is not value:
                    raise Mistake(f"two flows are called {value.name}")
                found[value.name] = value
        return Book(found)

    def __getitem__(self, name: str) -> Flow:
        return self.flows[name]

    def __contains__(self, name: str) -> bool:
        return name in self.flows

    def __iter__(self) -> Iterator[Flow]:
        return iter(self.flows.values())

    def menu(self, *, linked: bool) -> tuple[Flow, ...]:
        """What a person may choose from, in order."""
        open_to = [f for f in self if f.place is not None and (linked or f.visitors)]
        return tuple(sorted(open_to, key=lambda f: (f.place or 0, f.name)))


__all__ = ["Awaitable", "Body", "Book", "Flow", "Starts", "flow"]
