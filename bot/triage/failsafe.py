"""Reads a text whatever happens: what cannot be read is for a person to look at today."""

from collections.abc import Sequence
from typing import Protocol

from bot.rules.severity import Category, Severity
from bot.triage.reading import Reading

NOT_READ = Reading(Category.EVERYDAY, Severity.AMBER, ("could not be read",), "und", "none")


class Reads(Protocol):
    """Whatever reads a text for risk: a ``Reader``, or what always has the newest one."""

    def read(
        self,
        text: str,
        lang: str | None = None,
        *,
        before: Sequence[str] = (),
        low_mood: bool = False,
    ) -> Reading:
        """The reading of a text."""
        ...


def fail_safe(
    reader: Reads | None,
    text: str,
    lang: str | None = None,
    *,
    before: Sequence[str] = (),
    low_mood: bool = False,
) -> Reading:
    """``reader.read``, or amber 'could not be read' if there is no reader or it breaks."""
    if reader is None:
        return NOT_READ
    try:
        return reader.read(text, lang, before=before, low_mood=low_mood)
    except Exception:  # noqa: BLE001  # an edge: a fault here must not cost a person their help
        return NOT_READ
