"""Holding the fake from another process: `/control/push`, `sent`, `faults`, `reset`, `play`."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.fakes.bot_api.faults import Faults
from tests.fakes.bot_api.messages import Json, Upload
from tests.fakes.bot_api.script import Script, play

if TYPE_CHECKING:
    from tests.fakes.bot_api.api import BotApi


async def answer(api: BotApi, verb: str, request: web.BaseRequest) -> web.Response:
    """Does what the verb says with the JSON that came, and answers with JSON."""
    body = json.loads(await request.text() or "null")
    match verb:
        case "push":
            result: Any = [_push(api, update) for update in body]
        case "sent":
            result = api.calls
        case "faults":
            api.faults = Faults(**body | {"methods": frozenset(body.get("methods", ()))})
            result = True
        case "reset":
            api.reset()
            result = True
        case "play":
            result = (await play(api, Script.read(body))).as_json()
        case _:
            return web.Response(status=404)
    return web.json_response(text=json.dumps(result, default=_plain))


def _push(api: BotApi, update: Json) -> int:
    """Pushes an update; whoever it comes from is known from now on."""
    for content in update.values():
        if isinstance(content, dict) and "from" in content:
            api.user(content["from"]["id"], content["from"]["first_name"])
    return api.push(update)


def _plain(value: Any) -> Any:
    """What JSON cannot say itself: a call by its fields, a file by its size, a time as ISO 8601."""
    if isinstance(value, Upload):
        return f"{len(value.data)} bytes"
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return value.isoformat()
