"""The HTTP side of the fake: reads a call as Telegram does, answers it or breaks as fate has it."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from aiohttp import web

from tests.fakes.bot_api import control
from tests.fakes.bot_api.errors import Refusal, not_found, too_many, unauthorized
from tests.fakes.bot_api.faults import Fate
from tests.fakes.bot_api.messages import Json, Upload

if TYPE_CHECKING:
    from tests.fakes.bot_api.api import BotApi

GATEWAY_PAGE = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


class Door:
    """Where requests arrive: `/bot<token>/<method>`, `/file/bot<token>/<path>`, `/control/...`."""

    def __init__(self, api: BotApi) -> None:
        self._api = api

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        _, first, rest = request.path.split("/", 2) if request.path.count("/") > 1 else ("",) * 3
        if first == "control":
            return await control.answer(self._api, rest, request)
        if first == "file":
            return self._file(rest)
        try:
            if first != f"bot{self._api.token}":
                raise unauthorized() if first.startswith("bot") else not_found()
            return await self._method(rest, request)
        except Refusal as refusal:
            return _json(refusal.body(), refusal.code)

    async def _method(self, method: str, request: web.BaseRequest) -> web.StreamResponse:
        params = await _params(request)
        faults = self._api.faults
        fate = faults.fate(method, params.get("chat_id"))
        if faults.latency:
            await asyncio.sleep(faults.latency)
        if fate is Fate.FINE:
            return _json({"ok": True, "result": await self._api.call(method, params)})
        if fate is Fate.UNANSWERED:
            await self._api.call(method, params, fate)
            await asyncio.sleep(faults.hang)
            return _cut(request)
        self._api.note(method, params, None, fate)
        if fate is Fate.TOO_MANY:
            raise too_many(faults.retry_after)
        if fate is Fate.BAD_GATEWAY:
            return web.Response(status=502, text=GATEWAY_PAGE, content_type="text/html")
        return _cut(request)

    def _file(self, rest: str) -> web.Response:
        token, _, path = rest.partition("/files/")
        data = self._api.files.get(path) if token == f"bot{self._api.token}" else None
        return web.Response(status=404) if data is None else web.Response(body=data)


async def _params(request: web.BaseRequest) -> Json:
    """The fields of a call, from wherever Telegram lets them stand; values as they came."""
    params: Json = dict(request.query)
    if request.content_type == "multipart/form-data":
        for name, value in (await request.post()).items():
            params[name] = _upload(value) if isinstance(value, web.FileField) else value
        return params
    body = await request.text()
    if request.content_type == "application/json":
        return params | dict(json.loads(body or "{}"))
    return params | dict(parse_qsl(body, keep_blank_values=True))


def _upload(field: web.FileField) -> Upload:
    return Upload(field.filename, field.file.read())


def _cut(request: web.BaseRequest) -> web.StreamResponse:
    """Closes the connection; the answer returned goes nowhere."""
    if request.transport:
        request.transport.abort()
    return web.Response()


def _json(body: Any, status: int = 200) -> web.Response:
    data = json.dumps(body, ensure_ascii=False).encode()
    return web.Response(body=data, status=status, content_type="application/json")
