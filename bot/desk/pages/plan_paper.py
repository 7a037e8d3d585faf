"""A plan as a file to print: as it stands now, or as a version was sent to be signed."""

from __future__ import annotations

import asyncio

from aiohttp import web

from bot.content.words import ENGLISH
from bot.desk.desk import Visit
from bot.paper.plan import plan_pdf
from bot.paper.sheet import Sheet
from bot.rules.zone import local
from bot.service.desk.work import at_work
from bot.service.plan.content import Content
from bot.service.plan.version import content_now, version_page
from bot.service.records import Person


async def as_it_stands(visit: Visit) -> web.StreamResponse:
    """A draft; that it was put on paper is audited."""
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        person, content = await content_now(work, visit.part("person"))
    return await _file(visit, person, content, signed=False)


async def as_signed(visit: Visit) -> web.StreamResponse:
    """A version as it was frozen; the look is audited."""
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        page = await version_page(work, visit.part("version"))
    return await _file(visit, page.person, page.content, signed=page.version.state == "authorised")


async def _file(
    visit: Visit, person: Person, content: Content, *, signed: bool
) -> web.StreamResponse:
    """In their own language unless English is asked for; big and easy to read if that is."""
    words, easy = visit.desk.kit.words, visit.asked("as") == "easy"
    own = person.lang if words.speaks(person.lang) else ENGLISH
    sheet = Sheet(
        council=visit.desk.kit.council.name,
        lang=ENGLISH if visit.asked("lang") == ENGLISH else own,
        easy=easy,
        signed=signed,
        printed_on=local(visit.desk.kit.clock.now()).date(),
    )
    body = await asyncio.to_thread(plan_pdf, content, sheet, words)
    name = "plan-easy-to-read.pdf" if easy else "plan.pdf"
    return web.Response(
        body=body,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}"'},
    )
