"""Opens JupyterLab on the first lesson, with nothing asked of the outside world."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

from lessons.course.location import find_course

SETTINGS = Path(__file__).parent / "lab_settings"

# News, updates and the extension shop are JupyterLab's only requests to other
# machines; the settings file beside this one silences the page's half of them.
QUIET = (
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.news_url=",
    "--LabApp.extension_manager=readonly",
    f"--LabApp.app_settings_dir={SETTINGS}",
)


def first_notebook(course: Path) -> Path:
    """The first notebook of the folder beside the course; FileNotFoundError if none."""
    notebooks = sorted((course.parent / "notebooks").glob("*.ipynb"))
    if not notebooks:
        raise FileNotFoundError(f"{course.parent / 'notebooks'} holds no notebook to open.")
    return notebooks[0]


def address_of(notebook: Path) -> str:
    """Where a server of the folder above the notebook's own shows it in JupyterLab."""
    return f"/lab/tree/{quote(notebook.relative_to(notebook.parents[1]).as_posix())}"


def open_lab(arguments: list[str]) -> int:
    """Run JupyterLab until it is closed; `arguments` go on to it. Returns its exit status."""
    course = find_course()
    words = [sys.executable, "-m", "jupyterlab", *QUIET]
    # Naming the file instead would serve its folder alone, and links to assets/ would break.
    words += [
        f"--ServerApp.root_dir={course.parent}",
        f"--LabApp.default_url={address_of(first_notebook(course))}",
    ]
    return subprocess.run([*words, *arguments], cwd=course.parent, env=environment()).returncode


def environment() -> dict[str, str]:
    """This process's variables, with the folder that has Jupyter load `lessons.cli.saving`."""
    paths = [str(SETTINGS), os.environ.get("JUPYTER_CONFIG_PATH", "")]
    return os.environ | {"JUPYTER_CONFIG_PATH": os.pathsep.join(filter(None, paths))}
