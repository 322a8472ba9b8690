"""What a user of a hub finds in their home, and that nothing of theirs is overwritten."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lessons.cli.hub_server import lay_out
from lessons.cli.lab import QUIET, SETTINGS
from lessons.course.location import find_course

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def shared(tmp_path) -> Path:
    """A shared course beside its notebooks."""
    (tmp_path / "shared" / "notebooks").mkdir(parents=True)
    (tmp_path / "shared" / "notebooks" / "00-one.ipynb").write_text("first edition")
    course = tmp_path / "shared" / "assets"
    course.mkdir()
    (course / "course.toml").write_text("title = 'one'")
    return course


@pytest.fixture
def home(tmp_path) -> Path:
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def test_a_home_has_copies_and_the_shared_course(shared, home):
    """From a copied notebook the shared course is found, and what is mended is seen."""
    folder = lay_out(shared, home)
    assert (folder / "notebooks" / "00-one.ipynb").read_text() == "first edition"
    assert not (folder / "notebooks" / "00-one.ipynb").is_symlink()
    (shared / "course.toml").write_text("title = 'two'")
    found = find_course(folder / "notebooks")
    assert found == folder / "assets"
    assert (found / "course.toml").read_text() == "title = 'two'"


def test_an_update_overwrites_nothing(shared, home):
    """A notebook that is there stays; new and missing ones come; own files stay."""
    folder = lay_out(shared, home)
    own = folder / "notebooks" / "00-one.ipynb"
    own.write_text("mine")
    (folder / "notebooks" / "notes.txt").write_text("mine too")
    (shared.parent / "notebooks" / "00-one.ipynb").write_text("second edition")
    (shared.parent / "notebooks" / "01-two.ipynb").write_text("new")
    lay_out(shared, home)
    assert own.read_text() == "mine"
    assert (folder / "notebooks" / "notes.txt").read_text() == "mine too"
    assert (folder / "notebooks" / "01-two.ipynb").read_text() == "new"
    own.rename(own.with_name("mine.ipynb"))
    lay_out(shared, home)
    assert own.read_text() == "second edition"


def test_a_course_that_has_moved_is_found_again(shared, home, tmp_path):
    """The link follows the shared course; a folder of the user's own is left alone."""
    folder = lay_out(shared, home)
    shared.parent.rename(tmp_path / "moved")
    lay_out(tmp_path / "moved" / "assets", home)
    assert (folder / "assets" / "course.toml").is_file()
    (folder / "assets").unlink()
    (folder / "assets").mkdir()
    lay_out(tmp_path / "moved" / "assets", home)
    assert not (folder / "assets").is_symlink()


def test_the_server_is_as_quiet_as_the_lab(tmp_path):
    """The hub's server gets the settings of `lessons lab`, in the hub's own process."""
    program = tmp_path / "jupyterhub" / "singleuser.py"
    program.parent.mkdir()
    (program.parent / "__init__.py").touch()
    # In the place of JupyterHub's own: it tells how it was started.
    program.write_text(
        "import json, os, sys\n"
        "print(json.dumps([os.getpid(), sys.argv[1:], os.environ['JUPYTER_CONFIG_PATH']]))\n"
    )
    own = tmp_path / "home" / "lessons" / "notebooks"
    own.mkdir(parents=True)
    (own / "00-start-here-Copy1.ipynb").write_text("their own copy is not the first lesson")
    process = subprocess.Popen(
        [sys.executable, "-m", "lessons", "hub-server", "--debug"],
        cwd=tmp_path,
        env=os.environ | {"HOME": str(tmp_path / "home"), "PYTHONPATH": str(tmp_path)},
        stdout=subprocess.PIPE,
    )
    told, _ = process.communicate()
    number, words, settings = json.loads(told)
    assert number == process.pid
    assert set(QUIET) <= set(words)
    assert str(SETTINGS) in settings.split(os.pathsep)
    folder = tmp_path / "home" / "lessons"
    assert f"--ServerApp.root_dir={folder}" in words
    assert "--ServerApp.default_url=/lab/tree/notebooks/00-start-here.ipynb" in words
    assert words[-1] == "--debug"
    assert (folder / "assets").resolve() == ROOT / "assets"
