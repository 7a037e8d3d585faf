"""Everything on one port: the desk, the web chat, Telegram's calls, and the figures."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable

from aiohttp import web

from bot.channels.web.app import web_chat_routes
from bot.channels.web.first_look import first_look
from bot.channels.web.offer_pages.app import offer_routes
from bot.desk.app import desk_routes
from bot.desk.desk import SampleSignIn
from bot.health import health_routes
from bot.parts import Parts
from bot.sample import SAMPLE_PASSWORD
from bot.sample import first_look as first_look_of
from bot.service.kit import Kit
from bot.settings import Settings


async def make_site(
    settings: Settings, parts: Parts, working: Callable[[], bool]
) -> web.Application:
    """The whole site; ``working`` says whether all loops of the service run."""
    look = await first_look_of(parts.kit) if settings.sample else None
    site = web.Application()
    site.add_routes(health_routes(parts.store, working))
    site.add_subapp(
        "/desk",
        desk_routes(
            parts.kit,
            notices=parts.notices,
            public_url=settings.address,
            bot_username=lambda: parts.telegram.username if parts.telegram else "",
            secure=settings.secure,
            loopback_only=settings.sample,
            changed=parts.poke,
            sample_sign_ins=await _sample_sign_ins(parts.kit) if settings.sample else (),
        ),
    )
    site.add_subapp(
        "/chat",
        web_chat_routes(
            parts.kit,
            take=parts.reception.take,
            notices=parts.notices,
            secure=settings.secure,
            sample=settings.sample,
        ),
    )
    site.add_subapp("/offer", offer_routes(parts.kit, read=parts.read))
    if parts.telegram is not None and settings.telegram_webhook:
        handler = parts.telegram.webhook(webhook_secret(settings))
        site.router.add_post("/telegram/webhook", handler)
    if look is not None:
        desk_door = "/desk/sample/{}".format
        site.add_routes([first_look(parts.kit, person_id=look.person_id, desk_door=desk_door)])
    else:
        site.router.add_get("/", _to_desk)
    return site


def webhook_secret(settings: Settings) -> str:
    """What Telegram must show when it calls: derived, so that it need not be set."""
    key = (settings.secret_key or settings.telegram_token).encode()
    return hmac.new(key, b"telegram webhook", hashlib.sha256).hexdigest()


async def _sample_sign_ins(kit: Kit) -> list[SampleSignIn]:
    async with kit.store.reading() as unit:
        return [
            SampleSignIn(worker.name, worker.role, worker.email, SAMPLE_PASSWORD)
            for worker in await unit.staff.all()
        ]


async def _to_desk(_request: web.Request) -> web.StreamResponse:
    raise web.HTTPFound("/desk/")
