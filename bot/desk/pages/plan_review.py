"""The clock of one plan: what calls for a review, those that were held, and why one is late."""

from __future__ import annotations

from aiohttp import web

from bot.desk.desk import Visit
from bot.desk.pages.plan_forms import Sent, carry_out
from bot.rules.plan_review import WITHIN, LateBecause, Participation
from bot.rules.zone import local
from bot.service.desk.work import at_work
from bot.service.plan import lists, paper, reviews
from bot.service.plan.page import plan_page

CALLS = tuple(WITHIN)
BECAUSES = tuple(one for one in LateBecause if one)


async def show(visit: Visit) -> web.StreamResponse:
    """The page; opening it is audited."""
    return await _page(visit, {})


async def record(visit: Visit) -> web.StreamResponse:
    """Record a review that was held."""
    sent = Sent(visit, "held")
    held = reviews.HeldReview(sent.day("held_on"), sent.field("participation"), sent.field("notes"))
    return await carry_out(
        sent,
        lambda work: reviews.record(work, visit.part("person"), held),
        _page,
        _path(visit),
        "review-recorded",
    )


async def call_for(visit: Visit) -> web.StreamResponse:
    """Something has happened that calls for an early review."""
    sent = Sent(visit, "call")
    return await carry_out(
        sent,
        lambda work: reviews.raise_trigger(
            work,
            visit.part("person"),
            sent.field("trigger"),
            sent.day("day"),
            sent.field("words"),
        ),
        _page,
        _path(visit),
        "review-called",
    )


async def type_in(visit: Visit) -> web.StreamResponse:
    """Type in their views for a review."""
    sent = Sent(visit, "paper")
    return await carry_out(
        sent,
        lambda work: paper.type_in(
            work, visit.part("person"), paper.REVIEW, sent.field("words"), None
        ),
        _page,
        _path(visit),
        "typed-in",
    )


async def explain(visit: Visit) -> web.StreamResponse:
    """Say why the plan is late or missing."""
    sent = Sent(visit, "late")
    return await carry_out(
        sent,
        lambda work: lists.explain(
            work, visit.part("person"), sent.field("because"), sent.field("note")
        ),
        _page,
        _path(visit),
        "lateness-explained",
    )


def _path(visit: Visit) -> str:
    return f"/people/{visit.part('person')}/plan/review"


async def _page(visit: Visit, problems: dict[str, str]) -> web.Response:
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        page = await plan_page(work, visit.part("person"))
    return visit.page(
        "plan_review.html",
        status=422 if problems else 200,
        page=page,
        calls=CALLS,
        becauses=BECAUSES,
        codes=tuple(Participation) if page.participation else (),
        today=local(visit.desk.kit.clock.now()).date().isoformat(),
        problems=problems,
    )
