"""Where a learner's own data lie."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path

FOLDER = "LESSONS_DATA"


def data_folder(course: str) -> Path:
    """The folder of a course, in the one that LESSONS_DATA names or in the system's own."""
    named = os.environ.get(FOLDER)
    return (Path(named) if named else user_data_path("lessons", appauthor=False)) / course


def set_aside(path: Path) -> Path:
    """Give a damaged file another name, so that it is neither read nor lost; return it.

    Raises OSError when its folder cannot be written to.
    """
    number = 1
    while (other := path.with_suffix(f".damaged-{number}{path.suffix}")).exists():
        number += 1
    path.rename(other)
    return other
