"""The few questions that tell whether something in the local offer seems to fit."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from bot.rules.offer_looks import Known
from bot.rules.status import Status
from bot.talk import Chat, choice, one_of, yes_no

ADULT = 18
NONE = "none-of-these"


class Age(StrEnum):
    """How old somebody is; below 16 and above 25 the year makes no difference."""

    UNDER = "15"
    AT_16 = "16"
    AT_17 = "17"
    AT_18 = "18"
    AT_19 = "19"
    AT_20 = "20"
    AT_21 = "21"
    AT_22 = "22"
    AT_23 = "23"
    AT_24 = "24"
    AT_25 = "25"
    OVER = "26"


class InCare(StrEnum):
    """Whether somebody was in care for 13 weeks from 14 on, some of it at 16 or 17."""

    LONG = "long-enough"
    SHORT = "less"
    NOT_SURE = "not-sure"


async def ask_about_me(chat: Chat, asks: Sequence[str], known: Known) -> Known:
    """Three or four questions, and none whose answer is known.

    ``asks`` are ``age``, ``status``, and sets of circumstances of which one is enough.
    """
    if "age" in asks and known.age is None:
        known = replace(known, age=int(await chat.ask("offer-age", choice(Age))))
    if "status" in asks and not known.status:
        known = replace(known, status=(await _kind(chat, known.age)).value)
    for ask in asks:
        if ask not in ("age", "status"):
            with chat.about(ask.replace(" ", "-")):
                known = await _circumstance(chat, ask.split(), known)
    return known


async def _kind(chat: Chat, age: int | None) -> Status:
    care = await chat.ask("offer-care", choice(InCare))
    if care is InCare.NOT_SURE:
        return Status.NOT_SURE
    if care is InCare.SHORT:
        return Status.QUALIFYING
    if age is None or age >= ADULT:
        return Status.FORMER_RELEVANT
    still = await chat.ask("offer-in-care", yes_no())
    return Status.ELIGIBLE if still else Status.RELEVANT


async def _circumstance(chat: Chat, one_of_these: Sequence[str], known: Known) -> Known:
    lines = {each: f"offer-i-{each}" for each in (*one_of_these, NONE)}
    mine = await chat.ask("offer-which-is-true", one_of(lines))
    if mine == NONE:
        return replace(known, has_not=(*known.has_not, *one_of_these))
    return replace(known, has=(*known.has, mine))
