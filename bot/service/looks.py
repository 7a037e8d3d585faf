"""Answers the live queries of flows, inside the turn's transaction."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any

from bot.rules.looks import (
    BirthdayFits,
    BrokenOff,
    Fits,
    Invite,
    InviteFor,
    Kept,
    Look,
    LookAtMoods,
    MyMoods,
    MySettings,
    MyStanding,
    Reach,
    Settings,
    Standing,
    WhatIsKept,
    WhatWasOpen,
    WhoIsThere,
    packed_answer,
)
from bot.rules.offer_looks import AskOffer, ReadTopic, TopicsOn
from bot.rules.working_time import is_open, next_open
from bot.rules.zone import local
from bot.service.linking import INVITE_TRIES, state_of
from bot.service.offer import ask_offer, read_topic, topics_on
from bot.service.plan.looks import plan_look
from bot.service.records import Person
from bot.service.roster import read_roster
from bot.service.scene import Scene


async def look_up(  # noqa: C901, PLR0912  # one branch a look, and nothing else
    scene: Scene, look: Look[Any]
) -> dict[str, Any]:
    """The answer, packed for the journal; raises ``TypeError`` for a look nobody answers."""
    match look:
        case InviteFor():
            found: Any = await _invite(scene, look.code)
        case BirthdayFits():
            found = await _birthday(scene, look)
        case WhoIsThere():
            found = await _who_is_there(scene)
        case LookAtMoods():
            found = await _moods(scene, look.weeks)
        case WhatIsKept():
            found = await _kept(scene)
        case MySettings():
            found = _settings(_linked(scene))
        case WhatWasOpen():
            parked = scene.parked_run
            found = BrokenOff(parked.flow if parked else "")
        case MyStanding():
            found = Standing(scene.person.born if scene.person else None)
        case AskOffer():
            found = ask_offer(scene, look)
        case ReadTopic():
            found = read_topic(scene, look)
        case TopicsOn():
            found = topics_on(scene, look)
        case _:
            found = await plan_look(scene, look)
    return packed_answer(found)


def code_hash(code: str) -> str:
    """How an invite code, link or session token is kept: never as it is."""
    return hashlib.sha256(code.strip().casefold().replace("-", "").encode()).hexdigest()


def _linked(scene: Scene) -> Person:
    if scene.person is None:
        raise LookupError("this look needs a linked young person")
    return scene.person


async def _invite(scene: Scene, code: str) -> Invite:
    invite = await scene.unit.doors.invite(code_hash(code))
    state = state_of(invite, scene.now)
    if invite is None or state != "good":
        return Invite(state)
    person = await scene.unit.people.get(invite.person_id)
    adviser = await scene.unit.staff.get(person.adviser_id) if person else None
    return Invite(
        state=state,
        invite_id=invite.id,
        called=(person.called or person.name.split()[0]) if person else "",
        adviser=adviser.first_name if adviser else "",
        lang=person.lang if person else "en",
        tries_left=INVITE_TRIES - invite.tries,
    )


async def _birthday(scene: Scene, look: BirthdayFits) -> Fits:
    invite = await scene.unit.doors.invite_by_id(look.invite_id)
    if invite is None or state_of(invite, scene.now) != "good":
        return Fits(yes=False)  # another chat may have used it up meanwhile, or its tries
    person = await scene.unit.people.get(invite.person_id)
    return Fits(person is not None and person.born == look.born)


async def _who_is_there(scene: Scene) -> Reach:
    council, now = scene.kit.council, scene.now
    roster = await read_roster(scene.unit, now)
    adviser = scene.adviser
    answers = roster.staff.get(roster.answers_for(adviser.id)) if adviser else None
    stands_in = answers is not None and adviser is not None and answers.id != adviser.id
    away_until = roster.away_until(adviser.id) if adviser else None
    return Reach(
        adviser=adviser.first_name if adviser else "",
        cover=answers.first_name if answers and stands_in else "",
        open_now=is_open(now, council.hours),
        back_at=local(next_open(now, council.hours)),
        adviser_back=away_until + timedelta(days=1) if away_until else None,
        council=council.name,
        duty_phone=council.duty_phone,
        night_phone=council.night_phone,
    )


async def _moods(scene: Scene, weeks: int) -> MyMoods:
    since = scene.now - timedelta(weeks=weeks)
    moods = await scene.unit.people.moods(_linked(scene).id, since)
    return MyMoods(
        days=tuple(local(mood.at).date().isoformat() for mood in moods),
        scores=tuple(mood.score for mood in moods),
    )


async def _kept(scene: Scene) -> Kept:
    person = _linked(scene)
    counts = await scene.unit.people.counts(person.id)
    return Kept(since=local(person.joined_at).date(), **counts)


def _settings(person: Person) -> Settings:
    return Settings(
        every_weeks=person.every_weeks,
        weekday=person.weekday,
        hour=person.hour,
        quiet_start=person.quiet_start,
        quiet_end=person.quiet_end,
        reminder_hours=person.reminder_hours,
        paused_until=person.paused_until,
        stopped=person.stopped_at is not None,
    )
