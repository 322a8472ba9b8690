"""What every test has: a data folder of its own."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def data_folder(tmp_path, monkeypatch) -> Path:
    """What a test writes as a learner goes to a folder of its own."""
    folder = tmp_path / "learner"
    monkeypatch.setenv("LESSONS_DATA", str(folder))
    monkeypatch.delenv("LESSONS_RECORDS", raising=False)
    return folder
