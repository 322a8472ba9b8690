"""One seed, one quiz file: the same bytes on every Python, hash seed and locale."""

from __future__ import annotations

import hashlib
import locale
import os
import shutil
import subprocess
import sys
from pathlib import Path

import markdown_it
import mdit_py_plugins
import mdurl
import pytest

ROOT = Path(__file__).resolve().parents[2]
FAQ = ROOT / "tests" / "second_course" / "faq.md"
VERSIONS = ("3.11", "3.12", "3.13")
HASH_SEEDS = ("0", "1", "42", "4294967295")
RUNNING = ".".join(map(str, sys.version_info[:2]))

# The command itself needs compiled packages for each Python; drafting does not.
SCRIPT = """
import sys
from pathlib import Path
from lessons.course import faq, quiz_renewal, quiz_stamps
from lessons.course.course import Course
from lessons.drafting import Knowledge, draft
from lessons.drafting.raw import drafts
from lessons.model.item import Quiz

path = Path(sys.argv[1])
entries, errors = faq.read(path.read_text(encoding="utf-8") + sys.argv[2], path.name)
assert not errors, errors
items = draft(entries, Knowledge.of(Course.load(path.parent)), seed=5).items
parts = [Quiz(identifier="", title="Items", items=items)]
parts.append(Quiz(identifier="", title="Drafts", items=drafts(entries)))
fresh = quiz_stamps.drafted(parts)
renewal = quiz_renewal.renew(fresh.text, fresh, "quiz.md", {path.name})
assert renewal.text == fresh.text
sys.stdout.buffer.write(fresh.text.encode())
"""
RAW = "\n## How old is the İzmir quay?\nThe first quay of the İzmir port was built in 1867.\n"


def found_pythons() -> dict[str, str]:
    """Each version of Python that this machine has, with the way to it."""
    found = {RUNNING: sys.executable}
    homes = os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv"
    for version in VERSIONS:
        places = [shutil.which(f"python{version}")]
        places += sorted(map(str, Path(homes, "versions").glob(f"{version}.*/bin/python")))
        for place in filter(None, places):
            if version not in found and version_of(place) == version:
                found[version] = place
    return found


def version_of(python: str) -> str:
    """The version that an interpreter says it is; a shim that leads nowhere says none."""
    words = [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    try:
        return subprocess.run(words, capture_output=True, text=True, timeout=60).stdout.strip()
    except OSError:
        return ""


def found_locales() -> list[str]:
    """C, and one more that counts letters otherwise, or at least knows UTF-8."""
    for name in ("tr_TR.UTF-8", "tr_TR.utf8", "C.UTF-8", "C.utf8", "en_US.UTF-8"):
        before = locale.setlocale(locale.LC_ALL)
        try:
            locale.setlocale(locale.LC_ALL, name)
            return ["C", name]
        except locale.Error:
            continue
        finally:
            locale.setlocale(locale.LC_ALL, before)
    return ["C"]


PYTHONS = found_pythons()
LOCALES = found_locales()


@pytest.fixture(scope="module")
def packages(tmp_path_factory) -> Path:
    """The three packages that drafting needs, without the compiled ones beside them."""
    folder = tmp_path_factory.mktemp("packages")
    for package in (markdown_it, mdit_py_plugins, mdurl):
        place = Path(package.__file__).parent
        shutil.copytree(
            place, folder / place.name, ignore=shutil.ignore_patterns("__pycache__")
        )
    return folder


def drafted(python: str, packages: Path, hash_seed: str, language: str) -> bytes:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "LC_", "LANG"))}
    done = subprocess.run(
        [python, "-c", SCRIPT, str(FAQ), RAW],
        env=kept
        | {
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(packages)]),
            "PYTHONHASHSEED": hash_seed,
            "PYTHONDONTWRITEBYTECODE": "1",
            "LC_ALL": language,
        },
        capture_output=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout


@pytest.fixture(scope="module")
def expected(packages) -> str:
    data = drafted(sys.executable, packages, "0", "C")
    assert data.count(b"\nId: ") > 20 and b"\nDraft: " in data
    return hashlib.sha256(data).hexdigest()


def test_the_running_python_is_tried():
    """At least the Python that runs the tests is among those tried, and two locales are."""
    missing = [version for version in VERSIONS if version not in PYTHONS]
    print(f"tried: {', '.join(PYTHONS)} in {', '.join(LOCALES)}; not here: {missing or 'none'}")
    assert PYTHONS[RUNNING] == sys.executable
    assert "C" in LOCALES


@pytest.mark.parametrize("version", PYTHONS)
def test_same_bytes_everywhere(version, packages, expected):
    """Each Python that is here drafts the same bytes under every hash seed and locale."""
    tried = [("0", language) for language in LOCALES]
    tried += [(seed, LOCALES[-1]) for seed in HASH_SEEDS[1:]]
    for hash_seed, language in tried:
        data = drafted(PYTHONS[version], packages, hash_seed, language)
        assert hashlib.sha256(data).hexdigest() == expected, (version, hash_seed, language)
