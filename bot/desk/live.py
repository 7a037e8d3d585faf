"""Keeps an open queue fresh: server-sent events, rung by this process or found in the database."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing, suppress

from aiohttp import web

from bot.desk.desk import Desk, Visit
from bot.service.desk.queue import queue_page
from bot.service.desk.sign_in import signed_in
from bot.service.desk.work import looking_again
from bot.service.notices import QUEUE

LOOK_EVERY = 1.0  # seconds after which a change that another process made is seen
ALIVE_EVERY = 15.0  # seconds between signs of life, so that proxies keep the connection


async def events(visit: Visit) -> web.StreamResponse:
    """Send the mark of this worker's queue now, and whenever it is another one."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(visit.request)
    await response.write(b"retry: 1000\n\n")
    sent = ""
    with suppress(ConnectionError):
        async with aclosing(visit.desk.notices.rings(QUEUE, at_least_every=ALIVE_EVERY)) as rings:
            async for _ in rings:
                mark = await _mark(visit)
                if mark is None:
                    break
                changed = mark != sent
                await response.write(
                    f"event: queue\ndata: {mark}\n\n".encode() if changed else b": alive\n\n"
                )
                sent = mark
    return response


async def _mark(visit: Visit) -> str | None:
    """What this worker's queue looks like; None once they have signed out or the house closes."""
    desk = visit.desk
    if desk.closing.is_set():
        return None
    me = await signed_in(desk.kit, visit.request.cookies["kith_desk"])
    if me is None:
        return None
    async with looking_again(desk.kit, me.staff.id) as work:
        return (await queue_page(work, visit.asked("show"))).mark


async def watch(desk: Desk) -> AsyncIterator[None]:
    """While somebody looks at a queue, see once a second whether another process changed one."""
    watching = asyncio.create_task(_watch(desk))
    yield
    watching.cancel()
    with suppress(asyncio.CancelledError):
        await watching


async def _watch(desk: Desk) -> None:
    before: tuple[object, ...] = ()
    while True:
        await asyncio.sleep(LOOK_EVERY)
        if not desk.notices.anybody(QUEUE):
            continue
        async with desk.kit.store.reading() as unit:
            stamp = await unit.queue.stamp()
        if stamp != before:
            desk.notices.poke(QUEUE)
        before = stamp
