"""A map: in each view a place is opened, and one event of it read."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.journeys.place import Place


def use(place: Place) -> None:
    hand, atlas = place.hand, place.widget
    detail = atlas.locator(".lessons-atlas-detail")
    views = atlas.get_by_role("group", name="View").get_by_role("radio")
    for view in views.all():
        hand.tick(view)
        name = atlas.locator(".lessons-atlas-places button").last
        words = name.inner_text().rsplit(" (", 1)[0]
        hand.press(name)
        expect(detail).to_be_focused()
        expect(detail.get_by_role("heading")).to_have_text(words)
        event = detail.get_by_role("button").first
        hand.press(event)
        expect(event).to_have_attribute("aria-expanded", "true")
        expect(detail.locator(".lessons-events")).to_have_count(1)
