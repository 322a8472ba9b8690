"""One's own answers: looked at, saved to hand in, and not erased after all."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.journeys.place import Place


def use(place: Place) -> None:
    hand, widget = place.hand, place.widget
    hand.press(place.button("Look again"))
    expect(widget.locator("tbody tr").first).to_be_visible()
    with hand.page.expect_download() as download:
        hand.press(place.button("Save a copy to hand in"))
    assert download.value.suggested_filename.endswith(".json")
    hand.press(place.button("Erase my data"))
    expect(place.button("Yes, erase it all")).to_be_focused()
    hand.press(place.button("No, keep it"))
    expect(place.button("Erase my data")).to_be_focused()
    expect(widget.locator("tbody tr").first).to_be_visible()
    place.finish(widget.get_by_role("status"), "Nothing was erased.")


def due(place: Place) -> None:
    """Who has not answered anything has nothing to review, and is told so."""
    expect(place.widget).to_contain_text("You have not answered a question yet.")
