"""Across young people: my to-do, what waits to be signed, and the plans that are late."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.desk.desk import Visit
from bot.desk.pages.plan_forms import Sent, carry_out
from bot.service.desk.work import Work, at_work
from bot.service.plan import actions
from bot.service.plan.actions import todo
from bot.service.plan.lists import plan_lists
from bot.service.plan.signing import to_sign


async def show_todo(visit: Visit) -> web.StreamResponse:
    """What this worker and those whom they cover have promised."""
    return await _todo(visit, {})


async def end_action(visit: Visit) -> web.StreamResponse:
    """It has been done, or it will not be and why."""
    sent, act = ending(visit)
    return await carry_out(sent, act, _todo, "/to-do", "action-ended")


def ending(visit: Visit) -> tuple[Sent, Callable[[Work], Awaitable[None]]]:
    """The form that ends an action, and what it asks for."""
    action = visit.part("action")
    sent = Sent(visit, f"end-{action}")
    end = actions.drop if sent.field("how") == "dropped" else actions.finish
    return sent, lambda work: end(work, action, sent.field("note"))


async def show_lists(visit: Visit) -> web.StreamResponse:
    """Overdue, never signed and due soon, with reasons."""
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        page = await plan_lists(work)
    return visit.page("plans.html", page=page)


async def _todo(visit: Visit, problems: dict[str, str]) -> web.Response:
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        signing, promised = await to_sign(work), await todo(work)
        work.trace("looked at their to-do")
    return visit.page(
        "plan_todo.html",
        status=422 if problems else 200,
        signing=signing,
        todo=promised,
        problems=problems,
    )
