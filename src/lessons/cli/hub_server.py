"""JupyterLab as one user's server of a JupyterHub, on the lessons in that user's home."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

import lessons
from lessons.cli.lab import QUIET, address_of, environment, first_notebook
from lessons.course.location import FOLDER, find_course
from lessons.records.file_writing import write_whole

HOME_FOLDER = "lessons"

# The course in a home is a link. Jupyter's usual way to a picture refuses what a link
# leads to; this one of its own reads it as it reads notebooks.
FOLLOWING_LINKS = (
    "--FileContentsManager.files_handler_class=jupyter_server.files.handlers.FilesHandler"
)


def start(arguments: list[str]) -> None:
    """Become the server that the hub has asked for; `arguments` go on to it.

    Does not return. Raises OSError when the user's home cannot be written to.
    """
    if find_spec("jupyterhub") is None:
        sys.exit(
            "A user's server needs JupyterHub beside the lessons, in the version of the hub. "
            "Install it into this environment: pip install jupyterhub."
        )
    course = find_course(Path(lessons.__file__).parent)
    folder = lay_out(course, Path.home())
    first = folder / "notebooks" / first_notebook(course).name
    words = [sys.executable, "-m", "jupyterhub.singleuser", *QUIET]
    words += [
        f"--ServerApp.root_dir={folder}",
        f"--ServerApp.default_url={address_of(first)}",
        FOLLOWING_LINKS,
    ]
    # The hub watches, and ends, the process that it has started: no other may stand between.
    os.execve(sys.executable, [*words, *arguments], environment())


def lay_out(course: Path, home: Path) -> Path:
    """The folder of the lessons in a user's home, made or made complete.

    The course is a link: what is mended in it is mended for everybody. Notebooks
    are copies, and one that is there already stays as its user left it. Raises OSError.
    """
    folder = home / HOME_FOLDER
    (folder / "notebooks").mkdir(parents=True, exist_ok=True)
    link = folder / FOLDER
    if link.is_symlink() and link.readlink() != course:
        link.unlink()
    # A folder of that name is the user's own course, and stays.
    if not link.is_symlink() and not link.exists():
        link.symlink_to(course, target_is_directory=True)
    for notebook in sorted((course.parent / "notebooks").glob("*.ipynb")):
        copy = folder / "notebooks" / notebook.name
        if not copy.exists():
            write_whole(copy, notebook.read_bytes())
    return folder
