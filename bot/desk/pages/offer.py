"""The local offer as its editors see it, and the poster that leads people to it."""

from __future__ import annotations

from aiohttp import web

from bot.desk.desk import Visit
from bot.desk.qr import qr_picture
from bot.service.desk.offer import MEASURES, offer_page
from bot.service.desk.work import at_work


async def show(visit: Visit) -> web.StreamResponse:
    """What had no answer, and how often the offer was asked and helped."""
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        page = await offer_page(work)
    return visit.page("offer.html", page=page, measures=MEASURES)


async def poster(visit: Visit) -> web.StreamResponse:
    """A sheet of A4 to print: it leads to the pages, or to the chat if that is asked for."""
    bot = visit.desk.bot_username()
    to_chat = visit.asked("to") == "chat" and bool(bot)
    link = f"https://t.me/{bot}" if to_chat else f"{visit.desk.public_url}/offer"
    picture = qr_picture(link, "QR code of the link below")
    return visit.page("poster.html", link=link, picture=picture, to_chat=to_chat, telegram=bot)
