"""Runs of flows inside a turn: begin one, go on with one, park it, take it up, go back."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.rules.deeds import Begin, PickUp
from bot.rules.quiet_hours import next_allowed
from bot.rules.severity import Category
from bot.service.contact_log import log_answer
from bot.service.deeds import carry_out, withdraw
from bot.service.looks import look_up
from bot.service.mishaps import flow_stuck, unplaced
from bot.service.parking import MENU, PICK_UP, lay_aside
from bot.service.quiet import quiet_of
from bot.service.records import Run
from bot.service.scene import HELP_FLOW, Scene
from bot.talk import Flow, Starts
from bot.talk.chat import Needs, Waits
from bot.talk.drive import Ended, Turn, drive
from bot.talk.journal import Entry, Journal, Kind

log = logging.getLogger(__name__)

LONGEST_RUN = timedelta(days=30)


async def begin(scene: Scene, name: str, given: Mapping[str, str] | None = None) -> Run:
    """Start a flow in the chat, on top of nothing: what was open is parked first.

    Help begins with who to ring, whatever begins it.
    """
    park(scene)
    if name == HELP_FLOW:
        scene.show_help_card((given or {}).get("category", Category.LIFE_AT_RISK))
    if scene.runs:
        await scene.unit.flush()  # what was open is laid aside before another is
    run_id = scene.kit.ids.new()
    journal = Journal(run_id, scene.now, scene.speaker, given or {})
    run = Run(
        id=run_id,
        chat_id=scene.chat.id,
        flow=name,
        state="open",
        turn=0,
        waiting="",
        journal=journal.packed(),
        started_at=scene.now,
        changed_at=scene.now,
    )
    scene.unit.add(run)
    scene.runs.append(run)
    return await go_on(scene, run, journal)


async def begin_menu(scene: Scene) -> Run:
    """Show what there is to choose from."""
    choices = scene.kit.book.menu(linked=scene.person is not None)
    return await begin(scene, MENU, {"choices": " ".join(flow.name for flow in choices)})


async def go_on(scene: Scene, run: Run, journal: Journal) -> Run:
    """Rebuild a run from its journal, do and say what is new, and leave it where it waits.

    A flow that breaks is stuck, not dead: what was heard stays, a holding line goes out, and a
    person is told.
    """
    try:
        turn = await _driven(scene, run, journal)
    except Exception:  # an edge of the house: no flow may spoil a turn
        log.exception("flow broke: flow=%s run=%s turn=%s", run.flow, run.id, run.turn)
        await flow_stuck(scene, run)
        return put(
            scene,
            run,
            state="stuck",
            turn=run.turn + 1,
            journal=journal.packed(),
            due_at=None,
            due=None,
        )
    for key in turn.withdrawn:
        await withdraw(scene, run, key)
    known = {entry.key for entry in journal.entries if entry.kind is Kind.DONE}
    for done in turn.fresh:
        if done.key in known:  # the same deed with another value: it takes the old one's place
            await withdraw(scene, run, done.key)
        await carry_out(scene, run, done)
    scene.say_lines(turn.lines)
    await unplaced(scene, run, turn, journal)
    if isinstance(turn.at, Waits):
        return _wait(scene, run, turn.journal, turn.at)
    return await _end(scene, run, turn)


async def answer(scene: Scene, run: Run, kind: Kind, value: str, at: datetime) -> Run:
    """Take an answer to the question that is on the screen."""
    journal = Journal.unpacked(run.journal).answered(run.waiting, kind, value, at)
    log_answer(scene, run)
    return await go_on(scene, run, journal)


async def go_back(scene: Scene, run: Run) -> Run | None:
    """Take the last answer back and ask again; None where there is no way back."""
    journal = Journal.unpacked(run.journal).rewound()
    return None if journal is None else await go_on(scene, run, journal)


async def show_again(scene: Scene, run: Run) -> Run:
    """Put the open question on the screen once more, as an aside that leaves no trace."""
    return await go_on(scene, run, Journal.unpacked(run.journal))


def park(scene: Scene) -> None:
    """Lay the open run aside for a day; one that was parked before is left."""
    scene.runs = lay_aside(scene.unit, scene.now, scene.runs)


async def pick_up(scene: Scene, *, answered_by: str | None = None) -> None:
    """Go on with what was parked; ``answered_by`` are words to take as its answer."""
    parked = scene.parked_run
    if parked is None:
        return
    opened = await reopen(scene, parked)
    journal = Journal.unpacked(opened.journal)
    if answered_by:
        journal = journal.answered(opened.waiting, Kind.WORDS, answered_by, scene.now)
    await go_on(scene, opened, journal)


async def reopen(scene: Scene, run: Run) -> Run:
    """Put a run that was parked on top again; what is open now is laid aside instead."""
    others = [one for one in scene.runs if one.id != run.id]
    scene.runs = [*lay_aside(scene.unit, scene.now, others), run]
    await scene.unit.flush()  # what was on top is so no more before this is
    return put(scene, run, state="open")


def put(scene: Scene, run: Run, **values: Any) -> Run:
    """Change a run, in the database and in the scene."""
    changed = scene.unit.change(run, changed_at=scene.now, **values)
    scene.runs = [changed if one.id == run.id else one for one in scene.runs]
    return changed


async def _driven(scene: Scene, run: Run, journal: Journal) -> Turn:
    flow = scene.kit.book[run.flow]
    turn = drive(flow, journal)
    while isinstance(turn.at, Needs):
        found = await look_up(scene, turn.at.look)
        journal = journal.plus(Entry(Kind.LOOK, turn.at.key, found))
        turn = drive(flow, journal)
    return turn


def _wait(scene: Scene, run: Run, journal: Journal, at: Waits) -> Run:
    flow = scene.kit.book[run.flow]
    turn = run.turn + 1
    nudge = _nudge_after(scene, flow)
    due = "nudge" if nudge else "lapse"
    due_at = scene.now + (nudge or flow.patience)
    if nudge and scene.person:
        due_at = next_allowed(due_at, quiet_of(scene.person))
    scene.ask(run.id, turn, at)
    return put(
        scene,
        run,
        state="open",
        turn=turn,
        waiting=at.key,
        journal=journal.packed(),
        due_at=min(due_at, run.started_at + LONGEST_RUN),
        due=due,
    )


def _nudge_after(scene: Scene, flow: Flow) -> timedelta | None:
    """When an open question is asked once more: for check-ins, the gap that they chose."""
    if Starts.BY_CLOCK in flow.starts and scene.person:
        hours = scene.person.reminder_hours
        return timedelta(hours=hours) if hours else None
    return flow.nudge


async def _end(scene: Scene, run: Run, turn: Turn) -> Run:
    silent = isinstance(turn.at, Ended) and turn.at.silent
    ended = put(
        scene,
        run,
        state="lapsed" if silent else "ended",
        turn=run.turn + 1,
        waiting="",
        journal=turn.journal.packed(),
        due_at=None,
        due=None,
    )
    await _what_comes_next(scene, ended, turn)
    return ended


async def _what_comes_next(scene: Scene, run: Run, turn: Turn) -> None:
    for done in turn.fresh:
        if isinstance(done.deed, Begin):
            await begin(scene, done.deed.flow, {"about": done.deed.about})
            return
        if isinstance(done.deed, PickUp):
            words = run_words(turn.journal) if done.deed.that_was_my_answer else None
            await pick_up(scene, answered_by=words)
            return
    parked = scene.parked_run
    if parked is None or scene.heard is None:
        return
    if run.flow == PICK_UP:  # offered once, and declined
        put(scene, parked, state="left", due_at=None, due=None)
    else:
        await begin(scene, PICK_UP, {"flow": parked.flow})


def run_words(journal: Journal) -> str:
    """The words that broke in, where a run was begun by them."""
    return journal.given.get("words", "")


async def retry(scene: Scene, run: Run) -> Run:
    """Drive a stuck run once more, after its flow has been mended."""
    return await go_on(scene, run, Journal.unpacked(run.journal))
