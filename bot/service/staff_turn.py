"""A worker on their own phone: linking it, acknowledging alerts, answering young people."""

from __future__ import annotations

from bot.service.buttons import read_token
from bot.service.desk.acts import acknowledge
from bot.service.looks import code_hash
from bot.service.records import InboxMessage
from bot.service.runs import answer, begin, put, show_again
from bot.service.scene import Scene
from bot.talk.journal import Kind

STAFF_CODE = "staff-"


async def take_staff_turn(scene: Scene, message: InboxMessage) -> None:
    """Answer a worker's message: a button of an alert, the words of an answer, or neither."""
    tap = read_token(message.token)
    top = scene.open_run
    if tap is not None and tap.run_id == "ack":
        await _acknowledge(scene, tap.option)
    elif tap is not None and tap.run_id == "answer":
        await begin(scene, "answer", {"about": tap.option})
    elif tap is not None and top is not None and tap.option == "_back":
        put(scene, top, state="left", due_at=None, due=None)
        scene.say("left-kindly")
    elif message.words and top is not None:
        await answer(scene, top, Kind.WORDS, message.words, scene.now)
    elif top is not None:
        await show_again(scene, top)
    else:
        scene.say("staff-hello")


async def link_staff(scene: Scene, code: str) -> None:
    """This chat is a worker's own from now on, if the code from their desk is good."""
    owner = await scene.unit.staff.code_owner(code_hash(code), scene.now)
    if owner is None:
        scene.say("staff-code-gone")
        return
    scene.chat = scene.unit.change(scene.chat, staff_id=owner, person_id=None)
    scene.say("staff-linked")


async def _acknowledge(scene: Scene, notification_id: str) -> None:
    staff_id = scene.chat.staff_id or ""
    done = await acknowledge(scene.kit, scene.unit, scene.now, staff_id, notification_id)
    scene.say("alert-acknowledged" if done else "alert-gone")
