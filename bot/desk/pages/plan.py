"""A young person's whole plan: both parts beside their own words, and who has signed."""

from __future__ import annotations

from aiohttp import web

from bot.desk.desk import Visit
from bot.desk.pages.plan_forms import Sent, carry_out
from bot.rules.plan import Held, Paper, Party
from bot.service.desk.work import at_work
from bot.service.plan import documents, signing
from bot.service.plan.page import plan_page


async def show(visit: Visit) -> web.StreamResponse:
    """The page; opening it is audited."""
    return await _page(visit, {})


async def send(visit: Visit) -> web.StreamResponse:
    """Freeze the plan as it stands and put it before the manager."""
    who = visit.part("person")
    return await carry_out(
        Sent(visit, "send"),
        lambda work: signing.send_to_manager(work, who),
        _page,
        f"/people/{who}/plan",
        "plan-sent",
    )


async def document(visit: Visit) -> web.StreamResponse:
    """Note whether they have a document."""
    who, paper = visit.part("person"), visit.part("paper")
    sent = Sent(visit, paper)
    return await carry_out(
        sent,
        lambda work: documents.set_held(work, who, paper, sent.field("held")),
        _page,
        f"/people/{who}/plan",
        "document-noted",
    )


async def _page(visit: Visit, problems: dict[str, str]) -> web.Response:
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        page = await plan_page(work, visit.part("person"))
    return visit.page(
        "plan.html",
        status=422 if problems else 200,
        page=page,
        problems=problems,
        held={row.paper: row for row in page.papers},
        papers=tuple(Paper),
        helds=tuple(Held),
        parties=tuple(Party),
    )
