"""Makes telephone numbers and web addresses in plain text into links that a thumb can use."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_LINKS = re.compile(
    r"(?P<url>https://[^\s<>\"']+[^\s<>\"'.,;:!?)])"
    r"|(?<![\d£.,/])(?P<phone>999|111|101|116 123|0\d{2,4} ?\d{3} ?\d{3,4}|0\d{4} ?\d{6})"
    r"(?![\d/]|[.,]\d)"
)


def linked(text: str) -> Markup:
    """The text as HTML, everything else escaped."""
    parts, end = [], 0
    for found in _LINKS.finditer(text):
        parts += [escape(text[end : found.start()]), _link(found)]
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])


def _link(found: re.Match[str]) -> Markup:
    shown = found.group()
    if found["url"]:
        return Markup('<a href="{0}" target="_blank" rel="noreferrer">{0}</a>').format(shown)
    return Markup('<a href="tel:{}" dir="ltr">{}</a>').format(shown.replace(" ", ""), shown)
