"""The service as a process of its own: started, killed without warning, started again."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

from tests.fakes.bot_api import BotApi

PATIENCE = 40  # seconds in which a start must have got through
ROOT = Path(__file__).parents[2]


class Service:
    """``python -m bot run`` on one database, talking to one fake Telegram."""

    def __init__(self, database_url: str, api: BotApi, api_url: str, folder: Path) -> None:
        self._log = folder / "service.log"
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("KITH_")},
            "KITH_SAMPLE": "off",
            "KITH_DATABASE_URL": database_url,
            "KITH_TELEGRAM_TOKEN": api.token,
            "KITH_TELEGRAM_API": api_url.removesuffix("/bot"),
            "KITH_TELEGRAM_PER_SECOND": "1000",
            "KITH_SECRET_KEY": "0123456789abcdef0123456789abcdef",
            "KITH_DUTY_PHONE": "01632 960100",
            "KITH_NIGHT_PHONE": "01632 960999",
            "KITH_PORT": "0",
            "KITH_LOG_LEVEL": "WARNING",
        }
        self._process: asyncio.subprocess.Process | None = None

    async def __aenter__(self) -> Service:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._process and self._process.returncode is None:
            await self.kill()

    async def start(self) -> None:
        """Start it, without waiting until it can do anything."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "bot",
                "run",
                cwd=ROOT,
                env=self._environment,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )

    async def ready(self) -> None:
        """Wait until it says that it can be reached; fails if it ends instead."""
        assert self._process
        assert self._process.stdout
        async with asyncio.timeout(PATIENCE):
            while line := await self._process.stdout.readline():
                if b"Kith is running" in line:
                    return
        raise AssertionError(f"it did not start:\n{self.troubles()[-3000:]}")

    async def kill(self) -> None:
        """SIGKILL: it gets no chance to finish anything."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """SIGTERM, as an operator would; gives its exit status."""
        return await self._end(signal.SIGTERM)

    def troubles(self) -> str:
        """What it wrote to its log: warnings and worse."""
        return self._log.read_text(errors="replace")

    async def _end(self, sign: signal.Signals) -> int:
        assert self._process
        self._process.send_signal(sign)
        async with asyncio.timeout(PATIENCE):
            await self._process.communicate()
        return self._process.returncode or 0
