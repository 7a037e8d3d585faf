"""The people of a conversation, as the rules and the flows see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a flow is talking with, as things stood when the conversation began.

    A *visitor* is somebody Kith does not know: no ``person_id``, no adviser.
    """

    lang: str = "en"
    person_id: str | None = None
    called: str = ""
    adviser: str = ""
    adult: bool = True

    @property
    def linked(self) -> bool:
        """Whether this is a young person of the service, not a visitor."""
        return self.person_id is not None

    def packed(self) -> dict[str, Any]:
        """The speaker as a JSON value."""
        return {
            "lang": self.lang,
            "person_id": self.person_id,
            "called": self.called,
            "adviser": self.adviser,
            "adult": self.adult,
        }

    @staticmethod
    def unpacked(stored: Mapping[str, Any]) -> Speaker:
        """The speaker that ``packed`` gave."""
        return Speaker(**stored)
