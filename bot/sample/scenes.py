"""What stands in the queue at the first look: a dozen small scenes, each of one young person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.rules.severity import Category, Severity
from bot.sample.lives import Life, Way
from bot.sample.messages import hear, say, scene_at
from bot.sample.queue_rows import Handled, raise_at
from bot.sample.stage import Stage
from bot.sample.team import Team
from bot.service.notify import Raised


@dataclass(frozen=True, slots=True)
class Part:
    """A scene, the place in the team of whose young person it is, and who may play it."""

    adviser: int
    play: Callable[[Stage], None]
    alone: bool = False  # only for those who came as unaccompanied children


def goodbye_just_now(stage: Stage) -> None:
    """Red, three minutes old, and nobody has seen it yet."""
    words = "i wont be a problem for anyone much longer. say bye to my brother for me"
    reading = (
        Severity.RED,
        Category.SUICIDE_SELF_HARM,
        words,
        ("says they will not be here soon",),
    )
    stage.alarm(stage.ago(minutes=3), Raised("risk-words", *reading), {})


def locked_out(stage: Stage) -> None:
    """Red some hours ago: acknowledged, answered, and being worked on."""
    at = stage.ago(hours=4)
    seen_at = at + timedelta(minutes=4)
    words = "he changed the locks, im outside with the baby and i got nowhere to go tonight"
    reading = (
        Severity.RED,
        Category.HOMELESS,
        words,
        ("has nowhere to sleep tonight", "with a baby"),
    )
    seen = Handled(acknowledged_at=seen_at)
    answers = {"help-safe-now": "not-sure"}
    item = stage.alarm(at, Raised("risk-words", *reading), answers, seen)
    stage.answer(item, seen_at, "I am ringing you now. Stay in the station where it is warm.")
    stage.book.log(
        seen_at + timedelta(minutes=9),
        "call",
        "Rang {name} at once: in the station with the baby, not hurt. Housing options have found a "
        "room for tonight, taxi sent. Manager knows. To do: police about the locks, visit.",
    )


def nothing_in_the_fridge(stage: Stage) -> None:
    """Amber, not acknowledged yet."""
    words = "no electric since this morning and nothing in the fridge till i get paid friday"
    reasons = ("has no gas or electricity", "has no food")
    reading = (Severity.AMBER, Category.NO_MONEY_FOOD_ENERGY, words, reasons)
    stage.write(stage.lately(minutes=40), Raised("idle-words", *reading))


def letter_from_the_home_office(stage: Stage) -> None:
    """Amber of the last working day, acknowledged and answered."""
    at = stage.last_working_day(10, 15)
    words = "they send me letter, my claim is refuse. 14 days for appeal. please what i do"
    reading = (
        Severity.AMBER,
        Category.IMMIGRATION,
        words,
        ("a refusal or a deadline about staying in the country",),
    )
    seen = Handled(acknowledged_at=at + timedelta(minutes=25))
    item = stage.write(at, Raised("idle-words", *reading), seen)
    said = "Thank you for telling me. I am ringing your solicitor today. Keep the letter safe."
    stage.answer(item, at + timedelta(minutes=27), said)


def please_ring(stage: Stage) -> None:
    """A check-in that asks for a call as soon as there is somebody."""
    at = stage.lately(hours=2)
    words = "they are putting us out for repairs and i dont know where i go"
    stage.check_in(at, mood="2", why="home", more=words, call=stage.soon(at))


def very_low(stage: Stage) -> None:
    """A very low mood, in their own words, and no call wanted."""
    words = "since the break up i just stay in bed. havent been in college all week"
    stage.check_in(stage.lately(hours=19), mood="1", why="people", more=words, call="no-call")


def move_thursday(stage: Stage) -> None:
    """A message to the adviser."""
    words = "hey can we move thursday? i got a trial shift at the cafe, finish at 4"
    stage.talk(stage.lately(hours=22), {"talk-how": words})


def about_the_bursary(stage: Stage) -> None:
    """A call back, in the afternoon if possible."""
    about = "college says the bursary form needs your signature"
    answers = {"talk-how": "call", "talk-when": "call-afternoon", "talk-about": about}
    stage.talk(stage.lately(hours=25), answers)


def letter_photographed(stage: Stage) -> None:
    """A picture that a person has to look at."""
    at = stage.lately(hours=5)
    hear(stage.making, stage.life, at, kind="photo", ref="sample-photo")
    scene = scene_at(stage.making, stage.life, at)
    scene.say("photo-kept")
    say(scene)
    raised = Raised("sent-photo", Severity.GREEN, Category.EVERYDAY)
    raise_at(stage.making, stage.life, raised, at)


def passed_the_test(stage: Stage) -> None:
    """Good news, to read and enjoy."""
    words = "I PASSED my CSCS card test!! 45 out of 50. starting on site in 2 weeks"
    raised = Raised("idle-words", Severity.GREEN, Category.GOOD_NEWS, words)
    stage.write(stage.lately(hours=3), raised)


def to_and_fro(stage: Stage) -> None:
    """A message that was answered, and answered back."""
    at = stage.last_working_day(14, 5)
    words = "do i still get the setting up money if i move in with my cousin first?"
    seen = Handled(acknowledged_at=at + timedelta(minutes=31))
    item = stage.talk(at, {"talk-how": words}, seen)
    said = "Yes, it waits for your own first place. Shall we look at it together, Monday at 2?"
    stage.answer(item, at + timedelta(minutes=32), said)
    back = ("said-while-talking", Severity.GREEN, Category.EVERYDAY, "monday is good thank you!!")
    stage.answer_back(at + timedelta(minutes=40), Raised(*back))


PARTS = (
    Part(0, goodbye_just_now),
    Part(0, locked_out),
    Part(0, please_ring),
    Part(0, move_thursday),
    Part(0, passed_the_test),
    Part(1, nothing_in_the_fridge),
    Part(1, about_the_bursary),
    Part(2, letter_from_the_home_office, alone=True),
    Part(2, letter_photographed),
    Part(3, very_low),
    Part(4, to_and_fro),
)


def cast(team: Team, lives: list[Life]) -> dict[str, Part]:
    """Who plays what, by the id of the young person: steady adults who write in English."""
    roles: dict[str, Part] = {}
    for part in PARTS:
        adviser_id = team.advisers[part.adviser].id
        player = next(
            life
            for life in lives
            if life.way is Way.STEADY
            and life.is_adult
            and life.person.lang == "en"
            and life.person.adviser_id == adviser_id
            and life.alone is part.alone
            and life.person.id not in roles
        )
        roles[player.person.id] = part
    return roles
