"""Keeps people's words out of the log: a fault is told by its kind and place, never its text."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Iterator
from types import TracebackType

Fault = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class DiscreetFormatter(logging.Formatter):
    """Writes tracebacks without the messages of exceptions, which may quote what somebody wrote."""

    def formatException(self, ei: Fault) -> str:  # noqa: N802  # the library's name
        """The frames and the kinds of a fault and of what led to it."""
        return "\n".join(_told(ei[1])) if ei[1] is not None else ""


def _told(fault: BaseException) -> Iterator[str]:
    cause = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
    if cause is not None:
        yield from _told(cause)
        yield "and then:"
    for frame in traceback.extract_tb(fault.__traceback__):
        yield f"  {frame.filename}:{frame.lineno} in {frame.name}"
    yield f"{type(fault).__module__}.{type(fault).__qualname__}"


def log_discreetly(level: str) -> None:
    """Send the log to standard error, at this level."""
    handler = logging.StreamHandler()
    handler.setFormatter(DiscreetFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=level, handlers=[handler])
    for chatty in ("alembic", "apscheduler", "aiosqlite"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
