"""A prediction: a guess is entered, then the record stands beside it."""

from __future__ import annotations

from playwright.sync_api import expect

from lessons.course.naming import named
from tests.browser.journeys.place import Place


def use(place: Place) -> None:
    hand, widget = place.hand, place.widget
    asked = named(place.course.predictions, place.address, "prediction")
    middle = int(asked.low + asked.high) // 2
    if asked.kind == "choice":
        hand.tick(widget.get_by_role("radio").nth(len(asked.choices) // 2))
    else:
        hand.write(widget.get_by_role("spinbutton"), str(middle))
    if asked.kind == "date":
        hand.choose(widget.get_by_label("Month"), 6)
    hand.press(place.button("Compare with the record"))
    record = widget.locator(".lessons-prediction-record")
    expect(record).to_be_focused()
    place.finish(record.locator("h4").first, "Your guess and the record")
