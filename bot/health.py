"""How the service is: alive, ready, and in figures that name nobody."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from aiohttp import web
from prometheus_client import CollectorRegistry, Gauge, generate_latest

from bot.service.ports import Store

log = logging.getLogger(__name__)

PATIENCE = 2.0  # seconds within which the database must answer


def health_routes(store: Store, working: Callable[[], bool]) -> list[web.RouteDef]:
    """``/healthz``, ``/readyz`` and ``/metrics``; ``working`` says whether all loops run."""

    async def healthz(_request: web.Request) -> web.Response:
        return web.Response(text="ok\n") if working() else _unwell("a worker has stopped\n")

    async def readyz(_request: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(PATIENCE), store.reading() as unit:
                await unit.mark("sample")
        except Exception:  # whatever is wrong with it, the answer is the same
            log.exception("not ready")
            return _unwell("the database does not answer\n")
        return web.Response(text="ready\n")

    async def metrics(_request: web.Request) -> web.Response:
        async with store.reading() as unit:
            figures = await unit.figures()
        return web.Response(body=_exposed(figures), content_type="text/plain", charset="utf-8")

    return [
        web.get("/healthz", healthz),
        web.get("/readyz", readyz),
        web.get("/metrics", metrics),
    ]


def _unwell(why: str) -> web.Response:
    return web.Response(status=503, text=why)


def _exposed(figures: dict[str, dict[str, int]]) -> bytes:
    """Counts by table and state, as Prometheus reads them."""
    registry = CollectorRegistry()
    for table, counts in figures.items():
        gauge = Gauge(f"kith_{table}", f"Rows of {table} by state.", ["state"], registry=registry)
        for state, count in counts.items():
            gauge.labels(state).set(count)
    return generate_latest(registry)
