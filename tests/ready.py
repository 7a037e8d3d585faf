"""Gets a machine ready for the tests: a browser, and word of what it truly cannot run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def browser() -> str | None:
    """The path of a Chromium: the system's own, or the one that Playwright keeps."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    with sync_playwright() as play:
        kept = Path(play.chromium.executable_path)
    return str(kept) if kept.exists() else None


def _install_browser() -> None:
    """Playwright's own download, or else the system's package where we are root."""
    tries = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        tries += [["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]]
    for command in tries:
        done = subprocess.run(command, check=False, capture_output=True, timeout=300)
        if done.returncode == 0 and browser():
            return


def main() -> int:
    """Install what is missing; in CI nothing may be missing in the end."""
    if not browser():
        _install_browser()
    if browser():
        return 0
    print("!!! NO BROWSER: the browser tests are skipped. Install Chromium to run them.")
    return 1 if os.environ.get("CI") == "true" else 0


if __name__ == "__main__":
    sys.exit(main())
