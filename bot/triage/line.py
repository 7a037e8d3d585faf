"""One line of ``python -m bot triage``: a text in, its reading out."""

from collections.abc import Mapping
from typing import Any

from bot.jsonl import Answer
from bot.triage.failsafe import fail_safe
from bot.triage.reader import Reader


def answers(reader: Reader) -> Answer:
    """What answers one parsed line; a line without a text raises ``ValueError``."""

    def answer(asked: Mapping[str, Any]) -> Mapping[str, Any]:
        text, lang = asked.get("text"), asked.get("lang")
        if not isinstance(text, str):
            raise ValueError("'text' must be a string")  # noqa: TRY004
        if not isinstance(lang, str | None):
            raise ValueError("'lang' must be a string if it is given")  # noqa: TRY004
        reading = fail_safe(reader, text, lang)
        return {
            "category": reading.category,
            "severity": reading.severity,
            "reasons": list(reading.reasons),
            "lang": reading.lang,
        }

    return answer
