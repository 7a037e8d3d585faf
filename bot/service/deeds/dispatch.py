"""Which file carries out which deed; a deed that none does fails the type check."""

from __future__ import annotations

from bot.rules import deeds as d
from bot.service.deeds import (
    answer_young_person,
    ask_noted,
    check_in_answers,
    invitation,
    moods,
    notification,
    own_settings,
    recorded_answer,
    show_moods,
    unlink,
)
from bot.service.deeds.plan import PlanDeed, carry_out_plan
from bot.service.records import Run
from bot.service.scene import Scene
from bot.talk.chat import Done

AnyDeed = (
    d.RecordMood
    | d.RecordAnswer
    | d.Notify
    | d.AnswerCheckIn
    | d.MissCheckIn
    | d.LinkPerson
    | d.FailInvite
    | d.SetLanguage
    | d.SetName
    | d.SetRhythm
    | d.SetQuietHours
    | d.SetReminder
    | d.Pause
    | d.Stop
    | d.StartAgain
    | d.Unlink
    | d.ShowMoods
    | d.PickUp
    | d.AnswerYoungPerson
    | d.NoteAsk
    | d.Begin
    | PlanDeed
)


async def carry_out(  # noqa: C901, PLR0912  # one branch a deed, and nothing else
    scene: Scene, run: Run, done: Done
) -> None:
    """Do what a flow asked for, inside the turn's transaction."""
    deed: AnyDeed = done.deed  # type: ignore[assignment]  # the union names every Deed there is
    match deed:
        case d.RecordMood():
            await moods.record(scene, run, done.key, deed)
        case d.RecordAnswer():
            await recorded_answer.record(scene, run, done.key, deed)
        case d.Notify():
            await notification.raise_it(scene, run, deed)
        case d.AnswerCheckIn():
            check_in_answers.answered(scene, run)
        case d.MissCheckIn():
            await check_in_answers.missed(scene, run)
        case d.LinkPerson():
            await invitation.link(scene, deed)
        case d.FailInvite():
            await invitation.fail(scene, deed)
        case d.AnswerYoungPerson():
            await answer_young_person.send(scene, deed)
        case d.Unlink():
            await unlink.unlink(scene)
        case d.NoteAsk():
            ask_noted.note(scene, deed)
        case d.ShowMoods():
            await show_moods.show(scene, deed)
        case d.PickUp() | d.Begin():
            pass  # what comes after a run is looked at once it has ended: bot.service.runs
        case d.SetLanguage() | d.SetName() | d.SetQuietHours() | d.SetReminder():
            own_settings.set_one(scene, deed)
        case d.SetRhythm() | d.Pause() | d.Stop() | d.StartAgain():
            own_settings.set_check_ins(scene, deed)
        case _:
            await carry_out_plan(scene, run, done.key, deed)


async def withdraw(scene: Scene, run: Run, key: str) -> None:
    """Undo a record that the person has gone back past; a setting is simply asked again."""
    await scene.unit.flush()
    await scene.unit.people.forget_line(run.id, key)
    await scene.unit.plans.forget_words(run.id, key)
