"""Rebuilds a run from its journal up to the first open question: a pure function."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, replace
from typing import Any

from bot.talk.book import Flow
from bot.talk.chat import Chat, Done, Line, Needs, Waits
from bot.talk.errors import Mistake, Silence
from bot.talk.journal import ANSWERS, Entry, Journal, Kind
from bot.talk.limits import LIMITS, Limits


@dataclass(frozen=True, slots=True)
class Ended:
    """The flow has come to its end; ``silent`` if it ended because nobody answered."""

    silent: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """What happened in one rebuilding.

    ``lines`` are to be spoken now; ``fresh`` deeds are to be carried out and ``withdrawn``
    ones undone (their names). ``journal`` remembers all of it, without answers that turned
    out not to answer. ``unplaced`` are answers that no question of the flow reached.
    """

    at: Waits | Needs | Ended
    lines: tuple[Line, ...]
    fresh: tuple[Done, ...]
    withdrawn: tuple[str, ...]
    journal: Journal
    unplaced: tuple[Entry, ...] = ()


def drive(flow: Flow, journal: Journal, limits: Limits = LIMITS) -> Turn:
    """Step ``flow`` through what ``journal`` remembers, to its first open question or its end.

    Raises ``Mistake`` where the flow breaks a rule of talking, and whatever a broken flow
    raises itself; the journal is never changed.
    """
    chat = Chat(journal, limits, flow.renamed)
    at = _step(flow.body(chat))
    entries = journal.entries
    if isinstance(at, Waits) and at.unclear is not None:
        entries = tuple(e for e in entries if e.kind not in ANSWERS or e.key != at.key)
    changes = Changes.between(entries, chat, complete=not isinstance(at, Needs))
    undone = {*changes.withdrawn, *(done.key for done in changes.fresh)}
    kept = tuple(e for e in entries if e.kind is not Kind.DONE or e.key not in undone)
    done = tuple(Entry(Kind.DONE, done.key, done.deed.packed()) for done in changes.fresh)
    return Turn(
        at=at,
        lines=tuple(chat.lines),
        fresh=changes.fresh,
        withdrawn=changes.withdrawn,
        journal=replace(journal, entries=kept + tuple(chat.fresh) + done),
        unplaced=_unplaced(entries, chat),
    )


@dataclass(frozen=True, slots=True)
class Changes:
    """Which deeds are new or have changed, and which have been gone back past.

    A final deed is neither done twice nor undone: somebody has been told.
    """

    fresh: tuple[Done, ...]
    withdrawn: tuple[str, ...]

    @staticmethod
    def between(entries: tuple[Entry, ...], chat: Chat, *, complete: bool) -> Changes:
        """What the flow wants now, against what the journal remembers as done."""
        known = {e.key: e.value for e in entries if e.kind is Kind.DONE}
        final = {key for key, packed in known.items() if packed["final"]}
        wanted = {key: deed.packed() for key, deed in chat.deeds.items()}
        changed = [key for key in wanted if key not in final and known.get(key) != wanted[key]]
        undone = [key for key in known if key not in final and key not in wanted]
        return Changes(
            fresh=tuple(Done(key, chat.deeds[key]) for key in changed),
            withdrawn=tuple(undone) if complete else (),
        )


def _step(body: Coroutine[Any, Any, None]) -> Waits | Needs | Ended:
    try:
        request = body.send(None)
    except StopIteration:
        return Ended()
    except Silence:
        return Ended(silent=True)
    finally:
        body.close()
    if not isinstance(request, Waits | Needs):
        raise Mistake(f"a flow may await only its chat, not {type(request).__name__}")
    return request


def _unplaced(entries: tuple[Entry, ...], chat: Chat) -> tuple[Entry, ...]:
    return tuple(
        e
        for e in entries
        if e.kind in ANSWERS and chat.renamed.get(e.key, e.key) not in chat.reached
    )
