"""A chart: a closer look, one event marked and taken away again, the table opened."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.journeys.place import Place


def use(place: Place) -> None:
    hand, chart = place.hand, place.widget
    zooms = chart.locator(".lessons-chart-zooms button")
    expect(zooms.last).to_be_visible()
    hand.press(zooms.last)
    expect(zooms.last).to_have_attribute("aria-pressed", "true")
    events = chart.locator("select")
    hand.choose(events, 2)
    marked = chart.locator(".lessons-chart-marked")
    expect(marked).to_contain_text("Marked: ")
    hand.press(place.button("Clear"))
    expect(marked).to_be_empty()
    table = chart.locator("table caption").first
    hand.press(place.button("Show the table"))
    expect(table).to_be_visible()
    hand.press(place.button("Hide the table"))
    expect(table).to_be_hidden()
