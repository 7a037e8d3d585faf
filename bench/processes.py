"""Starts the fake and a contestant as processes of their own, and asks the kernel about them."""

import json
import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from bench.check_in import READY

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Process:
    """A running process, read through /proc."""

    pid: int

    def cpu_seconds(self) -> float:
        """Time on a processor so far, of all threads, in user and kernel mode."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS_PER_SECOND

    def peak_mb(self) -> float:
        """The most memory it ever held at once."""
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


@dataclass(frozen=True, slots=True)
class FakeApi:
    """The fake Bot API in its own process."""

    base_url: str
    process: Process

    def control(self, verb: str, body: Any = None) -> Any:
        address = f"{self.base_url.removesuffix('/bot')}/control/{verb}"
        request = Request(address, data=json.dumps(body).encode())  # noqa: S310 - our own
        with urlopen(request) as answer:  # noqa: S310
            return json.load(answer)


@contextmanager
def fake_api() -> Iterator[FakeApi]:
    with _running([sys.executable, "-m", "tests.fakes.bot_api"]) as (process, first_line):
        yield FakeApi(first_line, process)


@contextmanager
def contestant(command: str, base_url: str) -> Iterator[Process]:
    """Runs `command BASE_URL FOLDER` until the block ends; the folder is new and empty."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        words = [sys.executable if word == "python" else word for word in shlex.split(command)]
        with _running([*words, base_url, folder]) as (process, first_line):
            if first_line != READY:
                raise RuntimeError(f"{command} began with {first_line!r} instead of {READY}")
            yield process


@contextmanager
def _running(command: list[str]) -> Iterator[tuple[Process, str]]:
    """The process and the first line that it wrote; told to end with SIGTERM."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdout
        try:
            yield Process(child.pid), child.stdout.readline().strip()
        finally:
            child.terminate()
            try:
                child.wait(timeout=15)
            except subprocess.TimeoutExpired:
                child.kill()
