"""Runs notebooks and keeps their static outputs: the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import nbformat
from nbclient import NotebookClient

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


def build(path: Path) -> bool:
    """Run the notebook at `path` and write it back; True when its bytes have changed.

    Kept are the outputs that can be read without a kernel. Widget views, widget
    state and timings go. Raises nbclient's CellExecutionError, and writes
    nothing, when a cell fails.
    """
    before = path.read_text(encoding="utf-8")
    notebook = nbformat.reads(before, as_version=4)
    NotebookClient(
        notebook,
        kernel_name="python3",
        timeout=120,
        resources={"metadata": {"path": str(path.parent)}},
        store_widget_state=False,
    ).execute()
    strip(notebook)
    after = nbformat.writes(notebook) + "\n"
    if after == before:
        return False
    path.write_text(after, encoding="utf-8", newline="\n")
    return True


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
