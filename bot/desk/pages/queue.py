"""The queue: the first thing that a worker sees, and the part of it that keeps itself fresh."""

from __future__ import annotations

from aiohttp import web

from bot.desk.desk import Visit
from bot.service.desk.queue import queue_page
from bot.service.desk.work import at_work, looking_again


async def go(visit: Visit) -> web.StreamResponse:
    """The desk opens with the queue."""
    return visit.go("/queue")


async def show(visit: Visit) -> web.StreamResponse:
    """The whole page; opening it is audited."""
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        page = await queue_page(work, visit.asked("show"))
        work.trace("looked at the queue", about=page.show)
    return visit.page("queue.html", queue=page)


async def fragment(visit: Visit) -> web.StreamResponse:
    """The list alone, for the page that is open already."""
    async with looking_again(visit.desk.kit, visit.staff_id) as work:
        page = await queue_page(work, visit.asked("show"))
    return visit.page("_queue.html", queue=page)
