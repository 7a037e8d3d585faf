"""The rules by which messages are read: a service's own entries, their preview, their history."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from bot.desk.desk import Visit
from bot.service.desk import rules
from bot.service.desk.forms import Problems
from bot.service.desk.rules_preview import make_preview, preview_page
from bot.service.desk.rules_publish import BelowFloor, go_back
from bot.service.desk.rules_publish import publish as publish_draft
from bot.service.desk.work import Work, at_work
from bot.triage import NOT_MEANT, may_be_shown

HERE = "/reading/rules"
PREVIEW = f"{HERE}/preview"


async def show(visit: Visit) -> web.StreamResponse:
    """The draft, what is published, and what was before."""
    return await _page(visit)


async def add_phrase(visit: Visit) -> web.StreamResponse:
    """Put a phrase into the draft."""
    lang, phrase, shows = (visit.form.get(name, "") for name in ("lang", "phrase", "shows"))
    return await _change(visit, lambda work: rules.add_phrase(work, lang, phrase, shows))


async def add_weight(visit: Visit) -> web.StreamResponse:
    """Let a sign count for more, or for less."""
    sign, severity = (visit.form.get(name, "") for name in ("sign", "severity"))
    return await _change(visit, lambda work: rules.add_weight(work, sign, severity))


async def remove(visit: Visit) -> web.StreamResponse:
    """Take an entry out of the draft."""
    return await _change(visit, lambda work: rules.remove(work, visit.form.get("entry", "")))


async def discard(visit: Visit) -> web.StreamResponse:
    """Begin anew from what is published."""
    return await _change(visit, rules.discard)


async def try_sentence(visit: Visit) -> web.StreamResponse:
    """How a sentence would be read, and why: on the page that answers, and nowhere else."""
    try:
        async with at_work(visit.desk.kit, visit.staff_id) as work:
            tried = await rules.try_sentence(work, visit.form.get("sentence", ""))
    except Problems as wrong:
        return await _page(visit, wrong.by_field)
    return await _page(visit, tried=tried)


async def preview(visit: Visit) -> web.StreamResponse:
    """Read the past messages by the draft."""
    try:
        await make_preview(visit.desk.kit, visit.staff_id)
    except Problems as wrong:
        return await _page(visit, wrong.by_field)
    return visit.go(PREVIEW)


async def show_preview(visit: Visit) -> web.StreamResponse:
    """What the draft would change, and the form that publishes it."""
    return await _preview(visit, {})


async def publish(visit: Visit) -> web.StreamResponse:
    """Let the draft be what messages are read by."""
    try:
        await publish_draft(visit.desk.kit, visit.staff_id, visit.form.get("publish-note", ""))
    except Problems as wrong:
        return await _preview(visit, wrong.by_field)
    except BelowFloor:
        return await _preview(visit, {"floor": "below-floor"})
    return visit.go(HERE, "rules-published")


async def back(visit: Visit) -> web.StreamResponse:
    """Publish the version before once more."""
    try:
        await go_back(visit.desk.kit, visit.staff_id, visit.form.get("from", ""))
    except Problems as wrong:
        return await _page(visit, wrong.by_field)
    except BelowFloor:
        return await _page(visit, {"draft": "below-floor"})
    return visit.go(HERE, "rules-published")


async def _change(visit: Visit, act: Callable[[Work], Awaitable[None]]) -> web.StreamResponse:
    try:
        async with at_work(visit.desk.kit, visit.staff_id) as work:
            await act(work)
    except Problems as wrong:
        return await _page(visit, wrong.by_field)
    return visit.go(HERE, "rules-drafted")


async def _page(
    visit: Visit, problems: Mapping[str, str] | None = None, tried: rules.Tried | None = None
) -> web.Response:
    async with at_work(visit.desk.kit, visit.staff_id) as work:
        page = await rules.rules_page(work)
    signs = page.rules.shipped.signs
    return visit.page(
        "rules.html",
        status=422 if problems else 200,
        page=page,
        problems=problems or {},
        tried=tried,
        signs=signs,
        choosable={n: s for n, s in signs.items() if n != NOT_MEANT and may_be_shown(n, s)},
        not_meant=NOT_MEANT,
        key_of=rules.key_of,
    )


async def _preview(visit: Visit, problems: Mapping[str, str]) -> web.Response:
    page = await preview_page(visit.desk.kit, visit.staff_id)
    status = 422 if problems else 200
    return visit.page("rules_preview.html", status=status, page=page, problems=problems)
