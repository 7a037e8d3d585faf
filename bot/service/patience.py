"""What happens when nobody answers: one gentle nudge, then silence; what was parked is let go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.rules.quiet_hours import next_allowed
from bot.service.due import Due
from bot.service.ports import Unit
from bot.service.quiet import quiet_of
from bot.service.records import Run
from bot.service.runs import go_on, put
from bot.service.scene import Scene
from bot.talk.chat import Waits
from bot.talk.drive import drive
from bot.talk.journal import Journal, Kind


class Patience(Due[Run]):
    """Runs whose time has come.

    The time stands on the run itself and moves with every turn, so it cannot fire for a
    question that has been answered.
    """

    async def find(self, unit: Unit, now: datetime, limit: int) -> list[Run]:
        """The runs that nobody has answered in time."""
        return await unit.talks.due_runs(now, limit)

    async def act(self, unit: Unit, now: datetime, items: Sequence[Run]) -> None:
        """Nudge, lapse or forget each of them."""
        for run in items:
            chat = await unit.talks.get(run.chat_id)
            if chat is None or run.state not in ("open", "parked"):
                unit.note(run, due_at=None, due=None)
                continue
            person = await unit.people.get(chat.person_id) if chat.person_id else None
            adviser = await unit.staff.get(person.adviser_id) if person else None
            runs = await unit.talks.runs_in([chat.id])
            scene = Scene(self.kit, unit, now, chat, person, adviser, runs, lane=1)
            await _act(scene, run)
            scene.close()

    def put_off(self, unit: Unit, item: Run, until: datetime) -> None:
        """Try this one again later."""
        unit.note(item, due_at=until)


async def _act(scene: Scene, run: Run) -> None:
    if run.due == "forget" or run.flow not in scene.kit.book:
        put(scene, run, state="left", due_at=None, due=None)
    elif run.due == "nudge":
        _nudge(scene, run)
    else:
        journal = Journal.unpacked(run.journal)
        await go_on(scene, run, journal.answered(run.waiting, Kind.SILENCE, "", scene.now))


def _nudge(scene: Scene, run: Run) -> None:
    """Ask once more, in its own words, unless it is night; then wait for the rest."""
    awake = next_allowed(scene.now, quiet_of(scene.person)) if scene.person else scene.now
    if awake > scene.now:
        put(scene, run, due_at=awake)
        return
    flow = scene.kit.book[run.flow]
    waits = drive(flow, Journal.unpacked(run.journal)).at
    if isinstance(waits, Waits):
        scene.ask(run.id, run.turn, waits, as_nudge=True)
    scene.unit.note(run, due_at=max(run.changed_at + flow.patience, scene.now), due="lapse")
