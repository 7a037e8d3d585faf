"""What holds for every answer of the web chat: who may post, who may frame, what is kept."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Signal = Callable[[web.Request, web.StreamResponse], Awaitable[None]]

LOOPBACK = frozenset({"127.0.0.1", "::1"})
LOCAL_NAMES = frozenset({*LOOPBACK, "localhost"})
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Real-IP")


@web.middleware
async def same_origin(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse a form or script of another site that posts with our cookie.

    A one-time link is left out: its token is its proof, and a page that says no-referrer has its
    origin withheld by older browsers.
    """
    by_link = request.match_info.route.name == "link"
    if request.method == "POST" and not by_link and not _from_here(request):
        raise web.HTTPForbidden(text="This did not come from the page.")
    return await handler(request)


def _from_here(request: web.Request) -> bool:
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("Origin", "")
    return bool(origin) and urlsplit(origin).netloc == request.host


def add_headers(*, framed: bool) -> Signal:
    """Headers of every answer; ``framed``: our own pages may show it in a frame."""
    ancestors = "'self'" if framed else "'none'"
    policy = (
        "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; "
        f"frame-ancestors {ancestors}"
    )

    async def add(request: web.Request, response: web.StreamResponse) -> None:
        static = request.path.startswith("/chat/static/")
        fixed = {
            "Content-Security-Policy": policy,
            "X-Frame-Options": "SAMEORIGIN" if framed else "DENY",
            "X-Content-Type-Options": "nosniff",
            "X-Robots-Tag": "noindex, nofollow",
            "Referrer-Policy": "same-origin",
            "Cache-Control": "no-cache" if static else "no-store",
        }
        for name, value in fixed.items():
            response.headers.setdefault(name, value)

    return add


def is_local(request: web.Request) -> bool:
    """Whether the browser runs on this machine and asked for it by name, through no proxy."""
    direct = not any(name in request.headers for name in FORWARDED)
    host = urlsplit(f"//{request.host}").hostname
    return direct and request.remote in LOOPBACK and host in LOCAL_NAMES
