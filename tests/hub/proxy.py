"""Finds the proxy that stands before a JupyterHub, or installs one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests import debian

# The last line of versions that Debian's own Node.js runs.
PACKAGE = "configurable-http-proxy@4"
FOLDER = Path(sys.prefix) / "lib" / "hub-proxy"
INSTALLED = FOLDER / "node_modules" / ".bin" / "configurable-http-proxy"


def find_or_install() -> str:
    """The path of its program. RuntimeError, with the command to run, when none can be had."""
    if not (shutil.which("node") and shutil.which("npm")):
        debian.install("nodejs", "npm")
    found = shutil.which("configurable-http-proxy")
    if not found and not INSTALLED.exists() and shutil.which("npm"):
        words = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(FOLDER), PACKAGE]
        subprocess.run(words)
    path = found or (str(INSTALLED) if INSTALLED.exists() else None)
    if not path or not shutil.which("node"):
        raise RuntimeError(
            "The tests of the hub need Node.js and the proxy of JupyterHub. Run: sudo apt-get "
            f"install -y nodejs npm; then npm install --prefix {FOLDER} {PACKAGE}."
        )
    return path
