"""Charts in a notebook: painted, linked with the timeline, and used without a mouse."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

RANGE = "(plot) => plot.layout.xaxis.range.map(String)"
MARKS = "(plot) => (plot.layout.shapes ?? []).filter((s) => s.name === 'lessons-mark').length"
# A point of the figure that stands for an event, and where it is on the screen.
POINT = """(plot) => {
  const full = plot._fullLayout;
  const box = plot.getBoundingClientRect();
  for (const trace of plot.calcdata) {
    const { customdata, yaxis } = trace[0].trace;
    const vertical = full[(yaxis ?? "y").replace("y", "yaxis")];
    for (const point of trace) {
      const event = customdata?.[point.i];
      if (typeof event !== "string" || !event) continue;
      const across = full.xaxis._offset + full.xaxis.c2p(point.x);
      const down = vertical._offset + vertical.c2p(point.y);
      return [event, box.left + across, box.top + down];
    }
  }
  return null;
}"""


@pytest.fixture
def record(alone):
    """A timeline and the record linked to it."""
    lab = alone("years = timeline()\nyears", 'chart("record", timeline=years)')
    lab.record = lab.page.locator(".js-plotly-plot")
    lab.record.locator(".main-svg").first.wait_for()
    expect(lab.record).to_have_attribute("role", "img")
    return lab


def test_every_figure_has_a_name_and_no_toolbar(record):
    """Each figure says in words what it shows, and offers no upload."""
    for plot in record.page.locator(".js-plotly-plot").all():
        expect(plot).to_have_attribute("aria-label", re.compile(".{80,}"))
        assert plot.locator(".modebar-btn").count() == 0


def test_an_event_of_the_timeline_is_marked_in_the_record(record):
    """Choosing an event in the timeline marks it in the record, in place."""
    record.record.evaluate("(plot) => { window.before = plot }")
    record.widget("timeline").get_by_role("listbox").focus()
    record.press("End")
    chart = record.widget("chart")
    expect(chart.locator("select option:checked")).not_to_have_text("No event")
    record.page.wait_for_function(f"() => ({MARKS})(window.before) === 1")
    assert record.record.evaluate("(plot) => plot === window.before")


def test_an_event_of_the_record_is_chosen_in_the_timeline(record):
    """Choosing an event under the record makes it the current one of the timeline."""
    picker = record.widget("chart").locator("select")
    value = picker.locator("optgroup").last.locator("option").last.get_attribute("value")
    picker.select_option(value)
    track = record.widget("timeline").get_by_role("listbox")
    expect(track).to_have_attribute("aria-activedescendant", re.compile(f"-{value}$"))


def test_zoom_stays_in_place(record):
    """Zooming to an era redraws the same figure with another range."""
    record.record.evaluate("(plot) => { window.before = plot }")
    before = record.record.evaluate(RANGE)
    button = record.widget("chart").locator(".lessons-chart-zooms button").last
    button.focus()
    record.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    record.page.wait_for_function(
        "(old) => String(window.before.layout.xaxis.range) !== String(old)", arg=before
    )
    assert record.record.evaluate("(plot) => plot === window.before")


def test_the_table_says_what_the_figure_shows(record):
    """The table behind the chart is opened by keyboard and has a caption."""
    chart = record.widget("chart")
    chart.get_by_role("button", name="Show the table").focus()
    record.press("Enter")
    expect(chart.locator("table caption").first).to_be_visible()
    assert chart.locator("tbody tr").count() > 10


def test_a_click_on_a_point_chooses_its_event(record):
    """The pointer reaches the same events as the list."""
    record.record.scroll_into_view_if_needed()
    event, across, down = record.record.evaluate(POINT)
    record.page.mouse.click(across, down)
    expect(record.widget("chart").locator("select")).to_have_value(event)
