"""The door at which Telegram calls us: an update is answered 200 once it is stored."""

from __future__ import annotations

import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.channels.telegram.arrivals import tap_of
from bot.channels.telegram.intake import Intake, NotStored

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # its name, not the secret
LARGEST = 512 * 1024  # bytes; an update is a few thousand

Handler = Callable[[web.Request], Awaitable[web.Response]]


def webhook_handler(intake: Intake, secret: str, *, answer_taps: bool = True) -> Handler:
    """A handler for POST. A tap is answered within the response, which costs no request.

    403: not the secret; 413: too large, or it does not say; 400: not an update; 503: could not be
    stored, so Telegram brings it again.
    """

    async def handle(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "surrogateescape"), secret.encode()):
            return web.Response(status=403)
        if request.content_length is None or request.content_length > LARGEST:
            return web.Response(status=413)
        update = _update(await request.read())
        if update is None:
            return web.Response(status=400)
        try:
            await intake.store([update])
        except NotStored as trouble:
            log.warning("telegram: an update is not stored, it will come again (%s)", trouble)
            return web.Response(status=503)
        tap = tap_of(update) if answer_taps else None
        if tap is None:
            return web.Response()
        return web.json_response({"method": "answerCallbackQuery", "callback_query_id": tap})

    return handle


def _update(body: bytes) -> dict[str, Any] | None:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    match update:
        case {"update_id": int()}:
            return dict(update)
        case _:
            return None
