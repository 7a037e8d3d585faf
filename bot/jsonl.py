"""Answers JSON Lines one by one: how every command with a stable face reads and writes."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TextIO

Answer = Callable[[Mapping[str, Any]], Mapping[str, Any]]


def answer_lines(lines: Iterable[str], out: TextIO, answer: Answer) -> int:
    """Write one JSON line for each line read, in order, under the same ``id``.

    ``answer`` takes the parsed object and returns the rest of the reply; a ``ValueError`` from it
    (and so a bad JSON line) becomes ``{"id": ..., "error": ...}`` and the run goes on. A blank
    line is passed over. Returns the exit status: 1 if any line was bad, else 0.
    """
    status = 0
    for line in lines:
        if not line.strip():
            continue
        asked_id: Any = None
        try:
            asked = json.loads(line)
            if not isinstance(asked, dict):
                raise ValueError("a line must be a JSON object")  # noqa: TRY004, TRY301
            asked_id = asked.get("id")
            reply: Mapping[str, Any] = {"id": asked_id, **answer(asked)}
        except ValueError as wrong:
            status = 1
            reply = {"id": asked_id, "error": str(wrong)}
        print(json.dumps(reply, ensure_ascii=False), file=out, flush=True)
    return status
