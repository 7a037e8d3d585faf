"""Renders the pages of the web chat: templates, words and the direction of a language."""

from __future__ import annotations

from typing import Any

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.channels.web.linked import linked
from bot.content.words import LANGUAGES, Arg, Words, direction


class Pages:
    """All templates, loaded once."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._environment = Environment(
            loader=PackageLoader("bot.channels.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters["linked"] = linked

    def page(self, name: str, lang: str, *, status: int = 200, **values: object) -> web.Response:
        """A whole page."""
        html = self.render(name, lang, **values)
        return web.Response(text=html, content_type="text/html", status=status)

    def render(self, name: str, lang: str, **values: object) -> str:
        """A template in a language: ``t`` says a message, ``a`` an attribute of one."""

        def say(line: str, **args: Arg) -> str:
            return self._words.line(line, lang, args)

        def attribute(line: str, name: str, **args: Arg) -> str | None:
            return self._words.attribute(line, name, lang, args)

        fixed: dict[str, Any] = {
            "t": say,
            "a": attribute,
            "lang": lang,
            "dir": direction(lang),
            "languages": LANGUAGES,
        }
        return self._environment.get_template(name).render(values | fixed)

    def language_for(self, request: web.Request) -> str:
        """The language to speak before we know who is there: asked for, or the browser's own."""
        accepted = request.headers.get("Accept-Language", "").split(",")
        wishes = [request.query.get("lang", ""), *(wish.split(";")[0] for wish in accepted)]
        spoken = (wish.strip().split("-")[0].lower() for wish in wishes)
        return next((lang for lang in spoken if self._words.speaks(lang)), "en")
