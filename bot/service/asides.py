"""What Kith says and does beside its flows: nothing that arrives is without an answer."""

from __future__ import annotations

from bot.rules.severity import Category, Severity
from bot.rules.working_time import is_open, next_open
from bot.rules.zone import local
from bot.service.contact_log import log_answer, log_words
from bot.service.notify import notify
from bot.service.records import InboxMessage, Run
from bot.service.runs import begin, begin_menu, show_again
from bot.service.scene import Scene
from bot.talk.questions import plain
from bot.triage import NOT_READ

OFFER_FLOW = "offer"
SHORT = 3  # words
SMALL_TALK = 40  # characters: a longer green message may want an answer that only a person has


async def stale(scene: Scene) -> None:
    """An old button: say so, and show what is open now."""
    scene.say("stale-button")
    await _show_open(scene)


async def idle(scene: Scene) -> None:
    """Words out of the blue: small talk gets the menu, everything else reaches a person."""
    message = _heard(scene)
    wanted = _flow_named(scene, message.words)
    if wanted is not None:
        await begin(scene, wanted)
        return
    if scene.person is not None:
        log_words(scene, "words", message.words)
    if asks_the_offer(scene):
        await begin(scene, OFFER_FLOW, {"about": message.words})
        return
    if scene.person is None:
        await _visitor(scene, message)
        return
    if is_small_talk(message):
        scene.say("idle-hello", called=scene.speaker.called)
    else:
        await _pass_on(scene, message, "idle-words")
        _say_who_reads(scene, message)
    await begin_menu(scene)


def asks_the_offer(scene: Scene) -> bool:
    """Whether what was heard is a question to the local offer, and nothing to worry about."""
    message = _heard(scene)
    calm = message.severity is Severity.GREEN
    return calm and message.category is Category.OFFER_QUESTION and OFFER_FLOW in scene.kit.book


async def to_worker(scene: Scene) -> None:
    """A worker is talking with this person: the words go straight to them."""
    message = _heard(scene)
    log_words(scene, "said-while-talking", message.words)
    await _pass_on(scene, message, "said-while-talking")
    if message.severity is Severity.GREEN:
        scene.say("said-to-adviser", adviser=scene.speaker.adviser)
    else:
        _say_who_reads(scene, message)


async def media(scene: Scene) -> None:
    """A photo, a voice note and the like stay where they are; the adviser is told of them."""
    message = _heard(scene)
    scene.say("sticker-nice" if message.kind == "sticker" else f"{message.kind}-kept")
    if message.kind != "sticker":
        await _pass_on(scene, message, f"sent-{message.kind}")
    await _show_open(scene)


async def edited(scene: Scene) -> None:
    """An edit is noted and read for risk, and is never a new answer."""
    message = _heard(scene)
    if message.severity is not Severity.GREEN:
        await _pass_on(scene, message, "edited-message")
    scene.say("edited-noted")


async def gone(scene: Scene, *, back: bool) -> None:
    """The person blocked the bot: the adviser is told once, and nothing more is sent."""
    scene.chat = scene.unit.change(scene.chat, state="open" if back else "unreachable")
    if not back and scene.person is not None:
        await notify(
            scene,
            why="blocked-bot",
            severity=Severity.YELLOW,
            category=Category.ASKS_FOR_PA,
        )


async def acknowledge(scene: Scene, message: InboxMessage) -> None:
    """Words inside a flow that a person should see: passed on, and truthfully said so."""
    await _pass_on(scene, message, "risk-words")
    _say_who_reads(scene, message)


async def out_of_place(scene: Scene, run: Run) -> None:
    """Words that none of a question's buttons means: kept for a person, and asked once more."""
    message = _heard(scene)
    log_answer(scene, run)
    if message.severity is Severity.GREEN:
        await _pass_on(scene, message, "unplaced-answer")
        scene.say("kept-for-adviser", adviser=scene.speaker.adviser)
    else:
        await acknowledge(scene, message)
    await show_again(scene, run)


async def _visitor(scene: Scene, message: InboxMessage) -> None:
    """Nobody is watching for a visitor, and Kith says so; grave words still reach duty."""
    if message.severity is Severity.AMBER:
        scene.show_help_card(message.category)
        await _pass_on(scene, message, "visitor-words")
    scene.say("visitor-hello")
    await begin_menu(scene)


async def _pass_on(scene: Scene, message: InboxMessage, why: str) -> None:
    await notify(
        scene,
        why=why,
        severity=message.severity,
        category=message.category,
        words=message.words,
        reasons=message.reasons,
    )


def _say_who_reads(scene: Scene, message: InboxMessage) -> None:
    """Who will read it and when, and what works while nobody does."""
    council = scene.kit.council
    back = local(next_open(scene.now, council.hours))
    here = is_open(scene.now, council.hours)
    shade = "amber" if message.severity is Severity.AMBER else "yellow"
    scene.say(
        f"{shade}-seen" if here else f"{shade}-seen-closed",
        adviser=scene.speaker.adviser,
        day=back.date(),
        time=back.strftime("%H:%M"),
        council=council.name,
        duty=council.duty_phone,
        night=council.night_phone,
    )


async def _show_open(scene: Scene) -> None:
    if scene.open_run is not None:
        await show_again(scene, scene.open_run)
    else:
        await begin_menu(scene)


def _flow_named(scene: Scene, said: str) -> str | None:
    """The conversation whose name in the menu was typed, in any language."""
    for flow in scene.kit.book.menu(linked=scene.person is not None):
        labels = scene.kit.words.in_every_language(f"flow-{flow.name}")
        if plain(said) in map(plain, labels):
            return flow.name
    return None


def is_small_talk(message: InboxMessage) -> bool:
    """Whether no person need see it: short, and nothing that worries or asks."""
    if too_short_to_tell(message):
        return True
    everyday = message.category in (Category.EVERYDAY, Category.GOOD_NEWS)
    return everyday and message.severity is Severity.GREEN and len(message.words) <= SMALL_TALK


def too_short_to_tell(message: InboxMessage) -> bool:
    """A name or a slip of the thumb: its language cannot be known, nor need be.

    It stands on the record with its reading all the same.
    """
    return message.reasons == (NOT_READ,) and len(message.words.split()) <= SHORT


def _heard(scene: Scene) -> InboxMessage:
    if scene.heard is None:
        raise LookupError("an aside answers something that was heard")
    return scene.heard
