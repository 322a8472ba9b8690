"""A class on a hub: a database, a JupyterHub and a browser."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from tests.hub.hub import AS_ROOT, Hub
from tests.records.postgresql import running


@pytest.fixture(scope="package")
def open_folder(tmp_path_factory):
    """A folder that other users may enter; pytest closes its own to them at every start."""
    folder = Path(tempfile.mkdtemp(prefix="lessons-hub-"))
    folder.chmod(0o711)
    yield folder
    for log in folder.rglob("*.log"):
        shutil.copy(log, tmp_path_factory.mktemp("hub-logs"))
    subprocess.run([*AS_ROOT, "rm", "-rf", str(folder)], check=True)


@pytest.fixture(scope="package")
def hub_database(open_folder):
    """A PostgreSQL that nobody has prepared yet."""
    (folder := open_folder / "database").mkdir()
    with running(folder) as cluster:
        yield cluster


@pytest.fixture(scope="package")
def hub(open_folder, hub_database, outside):
    """A JupyterHub, set up by the commands of the README."""
    (folder := open_folder / "hub").mkdir()
    made = Hub(folder, hub_database, outside.environment())
    yield made
    made.stop()
