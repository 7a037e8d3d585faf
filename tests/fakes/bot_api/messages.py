"""What a message looks like to the one who gets it, and what Telegram will not let into one."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.fakes.bot_api.errors import bad_request

Json = dict[str, Any]
Button = tuple[str, str | None]  # label, callback data (None for a link)

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_DATA = 64


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Seen:
    """A message of the bot as it stands on a person's phone."""

    message_id: int
    text: str
    buttons: tuple[tuple[Button, ...], ...]
    at: datetime
    picture: bytes | None = None
    edited: bool = False

    @property
    def labels(self) -> list[str]:
        """The buttons' labels, from the top left on."""
        return [label for row in self.buttons for label, _ in row]

    def button(self, wanted: str) -> Button | None:
        """The button with this label or this callback data."""
        return next((b for row in self.buttons for b in row if wanted in b), None)


def checked_text(text: str, longest: int = LONGEST_TEXT) -> str:
    """The text, unless Telegram would refuse it.

    The length is counted in UTF-16 units, as Telegram counts positions in a text: at most as
    kind as the real one.
    """
    if longest == LONGEST_TEXT and not text.strip():
        raise bad_request("message text is empty")
    if len(text.encode("utf-16-le")) // 2 > longest:
        what = "message" if longest == LONGEST_TEXT else "message caption"
        raise bad_request(f"{what} is too long")
    return text


def checked_markup(raw: str | Json | None) -> Json | None:
    """The reply markup as an object, unless Telegram would refuse it."""
    try:
        markup: Json | None = json.loads(raw) if isinstance(raw, str) else raw
    except ValueError:
        raise bad_request("can't parse reply keyboard markup JSON object") from None
    for row in (markup or {}).get("inline_keyboard", ()):
        for button in row:
            _check_button(button)
    return markup


def _check_button(button: Json) -> None:
    what = "can't parse inline keyboard button: "
    if not button.get("text"):
        raise bad_request(what + 'Field "text" must be of type String')
    if not any(button[key] for key in button.keys() - {"text"}):
        raise bad_request(what + "Text buttons are unallowed in the inline keyboard")
    if len(button.get("callback_data", "").encode()) > LONGEST_DATA:
        raise bad_request("BUTTON_DATA_INVALID")


def buttons_of(markup: Json | None) -> tuple[tuple[Button, ...], ...]:
    """The inline buttons of a reply markup, row by row."""
    rows = (markup or {}).get("inline_keyboard", ())
    return tuple(tuple((b["text"], b.get("callback_data")) for b in row) for row in rows)
