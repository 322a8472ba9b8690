"""What every widget of a lesson has in common, on the kernel's side."""

from __future__ import annotations

import hashlib
import json
import uuid
import zlib
from functools import cache
from pathlib import Path

import anywidget
import ipywidgets
import rcssmin
import rjsmin
import traitlets

HERE = Path(__file__).parent
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


@cache
def browser_file(name: str) -> str:
    """A browser file of this package as it travels: without comments and indents."""
    text = (HERE / name).read_text(encoding="utf-8")
    return str((rjsmin.jsmin if name.endswith(".js") else rcssmin.cssmin)(text))


@cache
def version(names: tuple[str, ...]) -> str:
    """A short hash of those files: another text, another version."""
    return hashlib.sha256("\0".join(map(browser_file, names)).encode()).hexdigest()[:12]


def pack(value: object) -> bytes:
    """JSON, compressed as the page's `DecompressionStream("deflate")` reads it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode(), 9)


def view(widget: ipywidgets.Widget) -> dict[str, object]:
    """What tells JupyterLab to draw that widget in an output."""
    return {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}


class Shell(anywidget.AnyWidget):
    """A widget that answers the page's questions and can be read before it is run.

    A subclass names its `_scripts` and `_styles` (files beside this one; the
    last script draws), and overrides `answer`, `static_html` and `static_text`.
    Traits tagged `packed` never change: they travel once, compressed, with the
    widget. So does each file, with the first widget of a kernel that needs it;
    later ones name that widget among their `carriers`.
    """

    _esm = browser_file("loader.js")
    _css = ""
    _scripts: tuple[str, ...] = ("shell.js",)
    _styles: tuple[str, ...] = ("shell.css",)

    # One model a widget: a layout of its own would be a second one.
    layout = None
    tabbable = None
    tooltip = None

    bundle = traitlets.Unicode().tag(sync=True)
    own = traitlets.Unicode().tag(sync=True)
    carriers = traitlets.List(traitlets.Unicode()).tag(sync=True)
    packed = traitlets.Bytes().tag(sync=True)

    _carriers: dict[str, Shell] = {}

    def __init__(self, **traits: object) -> None:
        names = self._scripts + self._styles
        needed = ("bundle.js", *names)
        carriers = {
            Shell._carriers[name].model_id for name in needed if name in Shell._carriers
        }
        files = {name: browser_file(name) for name in needed if name not in Shell._carriers}
        fixed = [name for name in self.trait_names(packed=True) if name in traits]
        constants = {name: traits[name] for name in fixed}
        # The page finds the whole model by it: what anywidget hands to a script is a part.
        own = uuid.uuid4().hex
        super().__init__(
            model_id=own,
            own=own,
            bundle=version(needed),
            carriers=sorted(carriers),
            packed=pack({"names": names, "files": files, "constants": constants}),
            **traits,
        )
        Shell._carriers.update(dict.fromkeys(files, self))
        self.on_msg(self._receive)

    def close(self) -> None:
        # What it carried, the next widget that needs it carries anew.
        for name in [name for name, one in Shell._carriers.items() if one is self]:
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
