"""What every widget of a lesson has in common, on the kernel's side."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import anywidget
import ipywidgets
import traitlets

HERE = Path(__file__).parent
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


@cache
def browser_file(name: str) -> tuple[str, str]:
    """The text of a browser file of this package, and its version: a hash of that text."""
    text = (HERE / name).read_text(encoding="utf-8")
    return text, hashlib.sha256(text.encode()).hexdigest()[:12]


def view(widget: ipywidgets.Widget) -> dict[str, object]:
    """What tells JupyterLab to draw that widget in an output."""
    return {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}


class Shell(anywidget.AnyWidget):
    """A widget that answers the page's questions and can be read before it is run.

    A subclass names its `_scripts` and `_styles` (files beside this one; the
    last script draws), and overrides `answer`, `static_html` and `static_text`.
    Each file travels to the page once a kernel: the first widget that needs it
    carries it, and later ones say whose copy to use.
    """

    _esm = HERE / "loader.js"
    _css = ""
    _scripts: tuple[str, ...] = ("shell.js",)
    _styles: tuple[str, ...] = ("shell.css",)

    # One model a widget: a layout of its own would be a second one.
    layout = None
    tabbable = None
    tooltip = None

    files = traitlets.List().tag(sync=True)
    carried = traitlets.Dict().tag(sync=True)

    _carriers: dict[str, Shell] = {}

    def __init__(self, **traits: object) -> None:
        names = self._scripts + self._styles
        carried = {name: browser_file(name)[0] for name in names if name not in Shell._carriers}
        super().__init__(
            files=[
                {
                    "name": name,
                    "version": browser_file(name)[1],
                    "carrier": "" if name in carried else Shell._carriers[name].model_id,
                }
                for name in names
            ],
            carried=carried,
            **traits,
        )
        Shell._carriers.update(dict.fromkeys(carried, self))
        self.on_msg(self._receive)

    def close(self) -> None:
        for name in [name for name, widget in Shell._carriers.items() if widget is self]:
            del Shell._carriers[name]
        super().close()

    def answer(self, question: dict) -> dict:
        """What to reply to a question of the page; raises ValueError for one it cannot read."""
        raise ValueError(f"{type(self).__name__} has no answer to {question!r}")

    def static_html(self) -> str:
        """The same content as HTML that needs no script and never varies."""
        raise NotImplementedError

    def static_text(self) -> str:
        """The same content as plain text."""
        raise NotImplementedError

    def _receive(self, _widget: object, message: object, _buffers: object) -> None:
        if not isinstance(message, dict) or "number" not in message:
            return
        question = message.get("question")
        try:
            reply = {"alive": True} if question == "alive" else self.answer(question)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            reply = {"error": f"This could not be read: {error}. Run the cell again."}
        self.send({"number": message["number"], "reply": reply})

    def _repr_mimebundle_(self, **_options: object) -> tuple[dict, dict]:
        bundle = {
            "text/plain": self.static_text(),
            "text/html": self.static_html(),
            WIDGET_VIEW: view(self),
        }
        return bundle, {}
