"""One turn: a message is read, answered, and everything it causes is written down."""

from __future__ import annotations

from datetime import datetime

from bot.rules.deeds import Notify
from bot.rules.severity import Severity
from bot.service import asides
from bot.service.buttons import names_of
from bot.service.commands import Command, Commands
from bot.service.kit import Kit
from bot.service.notify import notify
from bot.service.obey import obey
from bot.service.parking import PASSING
from bot.service.ports import Unit
from bot.service.records import Heard, InboxMessage, Run
from bot.service.route import (
    Alarm,
    Edited,
    Gone,
    Idle,
    Invited,
    Media,
    Obey,
    Route,
    Said,
    Stale,
    Tapped,
    ToWorker,
    route,
)
from bot.service.runs import answer, begin, reopen, show_again
from bot.service.scene import HELP_FLOW, Scene
from bot.service.staff_turn import STAFF_CODE, link_staff, take_staff_turn
from bot.talk.chat import Waits
from bot.talk.drive import drive
from bot.talk.journal import Journal, Kind
from bot.talk.questions import named

YIELDING = frozenset({Command.LEAVE, Command.START, Command.TALK})


async def take_turn(kit: Kit, unit: Unit, now: datetime, heard: Heard, commands: Commands) -> None:
    """Answer one message; the unit's transaction makes all of it true at once."""
    scene = Scene(
        kit=kit,
        unit=unit,
        now=now,
        chat=unit.change(heard.chat, heard_at=now, **_back_again(heard)),
        person=heard.person,
        adviser=heard.adviser,
        runs=list(heard.runs),
        heard=heard.message,
    )
    if heard.chat.staff_id is not None:
        await take_staff_turn(scene, heard.message)
    else:
        await _act(scene, route(heard, commands))
    scene.close()
    unit.note(heard.message, state="done", run_id=scene.run_id)


def _back_again(heard: Heard) -> dict[str, str]:
    """Whoever writes can be reached again."""
    gone = heard.message.kind == "blocked"
    return {} if gone or heard.chat.state == "open" else {"state": "open"}


async def _act(scene: Scene, what: Route) -> None:  # noqa: C901, PLR0912
    match what:
        case Alarm():
            await _alarm(scene)
        case Obey(command) if command in YIELDING and _names_a_button(scene):
            await _said(scene, _open(scene))
        case Obey(command):
            await obey(scene, command)
        case Tapped(run, option):
            await _tapped(scene, run, option)
        case Stale():
            await asides.stale(scene)
        case Said(run):
            await _said(scene, run)
        case ToWorker():
            await asides.to_worker(scene)
        case Idle():
            await asides.idle(scene)
        case Invited(code) if code.startswith(STAFF_CODE):
            await link_staff(scene, code)
        case Invited(code):
            await begin(scene, "welcome", {"code": code})
        case Media():
            await asides.media(scene)
        case Edited():
            await asides.edited(scene)
        case Gone(back):
            await asides.gone(scene, back=back)


async def _alarm(scene: Scene) -> None:
    """Red: who to ring, before anything else; then the people who can act; then a question.

    A second red message while help is open adds to what has been told already.
    """
    message = scene.heard
    assert message is not None  # noqa: S101  # an alarm is always something that was heard
    await notify(
        scene,
        why="risk-words",
        severity=Severity.RED,
        category=message.category,
        words=message.words,
        reasons=message.reasons,
    )
    top = scene.open_run
    if top is not None and top.flow == HELP_FLOW:
        scene.show_help_card(message.category)
        scene.say("help-again")
        await show_again(scene, top)
        return
    await begin(
        scene,
        HELP_FLOW,
        {"category": message.category, "severity": message.severity, "words": message.words},
    )


async def _tapped(scene: Scene, run: Run, option: str) -> None:
    if run.state == "parked":
        run = await reopen(scene, run)
    await answer(scene, run, Kind.TAP, option, scene.now)


def _names_a_button(scene: Scene) -> bool:
    """Whether the words are also the name of a button on the screen: 'later', 'done'."""
    top = scene.open_run
    if top is None or scene.heard is None or not scene.heard.words:
        return False
    waits = _waits(scene, top)
    return waits is not None and _option(scene, waits, scene.heard.words) is not None


def _open(scene: Scene) -> Run:
    return next(run for run in scene.runs if run.state == "open")


def _waits(scene: Scene, run: Run) -> Waits | None:
    at = drive(scene.kit.book[run.flow], Journal.unpacked(run.journal)).at
    return at if isinstance(at, Waits) else None


async def _said(scene: Scene, run: Run) -> None:
    """Words at an open question: the name of a button, an answer, or neither.

    Words that worry the reader are passed on whatever else they are, and so are those that no
    button of the question could mean.
    """
    message = scene.heard
    assert message is not None  # noqa: S101  # words are always heard
    waits = _waits(scene, run)
    option = _option(scene, waits, message.words) if waits is not None else None
    out_of_place = option is None and waits is not None and not waits.question.takes_words
    if out_of_place and not asides.is_small_talk(message):
        await (asides.idle(scene) if run.flow in PASSING else asides.out_of_place(scene, run))
        return
    unknown = scene.person is None and message.severity is Severity.YELLOW  # a visitor's answer
    heeded = unknown or message.severity is Severity.GREEN or asides.too_short_to_tell(message)
    if not heeded and not _passes_on(scene, run, message):
        await asides.acknowledge(scene, message)
    if option is not None:
        await answer(scene, run, Kind.TAP, option, scene.now)
    else:
        await answer(scene, run, Kind.WORDS, message.words, scene.now)


def _passes_on(scene: Scene, run: Run, message: InboxMessage) -> bool:
    """Whether the flow, answered with these words, puts them in front of a person itself."""
    if message.severity is not Severity.YELLOW:
        return False
    journal = Journal.unpacked(run.journal)
    answered = journal.answered(run.waiting, Kind.WORDS, message.words, scene.now)
    deeds = [done.deed for done in drive(scene.kit.book[run.flow], answered).fresh]
    return any(isinstance(deed, Notify) and message.words in deed.words for deed in deeds)


def _option(scene: Scene, waits: Waits, words: str) -> str | None:
    options = waits.question.options
    line = waits.line.id
    return named(words, [(o.token, names_of(scene.kit.words, line, o)) for o in options])
