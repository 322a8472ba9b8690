"""Finds the proxy that stands before a JupyterHub, or installs one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

# The last line of versions that Debian's own Node.js runs.
PACKAGE = "configurable-http-proxy@4"
FOLDER = Path(sys.prefix) / "lib" / "hub-proxy"
INSTALLED = FOLDER / "node_modules" / ".bin" / "configurable-http-proxy"


def find_or_install() -> str:
    """The path of its program. RuntimeError, with the command to run, when none can be had."""
    _install_node()
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


def _install_node() -> None:
    if shutil.which("node") and shutil.which("npm") or not shutil.which("apt-get"):
        return
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for words in (
        ["update", "-q"],
        ["install", "-y", "-q", "--no-install-recommends", "nodejs", "npm"],
    ):
        subprocess.run([*root, "apt-get", *words], env=environment)
