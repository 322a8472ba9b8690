"""The `lessons` command as it is typed, and the file that sets the module up."""

from __future__ import annotations

import hashlib
import importlib.util
import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from rich.console import Console

from lessons.cli import lab
from lessons.cli.draft_summary import Summary
from lessons.course import faq
from lessons.course.course import Course
from lessons.drafting import Drafts, Refusal
from lessons.records import file_writing
from lessons.records.file_writing import write_whole

ROOT = Path(__file__).resolve().parents[2]
SECOND_COURSE = ROOT / "tests" / "second_course"
QUIZ = "quizzes/01-canal.md"
ERROR = re.compile(r"[^:\s][^:]*:[1-9]\d*: .+: .+\. \S.*")
COUNT = re.compile(r"(1 error|\d+ errors); nothing was written\.")


def lessons(*words: object, folder: Path, **variables: str) -> subprocess.CompletedProcess:
    """The finished command, run in a folder with these variables besides the usual ones."""
    usual = {k: v for k, v in os.environ.items() if k != "LESSONS_COURSE"}
    return subprocess.run(
        [sys.executable, "-m", "lessons", *map(str, words)],
        cwd=folder,
        env=usual | variables,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )


def state(folder: Path) -> dict[str, str]:
    """A digest of every file of a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def errors_of(done: subprocess.CompletedProcess) -> list[str]:
    """The errors that a failed run tells, once each of its lines has the form of one."""
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    *errors, count = done.stderr.splitlines()
    assert errors and COUNT.fullmatch(count), done.stderr
    assert int(count.split()[0]) == len(errors)
    for error in errors:
        assert ERROR.fullmatch(error), error
    return errors


def replaced(clean: str, broken: str):
    def change(data: bytes) -> bytes:
        assert clean.encode() in data
        return data.replace(clean.encode(), broken.encode(), 1)

    return change


def spoil(folder: Path, name: str, change) -> None:
    path = folder / name
    path.write_bytes(change(path.read_bytes()))


def test_published_courses_have_no_errors(course_folder):
    """Both courses pass the check, from inside their folder and by their path."""
    for words in ((), (course_folder,)):
        done = lessons("check", *words, folder=course_folder)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == f"{course_folder}: no errors.\n"


FIRST_CHOICE = "- [x] A canal at sea level."

BROKEN = {
    "missing key": ("course.toml", replaced("question =", "# question ="), ["question"]),
    "unknown event": (QUIZ, replaced("Events: 1914-opening", "Events: 1915-x"), ["1915-x"]),
    "impossible date": ("timeline.csv", replaced("1904,5,4,", "1904,2,30,"), ["1904-takeover"]),
    "duplicate identifier in a table": (
        "timeline.csv",
        replaced(",1905-yellow-fever,", ",1914-opening,"),
        ["1914-opening"],
    ),
    "duplicate identifier in a quiz": (
        QUIZ,
        lambda data: data.replace(b"\nEvents: 1914-opening", b"\nId: same"),
        ["same identifier", "same"],
    ),
    "two headings with one address": (
        "faq.md",
        replaced("How does a ship cross", "Why did the French company fail?\nx\n\n## How does"),
        ["same address"],
    ),
    "no key": (QUIZ, replaced(FIRST_CHOICE, "- [ ] A canal at sea level."), ["The first plan"]),
    "bullets pasted from Word": (
        QUIZ,
        replaced(FIRST_CHOICE, "•\tA canal at sea level."),
        ["bullet that is not Markdown"],
    ),
    "cp1252": ("faq.md", lambda data: data + "Café".encode("cp1252"), ["0xE9", "UTF-8"]),
    "UTF-16": ("faq.md", lambda data: data.decode().encode("utf-16"), ["UTF-16"]),
    "10 MB": (QUIZ, lambda data: data + b"word " * 2_000_000, ["larger than 10 MB"]),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_file_is_told_in_plain_lines(second_course, case):
    """A broken file ends in status 1 and `path:line: what: why. mend`; nothing is written."""
    name, change, words = BROKEN[case]
    spoil(second_course, name, change)
    before = state(second_course)
    errors = errors_of(lessons("check", folder=second_course))
    told = [error for error in errors if error.startswith(f"{name}:")]
    assert told
    for word in words:
        assert any(word in error for error in told), errors
    assert state(second_course) == before


def test_broken_files_are_told_in_one_run(second_course):
    """Several broken files: one run tells the errors of each of them."""
    cases = ("missing key", "impossible date", "no key", "two headings with one address")
    for case in cases:
        spoil(second_course, *BROKEN[case][:2])
    errors = errors_of(lessons("check", folder=second_course))
    names = {error.partition(":")[0] for error in errors}
    assert names == {BROKEN[case][0] for case in cases}


def test_html_in_content_is_no_error(second_course):
    """HTML in content is text to show: the check has nothing against it."""
    script = "Eleven <script>alert(1)</script> <b>short</b>"
    spoil(second_course, QUIZ, replaced("Eleven short", script))
    spoil(second_course, "faq.md", replaced("Its workers", "Its <i onclick='x'>workers</i>"))
    assert lessons("check", folder=second_course).returncode == 0


HARMLESS = {
    "Windows line ends": lambda data: data.replace(b"\n", b"\r\n"),
    "byte order mark": lambda data: b"\xef\xbb\xbf" + data,
    "stars": lambda data: data.replace(b"\n- ", b"\n* "),
    "large X": lambda data: data.replace(b"[x]", b"[X]"),
    "no-break spaces": lambda data: data.replace(b" ", "\u00a0".encode()),
}


@pytest.mark.parametrize("case", HARMLESS)
def test_harmless_variants_are_the_same_quiz(second_course, case):
    """What an editor changes unasked is no error, and the quiz has the same items."""
    clean = Course.load(second_course).quiz("01-canal")
    spoil(second_course, QUIZ, HARMLESS[case])
    assert (second_course / QUIZ).read_bytes() != (SECOND_COURSE / QUIZ).read_bytes()
    assert lessons("check", folder=second_course).returncode == 0
    assert Course.load(second_course).quiz("01-canal") == clean


def test_lone_file_is_checked(tmp_path):
    """A content file outside any course is checked for its own form."""
    path = tmp_path / "my-questions.md"
    path.write_bytes((SECOND_COURSE / "faq.md").read_bytes())
    assert lessons("check", path, folder=tmp_path).returncode == 0
    path.write_bytes(path.read_bytes().replace(b"{lift | lower}", b"{lift |"))
    (error, *_) = errors_of(lessons("check", path, folder=tmp_path))
    assert error.startswith("my-questions.md:")


@pytest.mark.parametrize("words", [("check", "none"), ("check", "a/b.md"), ("draft", "no.md")])
def test_missing_path_is_an_error(second_course, words):
    """A path that leads nowhere is told in one line."""
    (error,) = errors_of(lessons(*words, folder=second_course))
    assert "there is no such file" in error


@pytest.mark.parametrize("words", [("check",), ("check", "faq.md"), ("draft", "faq.md")])
def test_locale_does_not_matter(second_course, words):
    """Content and messages are UTF-8 where the terminal says that it knows only ASCII."""
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for name in ("faq.md", QUIZ):
        spoil(second_course, name, lambda data: data.replace(b"Gorgas", "Görgåš".encode()))
    usual = lessons(*words, folder=second_course)
    assert usual.returncode == 0
    assert lessons(*words, folder=second_course, **plain).stdout == usual.stdout
    spoil(second_course, "faq.md", replaced("Objective: explain-health", "Objective: größe"))
    (error,) = errors_of(lessons("check", folder=second_course, **plain))
    assert "größe" in error


def test_draft_of_the_course_is_a_quiz_of_it(tmp_path):
    """The published FAQ drafts a quiz file that its own course accepts."""
    course = shutil.copytree(ROOT / "assets", tmp_path / "course")
    out = course / "quizzes" / "drafted.md"
    done = lessons("draft", "faq.md", "--out", out, folder=course)
    assert (done.returncode, done.stdout) == (0, "")
    assert re.search(r"^ +\d+ passed$", done.stderr, re.MULTILINE)
    assert lessons("check", folder=course).returncode == 0
    assert Course.load(course).quiz("drafted").items


def test_same_seed_same_bytes(second_course, tmp_path):
    """One seed gives one file, whatever the hash seed; another seed gives another."""

    def drafted(name: str, *words: str, **variables: str) -> bytes:
        out = tmp_path / name
        done = lessons(
            "draft", "faq.md", "--out", out, *words, folder=second_course, **variables
        )
        assert done.returncode == 0, done.stderr
        return out.read_bytes()

    first = drafted("a.md", PYTHONHASHSEED="1")
    assert drafted("b.md", PYTHONHASHSEED="1") == first
    assert drafted("c.md", PYTHONHASHSEED="2") == first
    assert drafted("d.md", "--seed", "7") != first
    assert lessons("draft", "faq.md", folder=second_course).stdout.encode() == first


def test_draft_with_a_timeline_of_its_own(tmp_path):
    """A FAQ and a timeline outside any course draft items from both."""
    for name in ("faq.md", "timeline.csv"):
        shutil.copy(SECOND_COURSE / name, tmp_path / name)
    alone = lessons("draft", "faq.md", folder=tmp_path)
    both = lessons("draft", "faq.md", "--timeline", "timeline.csv", folder=tmp_path)
    assert (alone.returncode, both.returncode) == (0, 0)
    assert "Source: timeline.csv#" in both.stdout
    assert "Source: timeline.csv#" not in alone.stdout
    assert "Source: faq.md#" in both.stdout


RAW = "# Questions\n\n## What is a lock?\nIt lifts a ship.\n"


def test_faq_without_marks_is_told_which_there_are(tmp_path):
    """With nothing to draft from, the author learns which marks to add; no file appears."""
    (tmp_path / "raw.md").write_text(RAW, encoding="utf-8")
    before = state(tmp_path)
    done = lessons("draft", "raw.md", "--out", "quiz.md", folder=tmp_path)
    (error,) = errors_of(done)
    for mark in ("{right | wrong}", "- **term**:", "List:", "Ask:", "Link:"):
        assert mark in error
    assert done.stdout == "" and state(tmp_path) == before


def test_item_that_cannot_be_written_costs_no_other(tmp_path):
    """An item that a quiz file cannot say is left out and counted; the rest is drafted."""
    text = (
        "# T\n\n## What does it do?\nIt moves.\n"
        "Ask: ~~~? => a lift | a lock | a dam\n"
        "Ask: What fills the locks? => lake water | sea water | melted snow\n"
    )
    (tmp_path / "odd.md").write_text(text, encoding="utf-8")
    done = lessons("draft", "odd.md", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "lake water" in done.stdout and "~~~" not in done.stdout
    assert "1 refused: not-writable" in done.stderr


@pytest.mark.parametrize("out", ["quiz.md", "quizzes/01-canal.md"])
def test_draft_of_a_broken_faq_writes_nothing(second_course, out):
    """A broken FAQ is told like any broken file, and no file appears or changes."""
    spoil(second_course, "faq.md", replaced("{lift | lower}", "{lift |"))
    before = state(second_course)
    errors_of(lessons("draft", "faq.md", "--out", out, folder=second_course))
    assert state(second_course) == before


@pytest.mark.parametrize("out", ["faq.md", "course.toml", "timeline.csv"])
def test_draft_over_what_is_no_quiz(second_course, out):
    """A file that is no quiz is not written over: its errors are told."""
    before = state(second_course)
    for error in errors_of(lessons("draft", "faq.md", "--out", out, folder=second_course)):
        assert error.startswith(f"{out}:")
    assert state(second_course) == before


def test_draft_again_keeps_what_was_edited(second_course):
    """Drafting into the same file keeps an edit, and the check warns of a stale item."""
    words = ("draft", "faq.md", "--out", "quizzes/02.md")
    assert lessons(*words, folder=second_course).returncode == 0
    mine = replaced("Explanation: According", "Explanation: Well, according")
    spoil(second_course, "quizzes/02.md", mine)
    edited = state(second_course)
    done = lessons(*words, folder=second_course)
    assert done.returncode == 0 and state(second_course) == edited
    assert re.search(r"^ +\d+ kept \(", done.stderr, re.MULTILINE)
    spoil(second_course, "faq.md", replaced("through a tunnel", "through a basin"))
    done = lessons(*words, folder=second_course)
    assert re.search(r"^ +1 stale \(", done.stderr, re.MULTILINE), done.stderr
    assert b"Explanation: Well, according" in (second_course / "quizzes/02.md").read_bytes()
    done = lessons("check", "quizzes/02.md", folder=second_course)
    warning, last = done.stdout.splitlines()
    assert re.match(r"warning: quizzes/02\.md:\d+: .*faq\.md has changed", warning)
    assert (done.returncode, last) == (0, "quizzes/02.md: no errors.")


def test_draft_of_a_raw_faq_waits_for_its_author(tmp_path):
    """A FAQ without marks gives drafts alone; the check counts them and is content."""
    raw = "# Q\n\n## How old is it?\nThe first lock of the canal was built in 1823.\n"
    (tmp_path / "raw.md").write_text(raw, encoding="utf-8")
    done = lessons("draft", "raw.md", "--out", "quiz.md", folder=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert re.search(r"^ +0 passed$", done.stderr, re.MULTILINE)
    assert re.search(r"^ +1 drafts \(", done.stderr, re.MULTILINE)
    assert done.stderr.isascii() and "\x1b" not in done.stderr
    done = lessons("check", "quiz.md", folder=tmp_path)
    told = "quiz.md:4: 1 draft waits for an author, from here on."
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, told)


def test_summary_in_a_terminal_is_a_table():
    """In a terminal the same rows are a table, and an author's brackets stay in it."""
    made = Drafts((), (Refusal("q-1", "no-such-rule", "“[b]” is no name."),))
    screen = Console(file=io.StringIO(), force_terminal=True, width=100)
    Summary(made).show(screen)
    shown = screen.file.getvalue()
    assert "\x1b[1m" in shown and "“[b]” is no name." in shown
    assert "refused: no-such-rule" in shown


