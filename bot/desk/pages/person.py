"""One young person: who they are, what they said, how they are, and what workers note."""

from __future__ import annotations

from datetime import date, time

from aiohttp import web

from bot.desk.desk import Visit
from bot.rules.zone import local
from bot.service.desk.contacts import LoggedContact, log_contact, mark_read
from bot.service.desk.correct import mark_missed
from bot.service.desk.forms import Problems
from bot.service.desk.person import person_page
from bot.service.desk.work import at_work

_YES_NO = {"yes": True, "no": False}


async def show(visit: Visit) -> web.StreamResponse:
    """The page; opening it is audited with the reason why it could be opened."""
    return await _page(visit, {})


async def log(visit: Visit) -> web.StreamResponse:
    """Write a contact down."""
    form, who = visit.form, visit.part("person")
    logged = LoggedContact(
        mode=form.get("mode", ""),
        direction=form.get("direction", ""),
        day=_day(form.get("day", "")),
        at=_time(form.get("time", "")),
        summary=form.get("summary", ""),
        counts=_YES_NO.get(form.get("counts", "")),
    )
    try:
        async with at_work(visit.desk.kit, visit.staff_id) as work:
            await log_contact(work, who, logged)
    except Problems as wrong:
        return await _page(visit, wrong.by_field)
    return visit.go(f"/people/{who}", "logged")


async def read(visit: Visit) -> web.StreamResponse:
    """I have read this; it counts as being in touch, or it does not."""
    who, counts = visit.part("person"), visit.form.get("counts") != "no"
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        await mark_read(work, who, visit.several.get("contact", ()), counts=counts)
    return visit.go(f"/people/{who}", "read")


async def missed(visit: Visit) -> web.StreamResponse:
    """This needed somebody, and was read as calm."""
    who, message = visit.part("person"), visit.number("message")
    try:
        async with at_work(visit.desk.kit, visit.staff_id) as work:
            await mark_missed(work, who, message, visit.form.get("colour", ""))
    except Problems as wrong:
        return await _page(visit, wrong.by_field)
    return visit.go(f"/people/{who}", "missed")


async def _page(visit: Visit, problems: dict[str, str]) -> web.Response:
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        page = await person_page(work, visit.part("person"))
    now = local(visit.desk.kit.clock.now())
    return visit.page(
        "person.html",
        status=422 if problems else 200,
        page=page,
        problems=problems,
        today=f"{now:%Y-%m-%d}",
        this_minute=f"{now:%H:%M}",
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _time(text: str) -> time | None:
    try:
        return time.fromisoformat(text)
    except ValueError:
        return None
