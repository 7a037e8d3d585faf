"""What each method of the Bot API does; one function a method, found by the method's name."""

from __future__ import annotations

import asyncio
import json
import re
from typing import TYPE_CHECKING, Any

from tests.fakes.bot_api.errors import bad_request, blocked, conflict, too_many
from tests.fakes.bot_api.messages import (
    LONGEST_CAPTION,
    Json,
    Upload,
    checked_markup,
    checked_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fakes.bot_api.api import BotApi
    from tests.fakes.bot_api.users import FakeUser


async def get_updates(api: BotApi, params: Json) -> list[Json]:
    if api.webhook.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
    _allow(api, params)
    limit = min(max(int(params.get("limit", 100)), 1), 100)
    timeout = float(params.get("timeout", 0))
    return await api.updates.poll(int(params.get("offset", 0)), limit, timeout)


def get_me(api: BotApi, params: Json) -> Json:
    return api.me


def send_message(api: BotApi, params: Json) -> Json:
    user = _reached(api, params)
    text = checked_text(str(params.get("text", "")))
    return _send(api, user, params, {"text": text})


def send_photo(api: BotApi, params: Json) -> Json:
    user = _reached(api, params)
    photo = params.get("photo")
    if isinstance(photo, str) and photo.startswith("attach://"):
        photo = params.get(photo.removeprefix("attach://"))
    if not photo:
        raise bad_request("there is no photo in the request")
    data = photo.data if isinstance(photo, Upload) else api.files.get(photo, b"")
    caption = checked_text(str(params.get("caption", "")), LONGEST_CAPTION)
    size = user.keeps(data) | {"width": 90, "height": 90}
    content = {"photo": [size], **({"caption": caption} if caption else {})}
    return _send(api, user, params, content, picture=data)


def edit_message_text(api: BotApi, params: Json) -> Json:
    return _edit(api, params, {"text": checked_text(str(params.get("text", "")))})


def edit_message_reply_markup(api: BotApi, params: Json) -> Json:
    return _edit(api, params, {})


def delete_message(api: BotApi, params: Json) -> bool:
    user = _reached(api, params)
    if not api.messages.pop((user.id, int(params.get("message_id", 0))), None):
        raise bad_request("message to delete not found")
    user.vanishes(int(params["message_id"]))
    return True


def answer_callback_query(api: BotApi, params: Json) -> bool:
    user_id = api.queries.get(str(params.get("callback_query_id")))
    if user_id is None:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if text := params.get("text"):
        api.users[user_id].toasts.append(text)
    return True


def send_chat_action(api: BotApi, params: Json) -> bool:
    _reached(api, params)
    return True


def get_file(api: BotApi, params: Json) -> Json:
    file_id = str(params.get("file_id"))
    if file_id not in api.files:
        raise bad_request("invalid file_id")
    names = {"file_id": file_id, "file_unique_id": file_id, "file_path": f"files/{file_id}"}
    return names | {"file_size": len(api.files[file_id])}


def set_webhook(api: BotApi, params: Json) -> bool:
    secret = str(params.get("secret_token", ""))
    if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    _allow(api, params)
    _drop(api, params)
    api.webhook.set(str(params.get("url", "")), secret)
    return True


def delete_webhook(api: BotApi, params: Json) -> bool:
    _drop(api, params)
    api.webhook.set("", "")
    return True


def get_webhook_info(api: BotApi, params: Json) -> Json:
    waiting = {"has_custom_certificate": False, "pending_update_count": len(api.updates)}
    return {"url": api.webhook.url} | waiting


def agree(api: BotApi, params: Json) -> bool:
    """For what changes only how the bot looks in the app."""
    return True


METHODS: dict[str, Callable[[BotApi, Json], Any]] = {
    "answerCallbackQuery": answer_callback_query,
    "deleteMessage": delete_message,
    "deleteWebhook": delete_webhook,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "editMessageText": edit_message_text,
    "getFile": get_file,
    "getMe": get_me,
    "getWebhookInfo": get_webhook_info,
    "sendChatAction": send_chat_action,
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "setMyCommands": agree,
    "setMyDescription": agree,
    "setMyShortDescription": agree,
    "setWebhook": set_webhook,
}


def _reached(api: BotApi, params: Json) -> FakeUser:
    """The person of `chat_id`, unless there is none or they want no more of the bot."""
    chat_id = str(params.get("chat_id", ""))
    if not chat_id:
        raise bad_request("chat_id is empty")
    user = api.users.get(int(chat_id)) if chat_id.lstrip("-").isdecimal() else None
    if user is None:
        raise bad_request("chat not found")
    if user.blocked:
        raise blocked()
    return user


def _send(
    api: BotApi, user: FakeUser, params: Json, content: Json, picture: bytes | None = None
) -> Json:
    markup = checked_markup(params.get("reply_markup"))
    now = asyncio.get_running_loop().time()
    if api.rates and (wait := api.rates.wait(user.id, now)):
        raise too_many(wait)
    message = {
        "message_id": next(api.message_ids),
        "from": api.me,
        "chat": user.chat,
        "date": int(api.clock().timestamp()),
        **content,
        **({"reply_markup": markup} if markup else {}),
    }
    api.messages[user.id, message["message_id"]] = message
    user.shows(message, picture)
    return message


def _edit(api: BotApi, params: Json, content: Json) -> Json:
    user = _reached(api, params)
    message = api.messages.get((user.id, int(params.get("message_id", 0))))
    if message is None:
        raise bad_request("message to edit not found")
    markup = checked_markup(params.get("reply_markup"))
    kept = {key: value for key, value in message.items() if key != "reply_markup"}
    edited = kept | content | ({"reply_markup": markup} if markup else {})
    if edited == message:
        raise bad_request(
            "message is not modified: specified new message content and reply markup "
            "are exactly the same as a current content and reply markup of the message"
        )
    edited["edit_date"] = int(api.clock().timestamp())
    api.messages[user.id, message["message_id"]] = edited
    user.shows(edited)
    return edited


def _allow(api: BotApi, params: Json) -> None:
    """Telegram remembers the kinds last asked for, and drops others as they arise."""
    if (kinds := params.get("allowed_updates")) is not None:
        listed = json.loads(kinds) if isinstance(kinds, str) else kinds
        api.updates.allowed = frozenset(listed)


def _drop(api: BotApi, params: Json) -> None:
    if str(params.get("drop_pending_updates", "")).lower() in {"true", "1"}:
        api.updates.forget_all()
