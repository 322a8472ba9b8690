"""What is kept of a notebook that was run or is saved."""

from __future__ import annotations

import copy
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from lessons.cli.building import WIDGET_VIEW
from lessons.cli.saving import before_saving


def write(path: Path, *sources: str) -> Path:
    cells = [new_code_cell(source, id=f"c{n}") for n, source in enumerate(sources)]
    head = new_markdown_cell("# A lesson", id="head")
    path.write_text(nbformat.writes(new_notebook(cells=[head, *cells])), encoding="utf-8")
    return path


def build(*notebooks: Path, folder: Path) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "lessons", "build", *map(str, notebooks)],
        cwd=folder,
        env={k: v for k, v in os.environ.items() if k != "LESSONS_COURSE"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )


def test_second_build_changes_nothing(second_course):
    """A notebook built twice has the same bytes, static outputs and no widget; all is quiet."""
    quiz = 'from lessons import quiz\nquiz("01-canal")'
    path = write(second_course / "tiny.ipynb", "print('één')", quiz)
    first = build(path, folder=second_course)
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout == f"{path}: written\n"
    built = path.read_bytes()
    assert "één".encode() in built and b"text/html" in built
    assert WIDGET_VIEW.encode() not in built and b"\r" not in built
    second = build(path, folder=second_course)
    assert second.stdout == f"{path}: unchanged\n"
    assert path.read_bytes() == built


FAILING = {
    "name": ("answer", "NameError: name 'answer' is not defined"),
    "lines": ("raise ValueError('one\\ntwo')", "ValueError: one two"),
}


@pytest.mark.parametrize("case", FAILING)
def test_failing_cell_is_told(second_course, case):
    """A failing cell is one line: the notebook, the cell, its error. Nothing is written."""
    source, told = FAILING[case]
    path = write(second_course / "broken.ipynb", "1 + 1", source)
    before = {each: each.read_bytes() for each in second_course.rglob("*") if each.is_file()}
    done = build(path, folder=second_course)
    assert done.returncode == 1 and done.stdout == ""
    expected = f"{path}: code cell 2 fails with {told}; nothing was written."
    assert done.stderr.splitlines() == [expected]
    after = {each: each.read_bytes() for each in second_course.rglob("*") if each.is_file()}
    assert after == before


@pytest.mark.parametrize("data", [b"", b"# Words", b"[]", b"{}", b"\xff\xfe"])
def test_what_is_no_notebook_is_told(second_course, data):
    """A file that is no notebook is one plain line, and stays as it is."""
    path = second_course / "words.ipynb"
    path.write_bytes(data)
    done = build(path, folder=second_course)
    assert done.returncode == 1
    assert done.stderr == f"{path}: this is no notebook; nothing was written.\n"
    assert path.read_bytes() == data


def test_missing_notebook_is_told(second_course):
    """A notebook that is not there is one plain line."""
    done = build(Path("none.ipynb"), folder=second_course)
    assert (done.returncode, done.stderr) == (1, "none.ipynb: No such file or directory.\n")


def notebook(*outputs: dict) -> dict:
    cell = {"cell_type": "code", "source": "x", "outputs": list(outputs)}
    prose = {"cell_type": "markdown", "source": "y"}
    metadata = {"widgets": {"state": {}}, "kernelspec": {"name": "python3"}}
    return {"type": "notebook", "content": {"metadata": metadata, "cells": [prose, cell]}}


def test_saving_keeps_the_static_version():
    """Widget views and widget state go from a saved notebook; all that can be read stays."""
    static = {"text/html": "<p>Quiz</p>", "text/plain": "Quiz"}
    stream = {"output_type": "stream", "text": "hello"}
    model = notebook(
        {"output_type": "display_data", "data": {WIDGET_VIEW: {}, **static}}, stream
    )
    expected = notebook({"output_type": "display_data", "data": static}, stream)
    del expected["content"]["metadata"]["widgets"]
    before_saving(model, path="lesson.ipynb", contents_manager=None)
    assert model == expected


def test_widget_without_a_static_version_stays():
    """A view with nothing beside it is kept: without it the output would be empty."""
    model = notebook({"output_type": "display_data", "data": {WIDGET_VIEW: {}}})
    before_saving(model)
    assert WIDGET_VIEW in model["content"]["cells"][1]["outputs"][0]["data"]


OTHERS = [
    {},
    {"type": "file", "content": "words"},
    {"type": "directory", "content": None},
    {"type": "file", "content": {"metadata": {"widgets": 1}, "cells": []}},
    {"type": "notebook"},
    {"type": "notebook", "content": None},
    {"type": "notebook", "content": []},
    {"type": "notebook", "content": {}},
    {"type": "notebook", "content": {"cells": []}},
]


@pytest.mark.parametrize("model", OTHERS, ids=str)
def test_other_files_are_saved_untouched(model):
    """What is no notebook, or an empty one, is saved as it is."""
    before = copy.deepcopy(model)
    before_saving(model)
    assert model == before


JUNK = [
    {"metadata": None, "cells": None},
    {"metadata": [], "cells": {}},
    {"cells": [None, 1, "x", {}]},
    {"cells": [{"outputs": None}, {"outputs": [None, {"data": None}, {"data": "x"}]}]},
]


@pytest.mark.parametrize("content", JUNK, ids=str)
def test_junk_is_never_a_reason_not_to_save(content):
    """A notebook with parts missing or of the wrong kind raises nothing."""
    before = copy.deepcopy(content)
    before_saving({"type": "notebook", "content": content})
    assert content == before
