"""Finds topics for whoever looks without signing in, and counts what was not found."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from aiohttp import web

from bot.channels.web.offer_pages.shop import BASE, SHOP, Shop
from bot.content.help_card import help_card
from bot.rules.deeds import NoteAsk
from bot.rules.severity import Severity
from bot.service.deeds.ask_noted import noted
from bot.service.ports import Found

log = logging.getLogger(__name__)

LONGEST = 300
MOST = 3
GRAVE = frozenset({Severity.RED, Severity.AMBER})


async def show_found(request: web.Request) -> web.Response:
    """What answers the words; grave words get who to ring first, and are not kept."""
    shop = request.app[SHOP]
    lang = shop.pages.language_for(request)
    words = request.query.get("q", "").strip()[:LONGEST]
    if not words:
        raise web.HTTPSeeOther(f"{BASE}?lang={lang}")
    reading = shop.read(words, lang)
    grave = reading.severity in GRAVE
    found = shop.kit.search.ask(words, lang)
    if not grave and shop.rates.allows(request.remote or ""):
        await _count(shop, lang, _outcome(found, words))
    page = shop.page(
        request,
        "found.html",
        here=BASE,
        words=words,
        sure=found.sure,
        found=_lines(shop, lang, found.topics[:MOST]),
        urgent=_help(shop, reading.category, lang) if grave else "",
    )
    page.headers["Cache-Control"] = "no-store"
    page.headers["X-Robots-Tag"] = "noindex"
    return page


def _outcome(found: Found, words: str) -> NoteAsk:
    if found.sure and found.topics:
        return NoteAsk("answered", found.topics[0])
    return NoteAsk("unsure" if found.topics else "nothing", words=words)


def _lines(shop: Shop, lang: str, topics: Sequence[str]) -> list[tuple[str, str, str]]:
    """Of each topic its id, its title and its first line."""
    entries = [shop.offer.entries[topic] for topic in topics]
    texts = [(entry.id, entry.said(lang)) for entry in entries]
    return [
        (topic, text.title, next(iter(text.while_draft or text.what_you_can_get), ""))
        for topic, text in texts
    ]


def _help(shop: Shop, category: str, lang: str) -> str:
    council = shop.kit.council
    return help_card(category, lang, council.name, council.duty_phone, council.night_phone)


async def _count(shop: Shop, lang: str, deed: NoteAsk) -> None:
    """Add it up; of whoever asked there is nothing to keep."""
    try:
        async with shop.kit.store.unit() as unit:
            unit.add(noted(shop.kit.clock.now(), lang, deed))
    except Exception:  # noqa: BLE001  # an edge: an answer does not wait for its statistics
        log.warning("a search was not counted")
