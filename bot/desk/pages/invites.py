"""Links that let a young person in: shown once, as a link and as a QR code."""

from __future__ import annotations

from aiohttp import web

from bot.desk.desk import Visit
from bot.desk.qr import qr_picture
from bot.service.desk.invites import CHAT_LINK, INVITE, make_chat_link, make_invite
from bot.service.desk.work import at_work, open_person


async def telegram(visit: Visit) -> web.StreamResponse:
    """A code for Telegram; without a bot's name there is the code alone."""
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        person, _ = await open_person(work, visit.part("person"))
        code = await make_invite(work, person.id)
    bot = visit.desk.bot_username()
    link = f"https://t.me/{bot}?start={code}" if bot else ""
    picture = qr_picture(link, "QR code of the Telegram link") if link else ""
    return visit.page(
        "invite.html", person=person, code=code, link=link, picture=picture, days=INVITE.days
    )


async def web_chat(visit: Visit) -> web.StreamResponse:
    """A link that opens the web chat once."""
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        person, _ = await open_person(work, visit.part("person"))
        token = await make_chat_link(work, person.id)
    link = f"{visit.desk.public_url}/chat/open/{token}"
    picture = qr_picture(link, "QR code of the web chat link")
    return visit.page(
        "invite.html", person=person, code="", link=link, picture=picture, days=CHAT_LINK.days
    )
