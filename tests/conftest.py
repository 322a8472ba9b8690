"""What every test has: a data folder, company in its process and, if asked for, a browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import chromium
from tests.browser.outside import Outside

# These stay in one process each: a notebook's cells share a kernel, and two browsers at once
# only wait for each other on a small machine. Everything else is shared out one by one.
TOGETHER = ("tests/browser", "tests/hub", "tests/records", "notebooks/")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """With several processes, the tests of such a folder, or of a notebook, stay together."""
    for item in items:
        place = item.nodeid.partition("::")[0]
        for folder in TOGETHER:
            if place.startswith(folder):
                name = place if folder == "notebooks/" else folder
                item.add_marker(pytest.mark.xdist_group(name))


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

    path = chromium.find_or_install()
    with sync_playwright() as driver:
        running = driver.chromium.launch(
            executable_path=path,
            chromium_sandbox=False,
            args=list(chromium.ARGUMENTS),
            proxy={"server": nowhere.address, "bypass": "127.0.0.1,localhost"},
        )
        yield running
        running.close()
