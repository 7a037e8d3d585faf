"""One version of a plan: all of it on one screen, to be signed or returned there."""

from __future__ import annotations

from aiohttp import web

from bot.desk.desk import Visit
from bot.desk.pages.plan_forms import Sent, carry_out
from bot.rules.plan import Party
from bot.service.desk.work import at_work
from bot.service.plan import paper, signing
from bot.service.plan.version import version_page


async def show(visit: Visit) -> web.StreamResponse:
    """What it says, what has changed, and who has agreed."""
    return await _page(visit, {})


async def authorise(visit: Visit) -> web.StreamResponse:
    """Sign it."""
    sent, version = Sent(visit, "sign"), visit.part("version")
    return await carry_out(
        sent,
        lambda work: signing.authorise(work, version, sent.field("comment")),
        _page,
        "/to-do",
        "plan-authorised",
    )


async def give_back(visit: Visit) -> web.StreamResponse:
    """Return it with what is to be done."""
    sent, version = Sent(visit, "sign"), visit.part("version")
    return await carry_out(
        sent,
        lambda work: signing.give_back(work, version, sent.field("comment")),
        _page,
        "/to-do",
        "plan-returned",
    )


async def agree_on_paper(visit: Visit) -> web.StreamResponse:
    """Note that the young person agreed on paper, or did not."""
    sent, version = Sent(visit, "agree"), visit.part("version")
    agreed = sent.field("agreed") != "no"
    return await carry_out(
        sent,
        lambda work: paper.agree_on_paper(work, version, agreed=agreed, words=sent.field("words")),
        _page,
        f"/versions/{version}",
        "agreement-noted",
    )


async def _page(visit: Visit, problems: dict[str, str]) -> web.Response:
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        page = await version_page(work, visit.part("version"))
    return visit.page(
        "plan_version.html",
        status=422 if problems else 200,
        page=page,
        parties=tuple(Party),
        problems=problems,
    )
