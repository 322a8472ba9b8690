"""What every test has: a data folder and, if asked for, a browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import chromium
from tests.browser.outside import Outside
from tests.sharing import Sharing


def pytest_xdist_make_scheduler(config: pytest.Config, log) -> Sharing:
    """With several processes, what shares a server stays together."""
    return Sharing(config, log)


@pytest.fixture(autouse=True)
def data_folder(tmp_path, monkeypatch) -> Path:
    """What a test writes as a learner goes to a folder of its own."""
    folder = tmp_path / "learner"
    monkeypatch.setenv("LESSONS_DATA", str(folder))
    for name in ("LESSONS_RECORDS", "LESSONS_RESULTS"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture(scope="session")
def outside():
    """Counts what the server and its kernels would have sent out of the machine."""
    world = Outside()
    yield world
    world.close()


@pytest.fixture(scope="session")
def nowhere():
    """Refuses the browser's own requests (its updates, its clock), which are not ours."""
    world = Outside()
    yield world
    world.close()


@pytest.fixture(scope="session")
def browser(nowhere):
    """One Chromium for all browser tests, with the outside world as its proxy."""
    # Imported here: most tests need no browser.
    from playwright.sync_api import sync_playwright

    chromium.find_or_install()  # before the driver: the way to get one may need its own
    with sync_playwright() as driver:
        running = chromium.launch(
            driver, proxy={"server": nowhere.address, "bypass": "127.0.0.1,localhost"}
        )
        yield running
        running.close()
