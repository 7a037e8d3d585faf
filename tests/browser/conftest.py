"""A real browser, and phones in it."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.async_api import Browser, BrowserContext, ViewportSize, async_playwright

from tests.browser.running import Running, fill, in_background
from tests.e2e.clock import RunningClock

PHONE: ViewportSize = {"width": 390, "height": 844}
SMALLEST: ViewportSize = {"width": 320, "height": 568}
ARGS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")

TUESDAY = datetime(2026, 3, 10, 9, 40, tzinfo=UTC)  # the office is open

NewPhone = Callable[..., Awaitable[BrowserContext]]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample service as it first opens, to be copied: making it up takes seconds."""
    path = tmp_path_factory.mktemp("filled") / "kith.db"
    asyncio.run(fill(f"sqlite:///{path}", RunningClock(TUESDAY)))
    return path


@pytest.fixture
def kith(filled: Path, tmp_path: Path) -> Iterator[Running]:
    """The whole service, which nobody has touched yet."""
    path = shutil.copyfile(filled, tmp_path / "kith.db")
    with in_background(f"sqlite:///{path}", RunningClock(TUESDAY)) as service:
        yield service


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """Chromium: the system's, or the one that Playwright has downloaded."""
    async with async_playwright() as playwright:
        path = _chromium(playwright.chromium.executable_path)
        launched = await playwright.chromium.launch(executable_path=path, args=list(ARGS))
        yield launched
        await launched.close()


@pytest.fixture
async def new_phone(browser: Browser) -> NewPhone:
    """Makes phones, each with cookies and storage of its own."""

    async def make(
        viewport: ViewportSize = PHONE, *, java_script_enabled: bool = True
    ) -> BrowserContext:
        return await browser.new_context(
            viewport=viewport, java_script_enabled=java_script_enabled, locale="en-GB"
        )

    return make


def _chromium(downloaded: str) -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found or Path(downloaded).exists():
        return found or downloaded
    message = "NOTHING WAS TRIED IN A BROWSER: there is no Chromium here"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)