def test_file_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    """When the disk fails in between, the old bytes stand and nothing is left behind."""
    path = tmp_path / "quiz.md"
    assert write_whole(path, b"old") and not write_whole(path, b"old")
    path.chmod(0o640)
    (tmp_path / "link.md").symlink_to(path)
    assert write_whole(tmp_path / "link.md", b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)
    assert (tmp_path / "link.md").is_symlink()
    for broken in ("replace", "fsync"):
        with monkeypatch.context() as patch:

            def fail(*words):
                raise OSError(28, "No space left on device")

            patch.setattr(file_writing.os, broken, fail)
            with pytest.raises(OSError, match="No space"):
                write_whole(path, b"newer")
        assert path.read_bytes() == b"new"
        assert sorted(p.name for p in tmp_path.iterdir()) == ["link.md", "quiz.md"]


@pytest.mark.parametrize("out", ["none/quiz.md", "."])
def test_draft_into_no_place(second_course, out):
    """A place that cannot be written to is one plain line that names it."""
    before = state(second_course)
    done = lessons("draft", "faq.md", "--out", out, folder=second_course)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith(("none: there is no such folder", ".: ")) and "Errno" not in line
    assert state(second_course) == before


def entry(number: int) -> str:
    return (
        f"## What is lock number {number}?\nAs of: 2024-12\n"
        f"Lock {number} {{lifts | lowers}} a ship. It is old.\n"
        f"- **term {number}**: its meaning\n\n"
        f"Ask: Why {number}? => a reason | a whim | chance\n\n"
    )


