"""A sketch: the line is drawn, by its boxes or by one stroke, and compared."""

from __future__ import annotations

from playwright.sync_api import expect

from lessons.course.naming import named
from lessons.model.sketch import Sketch
from tests.browser.journeys.place import Place


def use(place: Place) -> None:
    sketch = named(place.course.sketches, place.address, "sketch")
    DRAWN[place.hand.name](place, sketch)
    place.hand.press(place.button("Compare with the record"))
    record = place.widget.locator(".lessons-sketch-record")
    expect(record).to_be_focused()
    place.finish(record.locator("h4").first, "Your line and the record")


def typed(place: Place, sketch: Sketch) -> None:
    for year in sketch.years:
        if year not in sketch.given:
            box = place.widget.get_by_label(str(year))
            place.hand.write(box, f"{sketch.low + sketch.step:g}")


def stroked(place: Place, sketch: Sketch) -> None:
    """From the left edge to the right, upwards."""
    picture = place.widget.locator("svg")
    picture.scroll_into_view_if_needed()
    box, mouse = picture.bounding_box(), place.hand.page.mouse
    mouse.move(box["x"] + 30, box["y"] + box["height"] - 60)
    mouse.down()
    mouse.move(box["x"] + box["width"] - 20, box["y"] + 30, steps=40)
    mouse.up()


DRAWN = {"keyboard": typed, "pointer": stroked}
