"""A sketch in JupyterLab: drawn by keys or by pointer, compared, kept, begun again."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from lessons.course.course import Course
from tests.browser.accessibility import violations
from tests.browser.lab import ROOT, Lab

COURSE = Course.load(ROOT / "assets")
SKETCHES = {sketch.identifier: sketch for sketch in COURSE.sketches}


@pytest.fixture
def sketched(alone):
    """A notebook that holds one sketch, run."""

    def opened(name: str):
        return alone(f'sketch("{name}")').widget("sketch")

    return opened


def fill(lab: Lab, widget, years: list[int], value: float) -> None:
    """Type one value into every box, going from one to the next by Tab."""
    widget.get_by_label(str(years[0])).focus()
    for year in years:
        assert lab.has_focus(widget.get_by_label(str(year))), year
        lab.page.keyboard.type(f"{value:g}")
        lab.press("Tab")


def open_years(name: str) -> list[int]:
    return [year for year in SKETCHES[name].years if year not in SKETCHES[name].given]


@pytest.mark.parametrize("name", SKETCHES)
def test_drawn_and_compared_by_keyboard(lab, sketched, name):
    """The boxes are filled, the record appears and has the focus, and no cell changes."""
    widget, sketch = sketched(name), SKETCHES[name]
    before = lab.cells()
    assert violations(lab.page) == []
    fill(lab, widget, open_years(name), sketch.low + sketch.step)
    assert lab.has_focus(widget.get_by_role("button", name="Compare with the record"))
    lab.press("Enter")
    record = widget.locator(".lessons-sketch-record")
    expect(record.get_by_role("heading")).to_have_text("Your line and the record")
    assert lab.has_focus(record)
    if sketch.events:
        expect(record.locator("ol > li")).to_have_count(len(sketch.events))
    else:
        expect(record.get_by_role("table")).to_be_visible()
    assert violations(lab.page) == []
    lab.theme("dark")
    assert violations(lab.page) == []
    widget.get_by_role("button", name="Start again").focus()
    lab.press("Enter")
    expect(record).to_be_empty()
    expect(widget.get_by_label(str(open_years(name)[0]))).to_have_value("")
    assert lab.cells() == before


def test_years_left_open_are_named(lab, sketched):
    """Whoever compares too early is told which years are open, and is taken to the first."""
    widget, years = sketched("closeness"), open_years("closeness")
    widget.get_by_label(str(years[0])).fill("5")
    widget.get_by_label(str(years[1])).fill("11")
    expect(widget.get_by_label(str(years[1]))).to_have_attribute("aria-invalid", "true")
    widget.get_by_role("button", name="Compare with the record").click()
    note = widget.locator(".lessons-sketch-note")
    expect(note).to_contain_text(str(years[1]))
    expect(note).not_to_contain_text(str(years[0]))
    assert lab.has_focus(widget.get_by_label(str(years[1])))
    expect(widget.locator(".lessons-sketch-record")).to_be_empty()


def test_drawn_by_pointer(lab, sketched):
    """A stroke across the picture fills every year's box; high up is more than low down."""
    widget = sketched("closeness")
    box = widget.locator("svg").bounding_box()
    mouse = lab.page.mouse
    mouse.move(box["x"] + 30, box["y"] + box["height"] - 60)
    mouse.down()
    mouse.move(box["x"] + box["width"] - 20, box["y"] + 30, steps=60)
    mouse.up()
    values = [
        float(widget.get_by_label(str(year)).input_value()) for year in open_years("closeness")
    ]
    assert values == sorted(values) and values[-1] > values[0] + 4


def test_another_view_shows_the_same_line(lab, sketched):
    """The line is kept by the kernel: a second view of the output shows it, and the record."""
    widget, years = sketched("trade-collapse"), open_years("trade-collapse")
    fill(lab, widget, years, 400)
    lab.press("Enter")
    expect(widget.get_by_role("table")).to_be_visible()
    lab.command("notebook:create-output-view")
    second = lab.widget("sketch", 1)
    for year in years:
        expect(second.get_by_label(str(year))).to_have_value("400")
    expect(second.get_by_role("table")).to_be_visible()
