"""The people on the other side: what they do with their phone, and what they see on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.fakes.bot_api.messages import Button, Json, Seen, buttons_of
from tests.fakes.bot_api.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fakes.bot_api.api import BotApi

PATIENCE = 5.0  # seconds
SOME_BYTES = b"\x00some bytes"


class FakeUser:
    """One person and the phone in their hand. What they do reaches the bot as updates."""

    def __init__(self, api: BotApi, user_id: int, name: str, language: str) -> None:
        self.id = user_id
        self.name = name
        self.language = language
        self.blocked = False
        self.toasts: list[str] = []  # what popped up after a tap
        self.on_message: Callable[[Seen], None] | None = None
        self._api = api
        self._screen = Screen(name)

    @property
    def sees(self) -> list[Seen]:
        """The bot's messages as they stand now, the newest last."""
        return self._screen.sees

    async def hears(self, n: int = 1, timeout: float = PATIENCE) -> Seen:
        """Waits for `n` messages more than were heard before; gives the newest of these."""
        return await self._screen.hears(n, timeout)

    async def waits_for(
        self, wanted: str | Callable[[Seen], bool], timeout: float = PATIENCE
    ) -> Seen:
        """The first message not heard before that has these words or is as wanted.

        What came before it then counts as heard too.
        """
        return await self._screen.waits_for(wanted, timeout)

    async def hears_nothing(self, seconds: float = 0.3) -> None:
        """Fails if anything not heard before is there or comes within so many seconds."""
        await self._screen.hears_nothing(seconds)

    async def types(self, text: str) -> Json:
        """Sends a text, a command included; gives the message, for `edits`."""
        return self.writes(text)

    async def sends_photo(self, caption: str = "", data: bytes = SOME_BYTES) -> Json:
        photo = self.keeps(data) | {"width": 90, "height": 90}
        return self.says(photo=[photo], **({"caption": caption} if caption else {}))

    async def sends_voice(self, seconds: int = 3, data: bytes = SOME_BYTES) -> Json:
        return self.says(voice=self.keeps(data) | {"duration": seconds, "mime_type": "audio/ogg"})

    async def sends_sticker(self, emoji: str = "👍") -> Json:
        kind = {"type": "regular", "is_animated": False, "is_video": False}
        size = {"width": 512, "height": 512}
        return self.says(sticker=self.keeps(SOME_BYTES) | kind | size | {"emoji": emoji})

    async def sends_location(self, latitude: float = 53.48, longitude: float = -2.24) -> Json:
        return self.says(location={"latitude": latitude, "longitude": longitude})

    async def sends_contact(self, name: str = "Nan", phone: str = "+441632960000") -> Json:
        return self.says(contact={"first_name": name, "phone_number": phone})

    async def edits(self, message: Json, text: str) -> Json:
        """Changes a message they sent earlier."""
        edited = {**message, "text": text, "edit_date": self._now()}
        self._api.push({"edited_message": edited})
        return edited

    async def blocks_bot(self) -> None:
        self._changes_membership("member", "kicked")

    async def unblocks_bot(self) -> None:
        self._changes_membership("kicked", "member")

    def writes(self, text: str) -> Json:
        """Sends a text as Telegram's apps do, which mark the command at its beginning."""
        if not text.startswith("/"):
            return self.says(text=text)
        command = {"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}
        return self.says(text=text, entities=[command])

    async def taps(self, wanted: str) -> str:
        """Taps a button, by label or data, of the newest message that has any; gives its data."""
        newest = next((seen for seen in reversed(self.sees) if seen.buttons), None)
        button = newest.button(wanted) if newest else None
        if not newest or not button:
            raise AssertionError(f"{self.name} sees no button {wanted!r} in {newest}")
        return self.presses(newest.message_id, button)

    async def taps_old(self, wanted: str) -> str:
        """Taps a button of an older message, as a phone does that still shows what has gone."""
        shown = self._screen.ever_shown
        for message_id, button in reversed(shown):
            if message_id < shown[-1][0] and wanted in button:
                return self.presses(message_id, button)
        raise AssertionError(f"{self.name} never saw an older button {wanted!r}: {shown}")

    def says(self, **content: Any) -> Json:
        """Sends a message of any content, as Telegram words it."""
        message = {
            "message_id": next(self._api.message_ids),
            "from": self.account,
            "chat": self.chat,
            "date": self._now(),
            **content,
        }
        self._api.push({"message": message})
        return message

    def presses(self, message_id: int, button: Button) -> str:
        """Presses this very button of this very message, whether or not it is still shown."""
        _, data = button
        assert data is not None, f"{button} is a link, it tells the bot nothing"
        query_id = str(next(self._api.query_ids))
        self._api.queries[query_id] = self.id
        gone = {"chat": self.chat, "message_id": message_id, "date": 0}
        query = {
            "id": query_id,
            "from": self.account,
            "chat_instance": str(self.id),
            "message": self._api.messages.get((self.id, message_id), gone),
            "data": data,
        }
        self._api.push({"callback_query": query})
        return data

    def keeps(self, data: bytes) -> Json:
        """Lays a file down with Telegram; gives what the Bot API says about it."""
        file_id = f"file-{len(self._api.files) + 1}"
        self._api.files[file_id] = data
        return {"file_id": file_id, "file_unique_id": file_id, "file_size": len(data)}

    def shows(self, message: Json, picture: bytes | None = None) -> None:
        """A message of the bot has arrived, or changed."""
        seen = Seen(
            message_id=message["message_id"],
            text=message.get("text") or message.get("caption") or "",
            buttons=buttons_of(message.get("reply_markup")),
            at=self._api.clock(),
            picture=picture,
            edited="edit_date" in message,
        )
        self._screen.show(seen)
        if self.on_message and not seen.edited:
            self.on_message(seen)

    def vanishes(self, message_id: int) -> None:
        """A message of the bot has been deleted."""
        self._screen.vanish(message_id)

    @property
    def account(self) -> Json:
        names = {"id": self.id, "is_bot": False, "first_name": self.name}
        return names | {"language_code": self.language}

    @property
    def chat(self) -> Json:
        return {"id": self.id, "type": "private", "first_name": self.name}

    def _changes_membership(self, old: str, new: str) -> None:
        self.blocked = new == "kicked"
        change: Json = {"chat": self.chat, "from": self.account, "date": self._now()}
        for when, status in (("old_chat_member", old), ("new_chat_member", new)):
            change[when] = {"user": self._api.me, "status": status, "until_date": 0}
        self._api.push({"my_chat_member": change})

    def _now(self) -> int:
        return int(self._api.clock().timestamp())
