"""Messages of the past, as the channels would have left them: said, heard, and done with."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.rules.looks import Look, Reach, WhoIsThere
from bot.rules.plan_looks import GoalSeen, GoalToAskAbout
from bot.rules.severity import Category, Severity
from bot.rules.working_time import is_open, next_open
from bot.rules.zone import A_DAY, local
from bot.sample.lives import Life
from bot.sample.making import Making
from bot.service.post import parcel
from bot.service.records import InboxMessage
from bot.service.scene import Scene

READER = "sample"  # the version that 'read' what was made up
A_MOMENT = timedelta(seconds=1)  # from hearing to answering


def scene_at(making: Making, life: Life, at: datetime) -> Scene:
    """The young person's chat at some time, to say something in."""
    adviser = making.team.staff[life.person.adviser_id]
    return Scene(making.kit, making.unit, at, life.phone, life.person, adviser, [])


def say(scene: Scene, *, run_id: str | None = None, lane: int = 0) -> None:
    """Keep what the scene has to say as sent, a moment after its time."""
    body = "\n\n".join(scene.spoken)
    if not body:
        return
    said = parcel(scene.chat.id, body, scene.now, lane=lane, buttons=scene.rows)
    scene.unit.add(replace(said, state="sent", sent_at=scene.now + A_MOMENT, run_id=run_id))


def say_as_worker(making: Making, life: Life, at: datetime, staff_id: str, words: str) -> None:
    """Keep a worker's own words as sent."""
    args = {"adviser": making.team.staff[staff_id].first_name, "words": words}
    body = making.kit.words.line("adviser-says", life.phone.lang, args)
    said = parcel(life.phone.id, body, at, staff_id=staff_id)
    making.unit.add(replace(said, state="sent", sent_at=at + A_MOMENT))


def hear(making: Making, life: Life, at: datetime, words: str = "", **values: Any) -> None:
    """Keep a message of the young person as done with; ``values`` are columns of the inbox."""
    chat = life.phone
    making.unit.add(
        replace(
            InboxMessage(
                id=None,
                channel=chat.channel,
                external_id=f"{chat.id}:sample-{making.kit.ids.new()}",
                chat_id=chat.id,
                kind="text",
                words=words,
                token="",
                ref="",
                state="done",
                severity=Severity.GREEN,
                category=Category.EVERYDAY,
                reasons=(),
                raw=None,
                run_id=None,
                sent_at=at,
                taken_at=at,
                reader=READER if words else "",
            ),
            **values,
        )
    )
    making.unit.change(chat, heard_at=at)


def looked_up(making: Making, life: Life, at: datetime, look: Look[Any]) -> Reach | GoalSeen:
    """What a conversation of the past found: whom it could reach, and no goal to ask about.

    Raises ``TypeError`` for any other look.
    """
    if isinstance(look, GoalToAskAbout):
        return GoalSeen()
    if not isinstance(look, WhoIsThere):
        raise TypeError(f"the sample has no answer to {type(look).__name__}")
    council, roster = making.kit.council, making.team.roster(at)
    adviser_id = life.person.adviser_id
    answers, away_until = roster.answers_for(adviser_id), roster.away_until(adviser_id)
    return Reach(
        adviser=roster.staff[adviser_id].first_name,
        cover="" if answers == adviser_id else roster.staff[answers].first_name,
        open_now=is_open(at, council.hours),
        back_at=local(next_open(at, council.hours)),
        adviser_back=away_until + A_DAY if away_until else None,
        council=council.name,
        duty_phone=council.duty_phone,
        night_phone=council.night_phone,
    )
