"""One line of ``python -m bot offer ask``: a question in, the topics that answer it out."""

from collections.abc import Mapping
from typing import Any

from bot.jsonl import Answer
from bot.offer.search import Search


def answers(search: Search) -> Answer:
    """What answers one parsed line; a line without a question raises ``ValueError``."""

    def answer(asked: Mapping[str, Any]) -> Mapping[str, Any]:
        question, lang = asked.get("question"), asked.get("lang")
        if not isinstance(question, str):
            raise ValueError("'question' must be a string")  # noqa: TRY004
        if not isinstance(lang, str | None):
            raise ValueError("'lang' must be a string if it is given")  # noqa: TRY004
        return {"topics": list(search.ask(question, lang).topics)}

    return answer
