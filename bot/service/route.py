"""Decides what an incoming message is: an answer, a command, news for a person. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from bot.rules.severity import Severity
from bot.service.buttons import WAYS_OUT, read_token
from bot.service.commands import Command, Commands
from bot.service.records import Heard, Run

MEDIA = frozenset({"photo", "voice", "sticker", "location", "contact", "file"})


@dataclass(frozen=True, slots=True)
class Alarm:
    """Somebody may come to harm: help comes before anything else."""


@dataclass(frozen=True, slots=True)
class Obey:
    """A command, by word or by a button that is always there."""

    command: Command


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button of the question that is on the screen, or of the one laid aside."""

    run: Run
    option: str


@dataclass(frozen=True, slots=True)
class Stale:
    """A button of an old message."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words, where a question is open."""

    run: Run


@dataclass(frozen=True, slots=True)
class ToWorker:
    """Words, while a worker is talking with this person."""


@dataclass(frozen=True, slots=True)
class Idle:
    """Words out of the blue."""


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody came in by a link: with an invite's code, or by the web chat's own door."""

    code: str


@dataclass(frozen=True, slots=True)
class Media:
    """Something that Kith cannot read."""


@dataclass(frozen=True, slots=True)
class Edited:
    """An earlier message was changed."""


@dataclass(frozen=True, slots=True)
class Gone:
    """The person blocked the bot (or let it in again)."""

    back: bool


Route = Alarm | Obey | Tapped | Stale | Said | ToWorker | Idle | Invited | Media | Edited | Gone


def route(heard: Heard, commands: Commands) -> Route:  # noqa: PLR0911  # one return a kind
    """What this message is.

    Risk goes first, then buttons and commands, then the open question, then a worker who is
    talking; whatever is left is idle talk.
    """
    message = heard.message
    if message.kind in ("blocked", "unblocked"):
        return Gone(back=message.kind == "unblocked")
    first_time = heard.person is not None and heard.chat.heard_at is None
    if message.kind == "start" and (message.token or first_time):
        return Invited(message.token)
    if message.severity is Severity.RED:
        return Alarm()
    if message.kind == "tap":
        return _tap(heard)
    if message.kind == "edited":
        return Edited()
    if message.kind in MEDIA:
        return Media()
    command = commands.named(message.words) if message.kind == "text" else Command.MENU
    return Obey(command) if command else _words(heard)


def _tap(heard: Heard) -> Route:
    tap = read_token(heard.message.token)
    if tap is None:
        return Stale()
    if tap.option == "_help":  # never refused, however old the button is
        return Obey(Command.HELP)
    for run in heard.runs:
        if run.id == tap.run_id and run.turn == tap.turn:
            if tap.option in WAYS_OUT:
                return Obey(Command(tap.option.removeprefix("_")))
            return Tapped(run, tap.option)
    return Stale()


def _words(heard: Heard) -> Route:
    top = next((run for run in heard.runs if run.state == "open"), None)
    if top is not None and not _at_leisure(top, heard):
        return Said(top)
    chat = heard.chat
    if chat.floor_until is not None and heard.message.taken_at < chat.floor_until:
        return ToWorker()
    return Said(top) if top is not None else Idle()


def _at_leisure(run: Run, heard: Heard) -> bool:
    """A menu left open does not swallow what is meant for the worker who is talking."""
    return run.flow in ("menu", "pick-up") and heard.chat.floor_staff_id is not None
