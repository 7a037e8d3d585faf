"""The event loop that the service runs on, and how seldom it stops to look for garbage."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Coroutine
from typing import Any

try:
    from uvloop import new_event_loop
except ImportError:  # there is none for Windows
    from asyncio import new_event_loop  # type: ignore[assignment]  # the same, but for its name

GARBAGE_AFTER = (50_000, 20, 50)  # new objects; a turn makes hundreds, and nearly all die at once


def run_service(main: Coroutine[Any, Any, None]) -> None:
    """Run until the service ends.

    What is loaded by now stays for good, so it is taken out of the search for garbage.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GARBAGE_AFTER)
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        runner.run(main)