def test_long_faq_is_read():
    """A FAQ of 5,000 questions reads whole, every mark of it."""
    entries, errors = faq.read("".join(map(entry, range(5000))), "faq.md")
    assert errors == [] and len(entries) == 5000
    assert all(e.contrasts and e.definitions and e.asks for e in entries)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("## q?\n" * 80_000, "same address"),
        ("## q?\n" + "{a | b}" * 70_000, "70,000 contrasts"),
        ("## q?\n" + "It is {a | b}.\n" * 35_000, "35,000 contrasts"),
        ("## q?\n" + "}\n" * 250_000, "has no `{`"),
    ],
    ids=["headings", "marks", "lines of marks", "stray braces"],
)
def test_absurd_faq_is_an_error(text, why):
    """Half a megabyte of nothing but headings or marks is told as errors, with their lines."""
    _, errors = faq.read(text, "faq.md")
    assert any(why in error.why for error in errors)
    lines = text.count("\n") + 1
    assert all(1 <= error.line <= lines for error in errors)


def test_contrasts_up_to_the_limit_are_read():
    """A paragraph may hold a hundred contrasts, each on its own line."""
    text = "## q?\n" + "It is {a | b}.\n" * 100
    ((read,), errors) = faq.read(text, "faq.md")
    assert errors == []
    assert [contrast.line for contrast in read.contrasts] == list(range(2, 102))


