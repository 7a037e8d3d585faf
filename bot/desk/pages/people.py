"""The list of a worker's young people."""

from __future__ import annotations

from aiohttp import web

from bot.desk.desk import Visit
from bot.service.desk.caseload import caseload
from bot.service.desk.work import at_work


async def show(visit: Visit) -> web.StreamResponse:
    """Whoever needs looking at first, or in the order asked for."""
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        page = await caseload(work, visit.asked("sort"))
    return visit.page("people.html", page=page)
