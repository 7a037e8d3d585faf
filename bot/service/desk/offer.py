"""What young people ask of the local offer: where it falls short, and how often it helps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from bot.rules.zone import at_local, local
from bot.service.desk.work import Work
from bot.service.offer import offer_today
from bot.service.records import OfferAsk

MOST = 100
MONTHS = 6
TOO_FEW = 6  # fewer than this are not told: one might be recognised
MEASURES = ("asked", "answered", "helpful", "asked-for-help")
_COUNTS_AS = {
    "answered": ("asked", "answered"),
    "unsure": ("asked",),
    "nothing": ("asked",),
    "helpful": ("helpful",),
    "asked-for-help": ("asked-for-help",),
}


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures of one month or topic, in the order of ``MEASURES``; None is too few to tell."""

    name: str
    figures: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class OfferPage:
    """``fell_short`` are questions without an answer or a helpful one, ``topics`` of this month."""

    fell_short: tuple[OfferAsk, ...]
    months: tuple[Tally, ...]
    topics: tuple[Tally, ...]
    titles: dict[str, str]


async def offer_page(work: Work) -> OfferPage:
    """For every worker: words and numbers, and nobody's name."""
    this_month = local(work.now).date().replace(day=1)
    months = _months_up_to(this_month)
    asks = await work.unit.asks.since(at_local(months[-1], time()))
    by_month: dict[str, Counter[str]] = {f"{month:%B %Y}": Counter() for month in months}
    by_topic: dict[str, Counter[str]] = {}
    for at, topic, outcome in asks:
        day, measures = local(at).date(), _COUNTS_AS.get(outcome, ())
        by_month[f"{day:%B %Y}"].update(measures)
        if topic and day >= this_month:
            by_topic.setdefault(topic, Counter()).update(measures)
    entries = offer_today(work.kit).entries
    titles = {topic: entry.title for topic, entry in entries.items()}
    work.trace("looked at questions to the local offer")
    return OfferPage(
        fell_short=tuple(await work.unit.asks.fell_short(MOST)),
        months=tuple(_tally(name, counted) for name, counted in by_month.items() if counted),
        topics=_worth_telling(by_topic, titles),
        titles=titles,
    )


def _months_up_to(month: date) -> Sequence[date]:
    """The first days of the last months, the newest first."""
    count = month.year * 12 + month.month - 1
    return [date((count - ago) // 12, (count - ago) % 12 + 1, 1) for ago in range(MONTHS)]


def _tally(name: str, counted: Counter[str]) -> Tally:
    figures = (counted[measure] for measure in MEASURES)
    return Tally(name, tuple(None if 0 < number < TOO_FEW else number for number in figures))


def _worth_telling(by_topic: dict[str, Counter[str]], titles: dict[str, str]) -> tuple[Tally, ...]:
    often = [(topic, n) for topic, n in by_topic.items() if n["asked"] >= TOO_FEW]
    often.sort(key=lambda one: (-one[1]["asked"], one[0]))
    return tuple(_tally(titles.get(topic, topic), counted) for topic, counted in often)
