"""Where the course is, seen from a notebook, a terminal or the package itself."""

from __future__ import annotations

import os
from pathlib import Path

OUTLINE = "course.toml"
FOLDER = "assets"


def find_course(start: Path | None = None) -> Path:
    """The course folder nearest above `start` (default: the working directory).

    `LESSONS_COURSE` names another folder and wins. Beside a checkout of the
    package its own course is found from anywhere. Raises FileNotFoundError,
    with what was looked for, when there is none.
    """
    named = os.environ.get("LESSONS_COURSE")
    if named:
        return Path(named)
    here = (start or Path.cwd()).resolve()
    checkout = Path(__file__).resolve().parents[3]
    for folder in (here, *here.parents, checkout):
        for candidate in (folder, folder / FOLDER):
            if (candidate / OUTLINE).is_file():
                return candidate
    raise FileNotFoundError(
        f"no course found: {FOLDER}/{OUTLINE} is neither in {here} nor in a folder above it. "
        "Open the notebook inside its course, or set LESSONS_COURSE to the course folder."
    )
