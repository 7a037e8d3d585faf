"""Headers of every answer of the desk: nothing is kept, framed elsewhere or run inline."""

from __future__ import annotations

from aiohttp import web

POLICY = (
    "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; "
    "frame-ancestors 'self'"
)


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Set them, whatever the answer is."""
    static = request.path.startswith("/desk/static/")
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cache-Control"] = "no-cache" if static else "no-store"
