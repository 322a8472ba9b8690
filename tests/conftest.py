"""What every test has: a data folder of its own, and company in its process."""

from __future__ import annotations

from pathlib import Path

import pytest

# What shares a server, a kernel or a browser is slow to start: one process has it all.
TOGETHER = ("tests/browser/", "tests/records/", "notebooks/")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """With several processes, the tests of such a file stay in one of them."""
    for item in items:
        place = item.nodeid.partition("::")[0]
        if place.startswith(TOGETHER):
            item.add_marker(pytest.mark.xdist_group(place))


@pytest.fixture(autouse=True)
def data_folder(tmp_path, monkeypatch) -> Path:
    """What a test writes as a learner goes to a folder of its own."""
    folder = tmp_path / "learner"
    monkeypatch.setenv("LESSONS_DATA", str(folder))
    for name in ("LESSONS_RECORDS", "LESSONS_RESULTS"):
        monkeypatch.delenv(name, raising=False)
    return folder
