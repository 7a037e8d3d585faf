"""Makes the parcels that are not part of a turn."""

from __future__ import annotations

from datetime import datetime

from bot.service.buttons import Rows
from bot.service.records import Parcel


def parcel(
    chat_id: str,
    body: str,
    now: datetime,
    *,
    lane: int = 0,
    buttons: Rows = (),
    staff_id: str | None = None,
) -> Parcel:
    """A text to send now; ``staff_id`` is the worker whose words they are."""
    return Parcel(
        id=None,
        chat_id=chat_id,
        lane=lane,
        kind="text",
        body=body,
        buttons=buttons,
        data=None,
        state="waiting",
        tries=0,
        trouble="",
        run_id=None,
        staff_id=staff_id,
        ref="",
        due_at=now,
        made_at=now,
    )
