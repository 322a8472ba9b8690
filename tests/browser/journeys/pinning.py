"""A pinning: each statement to the year that the text gives it, the others left open."""

from __future__ import annotations

from playwright.sync_api import expect

from lessons.course.naming import named
from lessons.model.pinning import Pinning
from tests.browser.journeys.place import Place

# A pointer is not finer than this on the line, in years.
COARSE = 2


def use(place: Place) -> None:
    pinning = named(place.course.pinnings, place.address, "pinning")
    for number, year in enumerate(pinning.years):
        if year:
            PINNED[place.hand.name](place, pinning, number, year)
    place.hand.press(place.button("Compare with the record"))
    record = place.widget.locator(".lessons-pinning-record")
    expect(record).to_be_focused()
    left = record.locator("td:last-child", has_text="rightly left open")
    expect(left).to_have_count(pinning.years.count(0))
    place.finish(record.locator("h4").first, "What the text gives, and what there is")


def typed(place: Place, pinning: Pinning, number: int, year: int) -> None:
    place.hand.write(place.widget.locator("input").nth(number), str(year))


def pointed(place: Place, pinning: Pinning, number: int, year: int) -> None:
    """The statement, then its place on the line."""
    place.widget.locator("li").nth(number).click(position={"x": 5, "y": 5})
    line = place.widget.locator("svg")
    axis = line.locator(".lessons-pinning-axis").first.bounding_box()
    share = (year - pinning.start) / (pinning.end - pinning.start)
    across = axis["x"] + share * axis["width"] - line.bounding_box()["x"]
    line.click(position={"x": across, "y": 60})
    box = place.widget.locator("input").nth(number)
    assert abs(int(box.input_value()) - year) <= COARSE


PINNED = {"keyboard": typed, "pointer": pointed}
