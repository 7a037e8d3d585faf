"""'Check the reading': messages that were read as calm, one at a time, and what that tells."""

from __future__ import annotations

from aiohttp import web

from bot.desk.desk import Visit
from bot.rules.recall import LEAST_READ
from bot.service.desk import sample_reading
from bot.service.desk.reading import WEEKS, reading_page
from bot.service.desk.work import at_work


async def show(visit: Visit) -> web.StreamResponse:
    """The next message, for those who may read it, and the figures, for every worker."""
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        page = await reading_page(work)
    return visit.page("reading.html", page=page, weeks=WEEKS, least=LEAST_READ)


async def read(visit: Visit) -> web.StreamResponse:
    """This is the colour that it should have had; the next one follows."""
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        await sample_reading.read_sampled(work, visit.part("sampled"), _colour(visit))
    return visit.go("/reading", "sample-read")


async def settle(visit: Visit) -> web.StreamResponse:
    """This is the colour on which two could not agree."""
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        await sample_reading.settle(work, visit.part("sampled"), _colour(visit))
    return visit.go("/reading", "sample-read")


def _colour(visit: Visit) -> str:
    return visit.form.get("colour", "")
