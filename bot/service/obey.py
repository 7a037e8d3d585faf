"""The commands that work in every step."""

from __future__ import annotations

from typing import assert_never

from bot.rules.deeds import StartAgain, Stop
from bot.rules.severity import Category, Severity
from bot.service.commands import Command
from bot.service.deeds.own_settings import set_check_ins
from bot.service.notify import notify
from bot.service.runs import begin, begin_menu, go_back, put, show_again
from bot.service.scene import HELP_FLOW, Scene


async def obey(scene: Scene, command: Command) -> None:
    """Do what the person asked for, whatever was going on."""
    match command:
        case Command.HELP:
            await begin(scene, HELP_FLOW)
        case Command.MENU:
            await begin_menu(scene)
        case Command.TALK:
            await (begin(scene, "talk") if scene.person else begin_menu(scene))
        case Command.BACK:
            await _back(scene)
        case Command.LEAVE:
            _leave(scene)
        case Command.STOP:
            await _stop(scene)
        case Command.START:
            await _start(scene)
        case _:
            assert_never(command)


async def _back(scene: Scene) -> None:
    top = scene.open_run
    if top is None:
        await begin_menu(scene)
    elif await go_back(scene, top) is None:
        scene.say("no-way-back")
        await show_again(scene, top)


def _leave(scene: Scene) -> None:
    top = scene.open_run
    if top is not None:
        put(scene, top, state="left", due_at=None, due=None)
    scene.say("left-kindly")


async def _stop(scene: Scene) -> None:
    """No more check-ins, at once and without a question; the adviser hears of it."""
    if scene.person is None:
        scene.say("visitor-stopped")
        return
    set_check_ins(scene, Stop())
    scene.say("stopped", adviser=scene.speaker.adviser)
    await notify(
        scene,
        why="stopped-check-ins",
        severity=Severity.YELLOW,
        category=Category.ASKS_FOR_PA,
    )


async def _start(scene: Scene) -> None:
    person = scene.person
    if person is not None and (person.stopped_at or person.paused_until):
        set_check_ins(scene, StartAgain())
        scene.say("started-again")
        return
    if person is None:
        scene.say("visitor-hello")
    await begin_menu(scene)
