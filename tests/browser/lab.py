"""A real JupyterLab on a copy of the course, and a page that looks at it."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, expect

import lessons

ROOT = Path(__file__).resolve().parents[2]
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
# JupyterLab draws only the cells near the screen unless told otherwise.
SETTINGS = {"@jupyterlab/notebook-extension/tracker": {"windowingMode": "none"}}
TOKEN = "lessons"
MODELS = """async () => {
  const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  const reply = await kernel.requestCommInfo({ target_name: "jupyter.widget" });
  return Object.keys(reply.content.comms).length;
}"""
IDLE = (
    "() => window.jupyterapp?.shell?.currentWidget?.sessionContext?.session?.kernel?.status"
    " === 'idle'"
)
# What is HTML alone has no widget to wait for.
PLAIN = ("Course", "glossary", "passage")
CALLS = [name for name in lessons.__all__ if name not in PLAIN]
READY = "() => window.jupyterapp?.shell?.currentWidget?.sessionContext?.session?.kernel"


class Server:
    """JupyterLab as `lessons lab` starts it, on a copy of `notebooks/` and `assets/`."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        for name in ("notebooks", "assets"):
            shutil.copytree(ROOT / name, folder / name, dirs_exist_ok=True)
        settings = folder / "settings"
        for name, values in SETTINGS.items():
            path = settings / f"{name}.jupyterlab-settings"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(values))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        words = [
            *(sys.executable, "-m", "lessons", "lab", "--no-browser", "--allow-root"),
            *(f"--port={self.port}", f"--IdentityProvider.token={TOKEN}"),
            *("--expose-app-in-browser", f"--LabApp.user_settings_dir={settings}"),
            f"--LabApp.workspaces_dir={folder / 'workspaces'}",
        ]
        self.log = folder / "server.log"
        # A history of its own: what was run here before is not this lesson's.
        # And a data folder: what a test writes is not the tester's.
        own = {"IPYTHONDIR": str(folder / "ipython"), "LESSONS_DATA": str(folder / "data")}
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                words,
                cwd=folder,
                env=os.environ | environment | own,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._wait()

    def _wait(self) -> None:
        """Until the server answers; it prints its address before it listens there."""
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{self.url}/api").read()
                return
            except OSError:
                # The pause between two tries: a server that ends will not answer.
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self.process.wait(0.2)
                    break
        raise RuntimeError(self.log.read_text())

    def close(self) -> None:
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(20)


class Lab:
    """One page on JupyterLab: what a learner does, by pointer and by keyboard."""

    def __init__(self, page: Page, server: Server) -> None:
        self.page = page
        self.server = server

    def open(self, notebook: str, theme: str = "light", *, again: bool = False) -> Lab:
        """Open a notebook in simple mode, without its earlier session.

        With `again`, as the learner who answered before; else as a new one.
        """
        for session in self._api("sessions"):
            self._api(f"sessions/{session['id']}", "DELETE")
        if not again:
            for path in (self.server.folder / "data").glob("*/answers*"):
                path.unlink()
        shutil.copy(ROOT / "notebooks" / f"{notebook}.ipynb", self.server.folder / "notebooks")
        self.page.goto(
            f"{self.server.url}/doc/tree/notebooks/{notebook}.ipynb?reset&token={TOKEN}"
        )
        self.page.wait_for_function(READY)
        self.page.locator(".jp-Notebook").wait_for()
        self.theme(theme)
        return self

    def _api(self, path: str, method: str = "GET") -> list:
        headers = {"Authorization": f"token {TOKEN}"}
        url = f"{self.server.url}/api/{path}"
        request = urllib.request.Request(url, method=method, headers=headers)
        with urllib.request.urlopen(request) as reply:
            body = reply.read()
        return json.loads(body) if body else []

    def theme(self, name: str) -> None:
        self.command("apputils:change-theme", {"theme": THEMES[name]})
        light = "true" if name == "light" else "false"
        expect(self.page.locator("body")).to_have_attribute("data-jp-theme-light", light)

    def command(self, name: str, arguments: dict | None = None) -> None:
        script = (
            "([name, args]) => window.jupyterapp.commands.execute(name, args).then(() => 0)"
        )
        self.page.evaluate(script, [name, arguments or {}])

    def run_all(self) -> Lab:
        """Run All Cells, and wait for each widget of the notebook to be drawn."""
        self.command("notebook:run-all-cells")
        calls = re.findall(rf"^(?:\w+ = )?(?:{'|'.join(CALLS)})\(", self.code(), re.MULTILINE)
        expect(self.page.locator("section.lessons")).to_have_count(len(calls))
        return self

    def wait_idle(self) -> None:
        self.page.wait_for_function(IDLE)

    def models(self) -> int:
        """How many widget models the kernel has."""
        return self.page.evaluate(MODELS)

    def code(self) -> str:
        cells = self.page.evaluate(
            "() => window.jupyterapp.shell.currentWidget.content.model.toJSON().cells"
            ".filter((cell) => cell.cell_type === 'code').map((cell) => cell.source)"
        )
        return "\n".join("".join(cell) for cell in cells)

    def cells(self) -> list:
        """What the keyboard must not change: order, kind and source of every cell."""
        return self.page.evaluate(
            "() => window.jupyterapp.shell.currentWidget.content.model.toJSON().cells"
            ".map((cell) => [cell.id, cell.cell_type, cell.source])"
        )

    def widget(self, name: str, number: int = 0):
        """The section of a widget by its name: quiz, timeline, chart or sketch."""
        return self.page.locator(f"section.lessons-{name}").nth(number)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def focused(self) -> str:
        """The element that has the focus, as its tag, role and words."""
        return self.page.evaluate(
            "() => { const e = document.activeElement;"
            " return [e.tagName, e.getAttribute('role'),"
            " e.getAttribute('aria-label') || e.textContent.trim().slice(0, 80)].join('|') }"
        )

    def has_focus(self, locator) -> bool:
        return locator.evaluate("(e) => e.contains(document.activeElement)")


@contextmanager
def serving(folder: Path, environment: dict[str, str]):
    server = Server(folder, environment)
    try:
        yield server
    finally:
        server.close()
