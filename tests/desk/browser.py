"""A browser at the desk, without JavaScript."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient

Client = TestClient[web.Request, Any]


@dataclass
class Page:
    """What came back."""

    status: int
    text: str
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """What a reader sees, with single spaces."""
        body = re.sub(r"<title>.*?</title>|<[^>]+>", " ", self.text, flags=re.DOTALL)
        return " ".join(html.unescape(body).split())


@dataclass
class Browser:
    """Gets pages and sends forms, with the form's token unless told otherwise."""

    client: Client
    form_token: str

    async def get(self, path: str) -> Page:
        return await _page(await self.client.get(f"/desk{path}", allow_redirects=False))

    async def post(self, path: str, token: str | None = None, **form: str) -> Page:
        data = {"token": self.form_token if token is None else token, **form}
        answer = await self.client.post(f"/desk{path}", data=data, allow_redirects=False)
        return await _page(answer)


async def _page(answer: ClientResponse) -> Page:
    return Page(answer.status, await answer.text(), dict(answer.headers))
