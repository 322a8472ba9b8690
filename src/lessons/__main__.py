"""Sets the module up and runs it: `python3 src/lessons lab`, `python3 src/lessons test`.

Run as a folder, this file knows nothing but the standard library: it makes
`.venv` in the checkout, installs into it what `requirements.txt` pins, and
hands over. Run as `python -m lessons`, it is the `lessons` command.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / ".venv"
PINS = ROOT / "requirements.txt"
# In two processes: one with the browser, which mostly waits, and one for the rest.
TESTS = ("--nbval", "-n", "2", "tests", "notebooks")


def stop(*lines: str) -> None:
    """End with a message for the person who typed the command."""
    sys.exit("\n".join(lines))


def run(*words: str | Path) -> int:
    return subprocess.run([str(word) for word in words], cwd=ROOT).returncode


def make_environment() -> Path:
    """The environment's Python, made if there is none yet."""
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if python.exists():
        return python
    print("Setting up (about a minute, once) …", flush=True)
    if _make(sys.executable) or (_install_venv() and _make(sys.executable)):
        return python
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    stop(
        "Python cannot make a virtual environment here: its venv package is missing.",
        f"On Debian or Ubuntu run:  sudo apt-get install -y python{version}-venv",
        "and then this command again.",
    )


def _make(python: str) -> bool:
    words = [python, "-m", "venv", str(ENVIRONMENT)]
    return subprocess.run(words, stdout=subprocess.DEVNULL).returncode == 0


def _install_venv() -> bool:
    """Debian and Ubuntu keep venv in a package of its own."""
    if not shutil.which("apt-get"):
        return False
    root = [] if os.geteuid() == 0 else ["sudo"]
    if root and not shutil.which("sudo"):
        return False
    run(*root, "apt-get", "update", "-q")
    return run(*root, "apt-get", "install", "-y", "-q", "python3-venv") == 0


def install(python: Path, extra: str) -> None:
    """Install the package and what it needs, unless that is already done."""
    wanted = PINS.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + extra.encode()
    version = hashlib.sha256(wanted).hexdigest()
    stamp = ENVIRONMENT / f"installed{extra or '-lab'}.txt"
    if stamp.exists() and stamp.read_text() == version:
        return
    pip = (python, "-m", "pip", "install", "-q", "--disable-pip-version-check")
    if run(*pip, "-c", PINS, "-e", f".{extra}"):
        stop(
            "The installation did not finish; what pip says is above.",
            "Check the connection and run this command again: it goes on where it stopped.",
        )
    stamp.write_text(version)


def main(words: list[str]) -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 (this file runs before pip can check)
        stop(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    testing = words[:1] == ["test"]
    python = make_environment()
    install(python, "[test]" if testing else "")
    if testing:
        chosen = words[1:] or TESTS
        sys.exit(run(python, "-m", "pytest", *chosen))
    sys.exit(run(python, "-m", "lessons", *words))


if __package__:
    from lessons.cli import main as command

    command()
elif __name__ == "__main__":
    main(sys.argv[1:])
