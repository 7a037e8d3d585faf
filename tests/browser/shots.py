"""Takes the pictures of the README: a phone beside a desk, and the phone by itself.

``python -m tests.browser.shots`` writes ``docs/first-look.png`` and ``docs/phone.png``.
"""

import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser, Frame, Page, async_playwright, expect

from tests.browser.running import Running, fill, running
from tests.e2e.clock import RunningClock
from tests.ready import browser

DOCS = Path(__file__).parents[2] / "docs"
A_TUESDAY = datetime(2026, 3, 10, 14, 5, tzinfo=UTC)
WORDS = "the college bus is late every day"


async def talk(phone: Page | Frame) -> None:
    """A check-in with a low mood, up to its end."""
    for answer in (
        "2 🙁",
        "📚 Work, study",
        WORDS,
        "Yes, today",
        "Yes, pass it on",
        "No, nothing big",
    ):
        if answer == WORDS:
            await phone.get_by_role("textbox").fill(answer)
        button = "Send" if answer == WORDS else answer
        await phone.get_by_role("button", name=button, exact=True).click()
    await expect(phone.locator(".bubble").last).to_contain_text("That is all.")


async def first_look(kith: Running, chromium: Browser) -> None:
    """Both sides on one page: what was said on the left stands in the queue on the right."""
    page = await chromium.new_page(viewport={"width": 1400, "height": 900}, locale="en-GB")
    await page.goto(kith.address)
    phone, desk = page.frames[1:]
    await talk(phone)
    line = desk.locator(".desk-item", has_text=WORDS)
    await line.evaluate("line => line.scrollIntoView({block: 'end'})")
    await take(page, "first-look.png")


async def phone_alone(kith: Running, chromium: Browser) -> None:
    """The phone, a moment later."""
    page = await chromium.new_page(viewport={"width": 390, "height": 800}, locale="en-GB")
    await page.goto(kith.chat())
    await take(page, "phone.png")


async def take(page: Page, name: str) -> None:
    """Save what the page shows, in few enough colours to be small."""
    await page.screenshot(path=DOCS / name, animations="disabled")
    with Image.open(DOCS / name) as picture:
        small = picture.convert("RGB").quantize(colors=192, dither=Image.Dither.NONE)
    small.save(DOCS / name, optimize=True)


async def main() -> None:
    """Take both pictures."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/kith.db"
        await fill(url, RunningClock(A_TUESDAY))
        async with running(url, RunningClock(A_TUESDAY)) as kith, async_playwright() as playwright:
            chromium = await playwright.chromium.launch(
                executable_path=browser(), args=["--no-sandbox"]
            )
            await first_look(kith, chromium)
            await phone_alone(kith, chromium)
            await chromium.close()


if __name__ == "__main__":
    asyncio.run(main())
