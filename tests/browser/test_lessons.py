"""Every notebook, as it opens and as it runs."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import violations
from tests.browser.lab import ROOT

NOTEBOOKS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))
# Keys that change cells in a notebook's command mode, and keys that a widget uses.
TYPED = (
    *"abcdefghijklmnopqrstuvwxyz",
    *"0123456789",
    *("d", "d", "0", "0", "Enter", "Space", "Delete", "Backspace", "Home", "End"),
    *("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown"),
    *("Shift+ArrowDown", "Shift+m", "Shift+l", "Shift+o", "Alt+Enter"),
    *(
        "Control+x",
        "Control+v",
        "Control+z",
        "Control+Shift+ArrowUp",
        "Control+Shift+ArrowDown",
    ),
)
FOCUSABLE = (
    "button:not([aria-disabled=true]), input:not(:disabled), select:not(:disabled), "
    "summary, [tabindex='0']"
)


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_runs_without_a_fault(lab, notebook):
    """Run All draws every widget, and no cell ends in an error."""
    lab.open(notebook).run_all()
    lab.wait_idle()
    expect(lab.page.locator(".jp-RenderedText[data-mime-type*=stderr]")).to_have_count(0)
    expect(lab.page.locator("[data-mime-type*=error]")).to_have_count(0)
    expect(
        lab.page.locator(".jp-OutputArea-output:has-text('Error displaying')")
    ).to_have_count(0)


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_can_be_read_before_it_is_run(lab, notebook):
    """An opened notebook shows its questions and pictures with no kernel's help."""
    lab.open(notebook)
    outputs = lab.page.locator(".jp-OutputArea-output.jp-RenderedHTMLCommon")
    expect(outputs.first).to_be_visible()
    assert "Run this cell" in lab.page.locator(".jp-Notebook").inner_text()
    assert lab.page.locator("section.lessons").count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_axe(lab, notebook, theme):
    """axe finds nothing in any output, before and after running, in either theme."""
    lab.open(notebook, theme)
    assert violations(lab.page, ".jp-OutputArea-output") == []
    lab.run_all()
    lab.wait_idle()
    assert violations(lab.page, ".jp-OutputArea-output") == []


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_typing_never_changes_a_cell(lab, notebook):
    """Whatever is typed on any control of any widget, the cells stay as they are."""
    lab.open(notebook).run_all()
    lab.wait_idle()
    before = lab.cells()
    widgets = lab.page.locator("section.lessons")
    for number in range(widgets.count()):
        controls = widgets.nth(number).locator(FOCUSABLE)
        kinds: set[str] = set()
        for control in controls.all():
            if not control.is_visible():
                continue
            kind = control.evaluate("(e) => e.tagName + (e.type ?? '') + (e.role ?? '')")
            if kind in kinds:
                continue
            kinds.add(kind)
            control.focus()
            lab.press(*TYPED[:36])
            if control.is_visible():
                control.focus()
            lab.press(*TYPED[36:])
            assert lab.cells() == before, f"{number}: {kind}"
            assert lab.page.locator(".jp-Dialog").count() == 0


def test_the_notebooks_own_keys_still_work(lab):
    """Shift+Enter runs the cell, Ctrl+S saves, Esc leaves, from inside a widget."""
    lab.open("00-start-here").run_all()
    lab.wait_idle()
    choice = lab.widget("quiz").locator("input").first
    choice.focus()
    with lab.page.expect_response(lambda reply: reply.request.method == "PUT"):
        lab.press("Control+s")
    choice.focus()
    lab.press("Escape")
    expect(lab.page.locator(".jp-Notebook.jp-mod-commandMode")).to_have_count(1)
    assert not lab.has_focus(lab.widget("quiz"))
    cell = lab.page.locator(".jp-Cell:has(section.lessons-quiz)").first
    cell.click(position={"x": 5, "y": 5})
    choice.focus()
    before = cell.locator(".jp-InputPrompt").inner_text()
    lab.press("Shift+Enter")
    expect(cell.locator(".jp-InputPrompt")).not_to_have_text(before)


def test_one_model_a_quiz(lab):
    """A quiz is one widget model, however long it is."""
    lab.open("00-start-here").run_all()
    lab.wait_idle()
    calls = lab.code().count("quiz(") + lab.code().count("timeline(")
    assert lab.models() == calls


def test_files_travel_once(lab):
    """Scripts and styles come to the page with the first widget that needs them only."""
    lab.open("06-wartime-alliance").run_all()
    lab.wait_idle()
    styles = lab.page.locator("style[data-lessons]").evaluate_all(
        "(all) => all.map((style) => style.dataset.lessons)"
    )
    assert styles
    assert len(styles) == len(set(styles))


def test_a_saved_notebook_can_be_read_again(lab):
    """What is saved is what was committed: static versions, no widget that is gone."""
    lab.open("06-wartime-alliance").run_all()
    lab.wait_idle()
    with lab.page.expect_response(lambda reply: reply.request.method == "PUT"):
        lab.command("docmanager:save")
    saved = (lab.server.folder / "notebooks" / "06-wartime-alliance.ipynb").read_text()
    assert "widget-view" not in saved
    committed = json.loads((ROOT / "notebooks" / "06-wartime-alliance.ipynb").read_text())
    for mine, theirs in zip(json.loads(saved)["cells"], committed["cells"], strict=True):
        outputs = zip(mine.get("outputs", []), theirs.get("outputs", []), strict=True)
        for one, other in outputs:
            assert one["data"] == other["data"]
