"""How python-telegram-bot reaches the Bot API here: over one keep-alive aiohttp session.

The library's own client costs several times the CPU of all else that a message needs. It is never
told the token either, because it writes it in its debug log, its repr and an exception: the token
is put in the address here, at the last moment, and no error that leaves here carries an address.
"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import aiohttp
import orjson
from telegram.error import NetworkError, TelegramError
from telegram.request import BaseRequest, RequestData
from yarl import URL

CONNECT = 10.0  # seconds to get a connection
JSON_BODY = {"Content-Type": "application/json"}
NEVER_LEFT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)


class NotCarriedOut(NetworkError):
    """The request never left, or was turned away before anything was done."""


class Unanswered(NetworkError):
    """The request left and no answer came: it may have been carried out."""


class TooMany(TelegramError):
    """Telegram wants fewer requests for a while: nothing before ``wait`` is over."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__(f"Too many requests: wait {wait.total_seconds():.0f} s")
        self.wait = wait


class AiohttpRequest(BaseRequest):
    """The library's seam for an HTTP client.

    ``root`` is the address up to and with the token; ``patience`` how many seconds of silence
    an answer is waited for, unless a call says otherwise.
    """

    __slots__ = ("_patience", "_root", "_session", "_urls")

    def __init__(self, root: str, patience: float) -> None:
        self._root = root
        self._patience = patience
        self._urls: dict[str, URL] = {}
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """How many seconds of silence an answer is waited for."""
        return self._patience

    async def initialize(self) -> None:
        """Open the session, once however often it is asked."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                cookie_jar=aiohttp.DummyCookieJar(),
                skip_auto_headers=("User-Agent", "Accept", "Accept-Encoding"),
            )

    async def shutdown(self) -> None:
        """Close the session."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_: Any,
        **timeouts: Any,
    ) -> tuple[int, bytes]:
        """Make one call; its name is the last part of ``url``."""
        if self._session is None:
            raise NotCarriedOut("the session is not open")
        try:
            async with self._session.request(
                method,
                self._address(url),
                allow_redirects=False,  # another host must not be handed the token
                timeout=self._timeout(timeouts.get("read_timeout")),
                **_body(request_data),
            ) as answer:
                status, payload = answer.status, await answer.read()
        except NEVER_LEFT as fault:
            trouble: TelegramError = NotCarriedOut(type(fault).__name__)
        except (aiohttp.ClientError, TimeoutError, OSError) as fault:
            trouble = Unanswered(type(fault).__name__)
        else:
            refusal = _refusal(status, payload)
            if refusal is None:
                return status, payload
            trouble = refusal
        raise trouble  # out here, so that the fault with its address is not even its context

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read an answer, without logging it as the library would: it holds what people wrote."""
        try:
            answer: dict[str, Any] = orjson.loads(payload)
        except ValueError:
            raise Unanswered("the answer is not JSON") from None
        return answer

    def _address(self, url: str) -> URL:
        name = url.rpartition("/")[2]
        if name not in self._urls:  # reading an address costs more than the rest of a call's set-up
            self._urls[name] = URL(f"{self._root}/{name}")
        return self._urls[name]

    def _timeout(self, read: Any) -> aiohttp.ClientTimeout:
        seconds = read if isinstance(read, int | float) else self._patience
        return aiohttp.ClientTimeout(total=None, connect=CONNECT, sock_read=seconds)


def _body(data: RequestData | None) -> dict[str, Any]:
    if data is None:
        return {}
    if not data.contains_files:
        return {"data": orjson.dumps(data.parameters), "headers": JSON_BODY}
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return {"data": form}


def _refusal(status: int, payload: bytes) -> TelegramError | None:
    """What went wrong, where the library would not tell it exactly; None leaves it to it.

    A page that is no answer of the Bot API comes from something in between: a web filter's 403
    must not be taken for a young person who blocked the bot.
    """
    if status < 300:
        return None
    if status == 504:
        return Unanswered("HTTP 504")
    try:
        answer = json.loads(payload)
        of_telegram = isinstance(answer["description"], str)
        wait = answer.get("parameters", {}).get("retry_after", 1) if status == 429 else 0
    except (AttributeError, LookupError, TypeError, ValueError):
        of_telegram, wait = False, 0
    if not of_telegram or status >= 500:
        return NotCarriedOut(f"HTTP {status}")
    return TooMany(timedelta(seconds=wait)) if status == 429 else None
