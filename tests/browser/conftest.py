"""A JupyterLab, and a page of it."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from tests.browser.lab import CALLS, Lab, serving

# How long a busy machine may take for anything that is waited for, in milliseconds.
PATIENCE = 20_000
# What anywidget says when a busy machine is late; our widgets do without (see bundle.js).
LATE = "[anywidget] Failed to initialize model."


@pytest.fixture(scope="session")
def server(tmp_path_factory, outside):
    """One JupyterLab for all browser tests."""
    with serving(tmp_path_factory.mktemp("lab"), outside.environment()) as running:
        yield running


@pytest.fixture
def lab(browser, server, outside):
    """A fresh page, 1,200 pixels wide; script errors and requests to elsewhere fail."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    page = context.new_page()
    problems: list[str] = []
    requests: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    context.on("request", lambda request: requests.append(request.url))
    yield Lab(page, server)
    context.close()
    assert [each for each in problems if each != LATE] == []
    ours = (server.url, "data:", "blob:")
    assert [url for url in requests if not url.startswith(ours)] == []
    assert outside.requests == []


@pytest.fixture
def alone(lab, monkeypatch, tmp_path):
    """Opens and runs a notebook of nothing but these cells, like `quiz("…")`."""

    def opened(*calls: str) -> Lab:
        names = [name for name in CALLS if any(f"{name}(" in call for call in calls)]
        codes = [f"from lessons import {', '.join(names)}", *calls]
        cells = [
            {"cell_type": "code", "source": code, "metadata": {}, "outputs": []}
            | {"execution_count": None, "id": f"cell-{place}"}
            for place, code in enumerate(codes)
        ]
        kernel = {"kernelspec": {"display_name": "Python 3", "name": "python3"}}
        book = {"cells": cells, "nbformat": 4, "nbformat_minor": 5, "metadata": kernel}
        (tmp_path / "notebooks").mkdir(exist_ok=True)
        (tmp_path / "notebooks" / "alone.ipynb").write_text(json.dumps(book))
        monkeypatch.setattr("tests.browser.lab.ROOT", tmp_path)
        return lab.open("alone").run_all()

    return opened
