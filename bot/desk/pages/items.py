"""One notification: what was said, the four things to do with it, and how it was read."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.desk.desk import Visit
from bot.service.desk import correct, items
from bot.service.desk.forms import Problems
from bot.service.desk.item import item_page
from bot.service.desk.work import Work, at_work


async def show(visit: Visit) -> web.StreamResponse:
    """The notification with its words."""
    return await _page(visit, {})


async def acknowledge(visit: Visit) -> web.StreamResponse:
    """I have seen this."""
    item = visit.part("item")
    back = f"/queue?show={visit.form['show']}" if visit.form.get("show") else f"/items/{item}"
    return await _do(visit, lambda work: items.acknowledge(work, item), back, "acknowledged")


async def reply(visit: Visit) -> web.StreamResponse:
    """Answer the young person."""
    item, words = visit.part("item"), visit.form.get("words", "")
    return await _do(
        visit, lambda work: items.answer(work, item, words), f"/items/{item}", "replied"
    )


async def resolve(visit: Visit) -> web.StreamResponse:
    """Close it with a note."""
    item, note = visit.part("item"), visit.form.get("note", "")
    return await _do(visit, lambda work: items.resolve(work, item, note), "/queue", "resolved")


async def hand_over(visit: Visit) -> web.StreamResponse:
    """Make it a colleague's."""
    item, to, reason = visit.part("item"), visit.form.get("to", ""), visit.form.get("reason", "")
    return await _do(
        visit, lambda work: items.hand_over(work, item, to, reason), "/queue", "handed-over"
    )


async def colour(visit: Visit) -> web.StreamResponse:
    """This is the colour that it should have had."""
    item, message, said = visit.part("item"), visit.number("message"), visit.form.get("colour", "")
    return await _do(
        visit,
        lambda work: correct.correct_colour(work, item, message, said),
        f"/items/{item}",
        "corrected",
    )


async def category(visit: Visit) -> web.StreamResponse:
    """This is what it is about."""
    item, message, said = (
        visit.part("item"),
        visit.number("message"),
        visit.form.get("category", ""),
    )
    return await _do(
        visit,
        lambda work: correct.correct_category(work, item, message, said),
        f"/items/{item}",
        "corrected",
    )


async def _do(
    visit: Visit, act: Callable[[Work], Awaitable[object]], then: str, done: str
) -> web.StreamResponse:
    try:
        async with at_work(visit.desk.kit, visit.staff_id) as work:
            await act(work)
    except Problems as wrong:
        return await _page(visit, wrong.by_field)
    return visit.go(then, done)


async def _page(visit: Visit, problems: dict[str, str]) -> web.Response:
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        page = await item_page(work, visit.part("item"))
    return visit.page("item.html", status=422 if problems else 200, page=page, problems=problems)
