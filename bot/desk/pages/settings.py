"""A worker's own settings: their phone for alerts, and when they are away."""

from __future__ import annotations

from datetime import date

from aiohttp import web

from bot.desk.desk import Visit
from bot.desk.qr import qr_picture
from bot.service.desk import away
from bot.service.desk.forms import Problems
from bot.service.desk.invites import make_staff_code
from bot.service.desk.work import at_work


async def show(visit: Visit) -> web.StreamResponse:
    """The page."""
    return await _page(visit)


async def link_telegram(visit: Visit) -> web.StreamResponse:
    """A code with which the worker links their own Telegram, shown once."""
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        code = make_staff_code(work)
    return await _page(visit, code=code)


async def be_away(visit: Visit) -> web.StreamResponse:
    """Note an absence."""
    starts, ends = (_day(visit.form.get(name, "")) for name in ("starts", "ends"))
    try:
        async with at_work(visit.desk.kit, visit.staff_id) as work:
            await away.be_away(work, starts, ends, visit.form.get("cover", ""))
    except Problems as wrong:
        return await _page(visit, problems=wrong.by_field)
    return visit.go("/settings", "away")


async def be_there_after_all(visit: Visit) -> web.StreamResponse:
    """Strike an absence."""
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        await away.be_there_after_all(work, visit.part("away"))
    return visit.go("/settings", "away")


async def _page(
    visit: Visit, problems: dict[str, str] | None = None, code: str = ""
) -> web.Response:
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        page = await away.own_settings(work)
    bot = visit.desk.bot_username()
    link = f"https://t.me/{bot}?start={code}" if bot and code else ""
    return visit.page(
        "settings.html",
        status=422 if problems else 200,
        page=page,
        problems=problems or {},
        code=code,
        link=link,
        picture=qr_picture(link, "QR code of the link") if link else "",
        telegram=bool(bot),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