@pytest.fixture
def opened(monkeypatch):
    """The words of the command that would have opened JupyterLab."""
    calls = []

    def run(words, **details):
        calls.append([str(word) for word in words])
        return SimpleNamespace(returncode=3)

    monkeypatch.setattr(lab.subprocess, "run", run)
    monkeypatch.setenv("LESSONS_COURSE", str(ROOT / "assets"))
    return calls


def test_lab_asks_nothing_of_the_outside(opened):
    """News, updates and the extension shop are off, and the user's words come last."""
    assert lab.open_lab(["--no-browser", "--port=9999"]) == 3
    (words,) = opened
    assert words[:3] == [sys.executable, "-m", "jupyterlab"]
    assert words[-2:] == ["--no-browser", "--port=9999"]
    for flag in (
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--LabApp.news_url=",
        "--LabApp.extension_manager=readonly",
    ):
        assert flag in words[:-2]


def test_lab_opens_the_first_lesson(opened):
    """JupyterLab begins at the first notebook, and serves the folder that holds the course."""
    lab.open_lab([])
    (words,) = opened
    first = min((ROOT / "notebooks").glob("*.ipynb")).name
    assert f"--ServerApp.root_dir={ROOT}" in words
    assert f"--LabApp.default_url=/lab/tree/notebooks/{first}" in words


