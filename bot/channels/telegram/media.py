"""Messages that are more than text: of what kind they are, and how to find what they carry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

# Telegram's fields for a file, and our kinds. A film or a GIF is a file; what one listens to is a
# voice note, recorded in Telegram or elsewhere.
FILES = {
    "voice": "voice",
    "audio": "voice",
    "video": "file",
    "video_note": "file",
    "animation": "file",
    "document": "file",
}


def read_media(message: Mapping[str, Any]) -> tuple[str, dict[str, Any]] | None:
    """Its kind, and its ``words`` and ``ref``; None where the message is not of these.

    Words are the caption, the sticker's emoji or the place's name, so that they are read for
    risk. The reference is Telegram's id of the file, the coordinates, or the telephone number.
    """
    match message:
        case {"photo": [*_, {"file_id": ref}]}:  # the largest of several sizes comes last
            return "photo", _content(message.get("caption", ""), ref)
        case {"sticker": {"file_id": ref}}:
            return "sticker", _content(message["sticker"].get("emoji", ""), ref)
        case {"location": {"latitude": north, "longitude": east}}:
            place = message.get("venue", {})
            words = [place[key] for key in ("title", "address") if key in place]
            return "location", _content(", ".join(words), f"{north},{east}")
        case {"contact": {"phone_number": number, "first_name": first}}:
            last = message["contact"].get("last_name", "")
            return "contact", _content(f"{first} {last}".strip(), number)
        case _:
            return _file(message)


def _file(message: Mapping[str, Any]) -> tuple[str, dict[str, Any]] | None:
    for field, kind in FILES.items():
        if field in message:
            return kind, _content(message.get("caption", ""), message[field]["file_id"])
    return None


def _content(words: str, ref: str) -> dict[str, Any]:
    return {"words": words, "ref": ref}
