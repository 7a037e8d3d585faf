"""What every page of the local offer works with, and how it leaves the house."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web

from bot.channels.web.help import help_words
from bot.channels.web.pages import Pages
from bot.channels.web.rates import Rates
from bot.offer.pack import Offer
from bot.service.kit import Kit
from bot.service.offer import offer_today
from bot.triage import Reading

BASE = "/offer"
FRESH = "public, max-age=300"  # seconds: a corrected fact is everywhere within five minutes

Read = Callable[[str, str], Reading]


@dataclass(frozen=True, slots=True)
class Shop:
    """The parts behind the pages."""

    kit: Kit
    pages: Pages
    read: Read
    rates: Rates

    def page(
        self, request: web.Request, name: str, *, status: int = 200, **values: object
    ) -> web.Response:
        """A page in the language asked for."""
        lang = self.pages.language_for(request)
        offer = offer_today(self.kit)
        return self.pages.page(
            f"offer/{name}",
            lang,
            status=status,
            base=BASE,
            council=self.kit.council,
            wording=offer.wording(lang),
            sample=offer.council is not None and offer.council.sample,
            help=help_words(self.kit, lang),
            **values,
        )

    @property
    def offer(self) -> Offer:
        """What can be had today."""
        return offer_today(self.kit)


SHOP = web.AppKey("local offer", Shop)


def kept(request: web.Request, page: web.Response) -> web.Response:
    """The page for a browser to keep a while, or word that the one it kept is still right."""
    tag = f'"{hashlib.sha256(page.body).hexdigest()[:20]}"'  # type: ignore[arg-type]  # it is text
    if request.headers.get("If-None-Match") == tag:
        page = web.Response(status=304)
    page.headers["ETag"] = tag
    page.headers["Cache-Control"] = FRESH
    page.headers["Vary"] = "Accept-Language"
    return page
