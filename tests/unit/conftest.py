"""The courses that tests run on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine is no fault of the code: no property fails for being slow.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

TESTS = Path(__file__).resolve().parents[1]
COURSES = (TESTS.parent / "assets", TESTS / "second_course")


@pytest.fixture(params=COURSES, ids=lambda folder: folder.name)
def course_folder(request) -> Path:
    """A published course folder, to be read only: once for each of them."""
    return request.param


@pytest.fixture
def second_course(tmp_path) -> Path:
    """A copy of the small course, which a test may spoil."""
    return shutil.copytree(COURSES[1], tmp_path / "course")
