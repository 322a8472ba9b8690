"""One user of a hub: logs in by the page, and runs code in their own kernel."""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.lab import IDLE, READY, Lab
from tests.hub.hub import Hub

# Milliseconds for what a server or a kernel that starts has to do first.
PATIENCE = 30_000
RUN = (Path(__file__).parent / "run.js").read_text(encoding="utf-8")


class User(Lab):
    """A page of JupyterLab on the user's own server."""

    def first_notebook(self) -> str:
        """Its path, as the address of the page tells it: what the hub has opened."""
        self.page.wait_for_function(READY)
        self.page.locator(".jp-Notebook").wait_for()
        return self.page.url.split("/lab/tree/")[1]

    def open_beside(self, notebook: str) -> None:
        """Another notebook, in the same JupyterLab."""
        self.command("docmanager:open", {"path": f"notebooks/{notebook}.ipynb"})
        tab = self.page.locator(".lm-TabBar-tab.jp-mod-current")
        expect(tab).to_contain_text(notebook, timeout=PATIENCE)
        self.page.wait_for_function(IDLE)

    def answer(self) -> None:
        """The first question of the first quiz, with its first choice."""
        quiz = self.widget("quiz")
        quiz.get_by_role("radio").first.check()
        quiz.get_by_role("radio", name="Sure", exact=True).check()
        quiz.get_by_role("button", name="Check").click()

    def run(self, code: str) -> str:
        """What that code prints, or its error, in the kernel of the notebook in front."""
        return self.page.evaluate(RUN, code)

    def ask(self, script: str, **values: object) -> dict:
        """The variable `found` that a script leaves, started with these values."""
        begin = f"import json; globals().update(json.loads({json.dumps(values)!r}))"
        told = self.run(f"{begin}\n{script}\nprint(json.dumps(found))")
        try:
            return json.loads(told)
        except ValueError:
            raise AssertionError(told) from None


@contextmanager
def logged_in(browser: Browser, hub: Hub, name: str):
    """The user's page after the hub's form; closed at the end."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    context.set_default_timeout(PATIENCE)
    requests: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    page = context.new_page()
    try:
        page.goto(f"{hub.url}/hub/login")
        page.get_by_label("Username").fill(name)
        page.get_by_label("Password").fill(hub.password)
        page.get_by_role("button", name="Sign in").click()
        yield User(page, hub)
    finally:
        context.close()
    assert [url for url in requests if not url.startswith((hub.url, "data:", "blob:"))] == []
