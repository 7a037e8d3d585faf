"""The shelves of the local offer, and a page a topic."""

from __future__ import annotations

from aiohttp import web

from bot.channels.web.offer_pages.shop import BASE, SHOP, kept
from bot.offer.answer import answer
from bot.offer.entry import Category, State


async def show_shelves(request: web.Request) -> web.Response:
    """A box to search in, and every topic on its shelf."""
    shop = request.app[SHOP]
    lang, offer = shop.pages.language_for(request), shop.offer
    shelves = [
        (shelf.value, [(entry.id, entry.said(lang).title) for entry in offer.in_category(shelf)])
        for shelf in Category
    ]
    return kept(request, shop.page(request, "shelves.html", here=BASE, shelves=shelves))


async def show_topic(request: web.Request) -> web.Response:
    """One topic, with all its facts and sources, for everybody."""
    shop = request.app[SHOP]
    lang, offer = shop.pages.language_for(request), shop.offer
    entry = offer.entries.get(request.match_info["topic"])
    if entry is None:
        return shop.page(request, "gone.html", status=404, here=BASE)
    text, related = entry.said(lang), [offer.entries[one] for one in entry.related]
    page = shop.page(
        request,
        "topic.html",
        here=f"{BASE}/{entry.id}",
        answer=answer(offer, entry, lang),
        more=text.more if entry.state is State.LIVE else (),
        sources=entry.sources,
        translated=lang in entry.texts,
        shelf=entry.category.value,
        related=[(one.id, one.said(lang).title) for one in related],
    )
    return kept(request, page)


async def without_slash(request: web.Request) -> web.Response:  # noqa: ARG001
    """One address a page."""
    raise web.HTTPMovedPermanently(BASE)