def test_lab_without_notebooks(tmp_path, monkeypatch):
    """A course without a notebook is told so."""
    monkeypatch.setenv("LESSONS_COURSE", str(tmp_path / "course"))
    with pytest.raises(FileNotFoundError, match="no notebook to open"):
        lab.open_lab([])


def test_lab_has_help(tmp_path):
    """`lessons lab --help` says what the command does and opens nothing."""
    done = lessons("lab", "--help", folder=tmp_path)
    assert done.returncode == 0 and "Open JupyterLab" in done.stdout


@pytest.fixture
def bootstrap(tmp_path, monkeypatch):
    """The file that sets the module up, at work in an empty checkout and running nothing."""
    path = ROOT / "src" / "lessons" / "__main__.py"
    # A name without a dot, and no package: so Python loads the file of a folder that is run.
    spec = importlib.util.spec_from_file_location("bootstrap", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(module, "PINS", tmp_path / "requirements.txt")
    for name in ("requirements.txt", "pyproject.toml"):
        (tmp_path / name).write_text("one\n", encoding="utf-8")
    module.calls = []
    module.status = 0

    def run(words, **details):
        module.calls.append([str(word) for word in words])
        return SimpleNamespace(returncode=module.status)

    monkeypatch.setattr(module.subprocess, "run", run)
    return module


def environment_of(bootstrap) -> Path:
    python = bootstrap.ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    python.parent.mkdir(parents=True)
    python.touch()
    return python


def test_old_python_is_told(bootstrap, monkeypatch):
    """A Python that is too old is named before anything is run."""
    monkeypatch.setattr(
        bootstrap,
        "sys",
        SimpleNamespace(version_info=(3, 9, 2), version="3.9.2 x", exit=sys.exit),
    )
    with pytest.raises(SystemExit) as end:
        bootstrap.main(["lab"])
    assert str(end.value) == "Python 3.11 or newer is needed; this is 3.9.2."
    assert bootstrap.calls == []


def test_missing_venv_is_told(bootstrap, monkeypatch):
    """Where venv is missing and cannot be installed, the line to type is told."""
    bootstrap.status = 1
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: None)
    with pytest.raises(SystemExit) as end:
        bootstrap.main(["lab"])
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f"sudo apt-get install -y python{version}-venv" in str(end.value)
    assert [call[1:3] for call in bootstrap.calls] == [["-m", "venv"]]
    assert not bootstrap.ENVIRONMENT.exists()


def test_second_run_installs_nothing(bootstrap):
    """What is installed is not installed again, until a pin or the package's needs change."""
    python = environment_of(bootstrap)
    bootstrap.install(python, "")
    assert [call[1:4] for call in bootstrap.calls] == [["-m", "pip", "install"]]
    bootstrap.install(python, "")
    assert len(bootstrap.calls) == 1
    bootstrap.install(python, "[test]")
    assert len(bootstrap.calls) == 2 and bootstrap.calls[-1][-1] == ".[test]"
    for name in ("requirements.txt", "pyproject.toml"):
        (bootstrap.ROOT / name).write_text("two\n", encoding="utf-8")
        count = len(bootstrap.calls)
        bootstrap.install(python, "")
        assert len(bootstrap.calls) == count + 1


def test_failed_installation_is_tried_again(bootstrap):
    """An installation that fails is told, and the next run tries it once more."""
    python = environment_of(bootstrap)
    bootstrap.status = 1
    for count in (1, 2):
        with pytest.raises(SystemExit, match="did not finish"):
            bootstrap.install(python, "")
        assert len(bootstrap.calls) == count


EVERYTHING = ("--nbval", "-n", "2", "tests", "notebooks")


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        (["lab", "--no-browser"], ["-m", "lessons", "lab", "--no-browser"]),
        (["test", "tests/unit"], ["-m", "pytest", "tests/unit"]),
        (["test"], ["-m", "pytest", *EVERYTHING]),
    ],
)
def test_words_are_handed_over(bootstrap, words, rest):
    """The words go on to the command or to the tests, and its status comes back."""
    python = environment_of(bootstrap)
    bootstrap.install(python, "[test]" if words[0] == "test" else "")
    bootstrap.status = 5
    with pytest.raises(SystemExit) as end:
        bootstrap.main(words)
    assert end.value.code == 5
    assert bootstrap.calls[-1] == [str(python), *rest]
