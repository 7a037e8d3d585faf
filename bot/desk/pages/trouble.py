"""What went wrong on the way to or from people."""

from __future__ import annotations

from aiohttp import web

from bot.desk.desk import Visit
from bot.service.desk.trouble import trouble_page
from bot.service.desk.work import at_work


async def show(visit: Visit) -> web.StreamResponse:
    """For managers and whoever is on duty; for others there is no such page."""
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        page = await trouble_page(work)
    return visit.page("trouble.html", page=page)
