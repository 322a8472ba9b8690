"""Texts that are folded: each part is opened."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.journeys.place import Place


def use(place: Place) -> None:
    for part in place.widget.locator("details").all():
        if part.get_attribute("open") is None:
            place.hand.press(part.locator("summary"))
        expect(part).to_have_attribute("open", "")
