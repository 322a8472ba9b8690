"""A browser, a JupyterLab and an outside world that refuses."""

from __future__ import annotations

import pytest
from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.browser.lab import Lab, serving
from tests.browser.outside import Outside


@pytest.fixture(scope="session")
def outside():
    """Counts what would have left the machine."""
    world = Outside()
    yield world
    world.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory, outside):
    """One JupyterLab for all browser tests."""
    with serving(tmp_path_factory.mktemp("lab"), outside.environment()) as running:
        yield running


@pytest.fixture(scope="session")
def browser(outside):
    """One Chromium for all browser tests, with the outside world as its proxy."""
    path = chromium.find_or_install()
    with sync_playwright() as driver:
        running = driver.chromium.launch(
            executable_path=path,
            chromium_sandbox=False,
            args=list(chromium.ARGUMENTS),
            proxy={"server": outside.address, "bypass": "127.0.0.1,localhost"},
        )
        yield running
        running.close()


@pytest.fixture
def lab(browser, server):
    """A fresh page, 1,200 pixels wide, whose console errors fail the test."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    context.set_default_timeout(20_000)
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield Lab(page, server)
    context.close()
    assert problems == []
