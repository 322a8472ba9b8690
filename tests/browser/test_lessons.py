"""Every notebook, as it opens and as it runs."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import violations
from tests.browser.lab import ROOT, Lab

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


def faultless(lab: Lab) -> None:
    """No cell ends in an error, nothing is printed as one, every widget is drawn."""
    expect(lab.page.locator(".jp-RenderedText[data-mime-type*=stderr]")).to_have_count(0)
    expect(lab.page.locator("[data-mime-type*=error]")).to_have_count(0)
    failed = lab.page.locator(".jp-OutputArea-output:has-text('Error displaying')")
    expect(failed).to_have_count(0)


def accessible(lab: Lab) -> None:
    """axe finds nothing in any output, in either theme."""
    for theme in ("dark", "light"):
        lab.theme(theme)
        assert violations(lab.page, ".jp-OutputArea-output") == [], theme


def unmoved(lab: Lab) -> None:
    """Whatever is typed on any control of any widget, the cells stay as they are."""
    before = lab.cells()
    widgets = lab.page.locator("section.lessons")
    kinds: set[str] = set()
    for number in range(widgets.count()):
        widget = widgets.nth(number)
        name = widget.get_attribute("data-lessons")
        for control in widget.locator(FOCUSABLE).all():
            if not control.is_visible():
                continue
            kind = control.evaluate("(e) => e.tagName + (e.type ?? '') + (e.role ?? '')")
            if f"{name} {kind}" in kinds:
                continue
            kinds.add(f"{name} {kind}")
            control.focus()
            lab.press(*TYPED[:36])
            if control.is_visible():
                control.focus()
            lab.press(*TYPED[36:])
            assert lab.cells() == before, f"{number}: {kind}"
            assert lab.page.locator(".jp-Dialog").count() == 0


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_a_lesson_from_opening_to_typing(lab, notebook):
    """It can be read before it is run, runs without a fault, and is accessible both ways.

    Whatever is typed on any control of any widget, no cell changes. One opening
    for all of it: each promise has a function above.
    """
    lab.open(notebook)
    expect(
        lab.page.locator(".jp-OutputArea-output.jp-RenderedHTMLCommon").first
    ).to_be_visible()
    assert "Run this cell" in lab.page.locator(".jp-Notebook").inner_text()
    assert lab.page.locator("section.lessons").count() == 0
    accessible(lab)
    lab.run_all()
    lab.wait_idle()
    faultless(lab)
    accessible(lab)
    unmoved(lab)


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


def test_one_model_a_widget(lab):
    """Whatever a cell draws is one widget model, however long it is."""
    lab.open("00-start-here").run_all()
    lab.wait_idle()
    assert lab.models() == lab.page.locator("section.lessons").count()


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
