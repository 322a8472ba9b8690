"""What JupyterLab keeps of a lesson when it saves the notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.cli.building import WIDGET_VIEW

if TYPE_CHECKING:
    from jupyter_server.serverapp import ServerApp


def before_saving(model: dict, **_details: object) -> None:
    """Leave the static version of each widget in the notebook that is about to be saved.

    A widget is gone with its kernel: kept in the file, it would be an error
    message for whoever opens the notebook again. `model` is what Jupyter's
    contents manager is about to save: a file of any kind.
    """
    if model.get("type") != "notebook":
        return
    content = _table(model.get("content"))
    _table(content.get("metadata")).pop("widgets", None)
    for cell in _row(content.get("cells")):
        for output in _row(_table(cell).get("outputs")):
            data = _table(_table(output).get("data"))
            if "text/html" in data:
                data.pop(WIDGET_VIEW, None)


# Whatever a broken notebook holds in their place, it must still be possible to save it.
def _table(part: object) -> dict:
    return part if isinstance(part, dict) else {}


def _row(part: object) -> list:
    return part if isinstance(part, list) else []


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(server: ServerApp) -> None:
    server.contents_manager.register_pre_save_hook(before_saving)
