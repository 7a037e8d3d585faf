"""Cuts a text that is too long for one message, where a reader would pause."""

from __future__ import annotations

TEXT = 4096  # UTF-16 units in one message of Telegram
CAPTION = 1024  # and below a picture

PAUSES = ("\n\n", "\n", " ")


def split(body: str, first: int = TEXT) -> list[str]:
    """The text in parts, each at most ``TEXT`` UTF-16 units long, the first at most ``first``.

    It is cut at the last end of a paragraph that fits, else of a line, else of a word, else
    anywhere between two characters. Spaces and empty lines at the cuts go.
    """
    parts = []
    rest, limit = body.strip(), first
    while rest:
        cut = _cut(rest, limit)
        parts.append(rest[:cut].rstrip())
        rest, limit = rest[cut:].lstrip(), TEXT
    return parts


def _cut(text: str, limit: int) -> int:
    units = text.encode("utf-16-le")
    if len(units) <= 2 * limit:
        return len(text)
    fits = len(units[: 2 * limit].decode("utf-16-le", "ignore"))  # drops half a pair at the end
    for pause in PAUSES:
        at = text.rfind(pause, 0, fits + len(pause))
        if at > 0:
            return at
    return fits
