"""Finds a Chromium to test with, or installs one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests import debian

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

# The shell is the same browser without its windows: a test takes a quarter less time in it.
SHELL = "chromium-headless-shell"
NAMES = (
    SHELL,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
MACOS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-domain-reliability",
    "--disable-features=MediaRouter,OptimizationHints",
)


def find() -> str | None:
    """The path of a Chromium or Chrome; `LESSONS_CHROMIUM` names one and wins."""
    named = os.environ.get("LESSONS_CHROMIUM")
    if named:
        return named
    for name in NAMES:
        found = shutil.which(name)
        # Ubuntu's package of that name is a shell script that asks for a snap.
        if found and "snap" not in os.path.realpath(found):
            return found
    return next((path for path in MACOS if Path(path).exists()), None)


def _debian() -> bool:
    """Ubuntu's package would be the script again."""
    release = Path("/etc/os-release")
    if not release.is_file() or "ID=debian" not in release.read_text():
        return False
    return debian.install(SHELL, "fonts-noto-cjk")


def _playwright() -> str | None:
    words = [sys.executable, "-m", "playwright", "install", "chromium"]
    if subprocess.run(words).returncode:
        return None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        return driver.chromium.executable_path


def find_or_install() -> str:
    """A Chromium's path. RuntimeError, with the command to run, when none can be had."""
    path = find() or (_debian() and find()) or _playwright()
    if not path:
        raise RuntimeError(
            "The browser tests need Chromium. On Debian run: sudo apt-get install -y chromium. "
            "Elsewhere run: .venv/bin/python -m playwright install chromium, "
            "or set LESSONS_CHROMIUM to a Chromium or Chrome that is installed."
        )
    return path


def launch(driver: Playwright, **more: object) -> Browser:
    """That Chromium, started for tests; `more` goes on to Playwright."""
    options = {"chromium_sandbox": False, "args": list(ARGUMENTS)}
    path = find_or_install()
    return driver.chromium.launch(executable_path=path, **options, **more)
