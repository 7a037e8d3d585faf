"""Telegram's updates as arrivals: pure, and nothing that a person sent is lost on the way."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from bot.channels.telegram.media import read_media
from bot.service.ports import Arrival

CHANNEL = "telegram"
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")

COMMAND = re.compile(r"/(\w{1,32})(?:@\w+)?(?:\s+(.*))?", re.DOTALL)
MISSHAPEN = (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError)

Update = Mapping[str, Any]


def read_update(update: Update, now: datetime) -> Arrival | None:
    """What an update brings; None where it is not for us, which is to be acknowledged all the same.

    Not for us is what comes from groups and channels, which are nobody's record: there the bot
    neither listens nor answers. Nor is the moving of a shared live location, which comes every
    few seconds. Whatever else cannot be read is ``unreadable``, with all of it kept. A tap has
    no time of its own, so it happens ``now``.
    """
    chat = _chat_of(update)
    if not _is_for_us(update, chat):
        return None
    try:
        kind, content, at = _read(update, now)
    except MISSHAPEN:
        kind, content, at = "unreadable", {"raw": update}, now
    return Arrival(
        channel=CHANNEL,
        external_id=str(update["update_id"]),
        address=str(chat.get("id", "")),
        kind=kind,
        sent_at=at,
        lang=_storable(_lang_of(update)),
        **_storable(content),
    )


def tap_of(update: Update) -> str | None:
    """The id by which a tap is to be answered, where the update is one."""
    match update:
        case {"callback_query": {"id": str(tap)}}:
            return tap
        case _:
            return None


def _read(update: Update, now: datetime) -> tuple[str, dict[str, Any], datetime]:
    match update:
        case {"message": message}:
            return *_message(message), _instant(message["date"])
        case {"edited_message": message}:
            media = read_media(message)
            content = media[1] if media else {"words": message["text"]}
            return "edited", content, _instant(message["edit_date"])
        case {"callback_query": query}:
            return "tap", {"token": query["data"]}, now
        case {"my_chat_member": change}:
            gone = change["new_chat_member"]["status"] in ("kicked", "left")
            return "blocked" if gone else "unblocked", {}, _instant(change["date"])
        case _:
            raise LookupError("no kind of update that we know")


def _message(message: Update) -> tuple[str, dict[str, Any]]:
    media = read_media(message)
    if media is not None:
        return media
    text: str = message["text"]
    command = COMMAND.fullmatch(text)
    if command is None:
        return "text", {"words": text}
    name, rest = command[1], (command[2] or "").strip()
    if name.lower() == "start":
        return "start", {"token": rest}
    return "text", {"words": f"{name} {rest}".rstrip()}


def _is_for_us(update: Update, chat: Mapping[str, Any]) -> bool:
    match update:
        case {"edited_message": {"location": _}}:
            return False
        case _:
            return bool(chat.get("type", "private") == "private")


def _chat_of(update: Update) -> Mapping[str, Any]:
    """The chat that an update of any kind comes from; in a private one it has the person's id."""
    for content in update.values():
        match content:
            case {"chat": {"id": int()} as chat} | {"message": {"chat": {"id": int()} as chat}}:
                return dict(chat)
            case {"from": {"id": int(person)}}:
                return {"id": person}
            case _:
                continue
    return {}


def _lang_of(update: Update) -> str:
    for content in update.values():
        match content:
            case {"from": {"language_code": str(lang)}}:
                return lang
            case _:
                continue
    return ""


def _instant(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _storable(value: Any) -> Any:
    """The same without what JSON can carry and a database cannot: NUL, half a surrogate pair."""
    match value:
        case str():
            return value.replace("\0", "").encode("utf-8", "replace").decode()
        case dict():
            return {_storable(key): _storable(item) for key, item in value.items()}
        case list():
            return [_storable(item) for item in value]
        case _:
            return value
