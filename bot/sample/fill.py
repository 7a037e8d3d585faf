"""Fills an empty database with the sample, once."""

from __future__ import annotations

from random import Random

from bot.rules.severity import Category, Severity
from bot.sample.asks import made_up_asks
from bot.sample.contacts import ContactBook
from bot.sample.first_look import MARK, choose
from bot.sample.history import live, watch
from bot.sample.lines import lines
from bot.sample.lives import Life, Way, ask_yesterday, make_lives, put_in_queue, rows
from bot.sample.making import Making
from bot.sample.plans import make_plans
from bot.sample.queue_rows import OPEN, in_time, raise_at
from bot.sample.readings import check_readings
from bot.sample.scenes import Part, cast
from bot.sample.stage import Stage
from bot.sample.team import make_team
from bot.service.kit import Kit
from bot.service.notify import Raised
from bot.service.ports import Unit
from bot.service.records import AuditEntry

SEED = 1989  # the year of the Children Act; any other number gives other people
LEFT_OPEN = (
    (Way.LOST, 2),
    (Way.DRIFTING, 1),
)  # what the watch over contact told and nobody took up


async def fill(kit: Kit) -> bool:
    """Make up a service in one transaction; False, and nothing done, if there is anybody already.

    The same seed and instant give the same service; all its dates lie around that instant.
    """
    async with kit.store.unit() as unit:
        if not await _is_empty(unit):
            return False
        now, chance = kit.clock.now(), Random(SEED)
        making = Making(kit, unit, now, make_team(kit, now), lines(), chance)
        for row in making.team.rows():
            unit.add(row)
        for ask in made_up_asks(now, SEED):
            unit.add(ask)
        first = _make_young_people(making)
        await check_readings(making)
        unit.add(AuditEntry(None, None, "made up a sample service", None, "", now))
        await unit.set_mark(MARK, first.person.id)
    return True


async def _is_empty(unit: Unit) -> bool:
    marked = await unit.mark(MARK) is not None
    return not (marked or await unit.people.all_of(None) or await unit.staff.all())


def _make_young_people(making: Making) -> Life:
    """Everybody and all that happened with them; returns whom to look at first."""
    lives = make_lives(making)
    roles = cast(making.team, lives)
    first = ask_yesterday(making, choose(making.team, lives, set(roles)))
    left_open = {life.person.id for way, few in LEFT_OPEN for life in _going(lives, way)[:few]}
    for life in lives:
        part = roles.get(life.person.id)
        if part:
            _make(making, put_in_queue(making, life), part)
        elif life.person.id == first.person.id:
            _make(making, first)
        else:
            _make(making, life, handled=life.person.id not in left_open)
    make_plans(making, lives, first, roles)
    return first


def _going(lives: list[Life], way: Way) -> list[Life]:
    return [life for life in lives if life.way is way]


def _make(making: Making, life: Life, part: Part | None = None, *, handled: bool = True) -> None:
    for row in rows(making, life):
        making.unit.add(row)
    book = ContactBook(making, life)
    book.log_visits()
    live(making, life, book)
    if part:
        part.play(Stage(making, life, book))
    _tell_of_end(making, life)
    watch(making, book.close(), handled=handled)


def _tell_of_end(making: Making, life: Life) -> None:
    """Who stopped check-ins or blocked Kith is in the adviser's queue as well."""
    at = life.asked_until
    if life.way is Way.STOPPED:
        raised = Raised("stopped-check-ins", Severity.YELLOW, Category.ASKS_FOR_PA)
        raise_at(making, life, raised, at, in_time(making, raised.why, at))
    elif life.way is Way.BLOCKED:
        raised = Raised("blocked-bot", Severity.YELLOW, Category.ASKS_FOR_PA)
        raise_at(making, life, raised, at, OPEN)
