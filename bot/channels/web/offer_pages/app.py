"""The routes of the local offer, to be mounted at /offer."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

from bot.channels.web.offer_pages import browse, search
from bot.channels.web.offer_pages.shop import SHOP, Read, Shop
from bot.channels.web.pages import Pages
from bot.channels.web.rates import Rates
from bot.service.kit import Kit

STATIC = Path(__file__).parent / "static"
COUNTED = 20  # searches a minute from one address; more of them are answered, not counted
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)


def offer_routes(kit: Kit, *, read: Read) -> web.Application:
    """The pages; ``read`` reads what is typed into the search box for risk."""
    app = web.Application()
    app[SHOP] = Shop(kit, Pages(kit.words), read, Rates(kit.clock, most=COUNTED))
    app.on_response_prepare.append(_add_headers)
    app.router.add_get("", browse.show_shelves)
    app.router.add_get("/", browse.without_slash)
    app.router.add_get("/search", search.show_found)
    app.router.add_static("/static", STATIC)
    app.router.add_get("/{topic}", browse.show_topic)
    return app


async def _add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    fixed = {
        "Content-Security-Policy": POLICY,
        "X-Frame-Options": "DENY",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }
    for name, value in fixed.items():
        response.headers.setdefault(name, value)
