"""Runs notebooks and keeps their static outputs: the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError

from lessons.records.file_writing import write_whole

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"

PATIENCE = 120  # seconds for one cell

# Each kernel would warn that its connection to this very machine is not encrypted.
ERRORS_ALONE = "--IPKernelApp.log_level=ERROR"


class NotBuilt(Exception):
    """A notebook that cannot be run to its end; the message names it and says why."""


def build(path: Path) -> bool:
    """Run the notebook at `path` and write it back; True when its bytes have changed.

    Kept are the outputs that can be read without a kernel. Widget views, widget
    state and timings go. Raises NotBuilt, and writes nothing, when the file is
    no notebook or a cell fails.
    """
    before = path.read_bytes()
    try:
        notebook = nbformat.reads(before.decode("utf-8"), as_version=4)
    except Exception as problem:  # of many kinds: each version of the format has its own
        raise NotBuilt(f"{path}: this is no notebook; nothing was written.") from problem
    client = NotebookClient(
        notebook,
        kernel_name="python3",
        extra_arguments=[ERRORS_ALONE],
        timeout=PATIENCE,
        resources={"metadata": {"path": str(path.parent)}},
        store_widget_state=False,
    )
    try:
        client.execute()
    except (CellExecutionError, CellTimeoutError, RuntimeError) as problem:
        why = _failure(notebook, problem)
        raise NotBuilt(f"{path}: {why}; nothing was written.") from problem
    strip(notebook)
    after = (nbformat.writes(notebook) + "\n").encode()
    return write_whole(path, after)


def strip(notebook: nbformat.NotebookNode) -> None:
    """Take out of a notebook what differs from run to run or from machine to machine."""
    notebook.metadata = nbformat.from_dict(
        {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
    )
    for cell in notebook.cells:
        for name in ("execution", "trusted", "collapsed"):
            cell.metadata.pop(name, None)
        for output in _outputs(cell):
            output.get("data", {}).pop(WIDGET_VIEW, None)
            output.get("metadata", {}).clear()


def _outputs(cell: nbformat.NotebookNode) -> Iterable[nbformat.NotebookNode]:
    return cell.get("outputs", ()) if cell.cell_type == "code" else ()


def _failure(notebook: nbformat.NotebookNode, problem: Exception) -> str:
    """Why a notebook did not run to its end, on one line."""
    if isinstance(problem, CellTimeoutError):
        return f"a cell runs for more than {PATIENCE} seconds"
    if not isinstance(problem, CellExecutionError):
        return "its kernel died or does not answer"
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    failed = [
        number
        for number, cell in enumerate(code, 1)
        if any(output.output_type == "error" for output in cell.outputs)
    ]
    place = f"code cell {failed[-1]}" if failed else "a cell"
    return f"{place} fails with {problem.ename}: {' '.join(problem.evalue.split())}"
