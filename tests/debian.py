"""Debian's packages, for tests that need a program which is not there."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from filelock import FileLock

# Tests run in several processes, and apt serves one at a time.
LOCK = Path(tempfile.gettempdir()) / "lessons-tests-packages.lock"


def install(*packages: str) -> bool:
    """Whether `packages` are installed now; False where there is no apt, or it refuses."""
    if not shutil.which("apt-get"):
        return False
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    with FileLock(LOCK):
        for words in (["update", "-q"], ["install", "-y", "-q", *packages]):
            if subprocess.run([*root, "apt-get", *words], env=environment).returncode:
                return False
    return True
