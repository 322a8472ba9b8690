"""What JupyterLab keeps of a lesson when it saves the notebook."""

from __future__ import annotations

from lessons.cli.building import WIDGET_VIEW


def before_saving(model: dict, **_details: object) -> None:
    """Leave the static version of each widget in the notebook that is about to be saved.

    A widget is gone with its kernel: kept in the file, it would be an error
    message for whoever opens the notebook again. Jupyter calls this as
    `ContentsManager.pre_save_hook` with the model of every file that it saves.
    """
    if model.get("type") != "notebook" or not isinstance(model.get("content"), dict):
        return
    model["content"].get("metadata", {}).pop("widgets", None)
    for cell in model["content"].get("cells", ()):
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            if "text/html" in data:
                data.pop(WIDGET_VIEW, None)
