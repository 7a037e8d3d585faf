"""The PA's desk as one web application, to be mounted at ``/desk``."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence

from aiohttp import web

from bot.desk.desk import Desk, SampleSignIn
from bot.desk.doors import DOORS
from bot.desk.guard import guarded
from bot.desk.headers import add_headers
from bot.desk.live import watch
from bot.desk.render import HERE, Pages
from bot.service.kit import Kit
from bot.service.notices import QUEUE, Notices


def desk_routes(  # noqa: PLR0913  # the composition root hands everything over here, once
    kit: Kit,
    *,
    notices: Notices,
    public_url: str,
    bot_username: Callable[[], str | None],
    secure: bool,
    sample_sign_ins: Sequence[SampleSignIn] = (),
    loopback_only: bool = False,
    changed: Callable[[], None] | None = None,
) -> web.Application:
    """The desk; ``changed`` is called after each act, by default it wakes the open queues."""
    desk = Desk(
        kit=kit,
        notices=notices,
        changed=changed or (lambda: notices.poke(QUEUE)),
        pages=Pages(kit.words),
        public_url=public_url.rstrip("/"),
        bot_username=bot_username,
        secure=secure,
        sample_sign_ins=sample_sign_ins,
        loopback_only=loopback_only,
    )
    app = web.Application()
    for door in DOORS:
        app.router.add_route(door.method, door.path, guarded(desk, door.enter, door.handler))
    app.router.add_static("/static", HERE / "static")
    app.on_response_prepare.append(add_headers)

    async def watching(_app: web.Application) -> AsyncIterator[None]:
        async for none in watch(desk):
            yield none

    async def close(_app: web.Application) -> None:
        desk.closing.set()
        notices.poke(QUEUE)

    app.cleanup_ctx.append(watching)
    app.on_shutdown.append(close)
    return app
