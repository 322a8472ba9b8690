"""A timeline: one event is opened and read, then the one beside it, and the card is closed."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.journeys.place import Place

NAME = "lessons-timeline"


def use(place: Place) -> None:
    """The card says what happened and where that is from; the way back is not lost."""
    hand, timeline = place.hand, place.widget
    card = timeline.locator(".lessons-timeline-card")
    OPENED[hand.name](place)
    expect(card.locator("h4")).to_be_focused()
    expect(card).to_contain_text("Sources")
    first = card.locator("h4").inner_text()
    following = place.button("Next event ›")
    last = following.get_attribute("aria-disabled") == "true"
    hand.press(place.button("‹ Previous event") if last else following)
    expect(card.locator("h4")).not_to_have_text(first)
    expect(card).to_contain_text("Sources")
    hand.press(place.button("Close"))
    expect(timeline.get_by_role("listbox")).to_be_focused()


def by_keys(place: Place) -> None:
    place.hand.reach(place.widget.get_by_role("listbox"))
    place.hand.keys("ArrowRight", "Enter")


def by_mark(place: Place) -> None:
    """The first mark that stands for one event alone: others come closer before they open."""
    mark = place.widget.locator(f".{NAME}-mark:not([data-events*=' ']) .{NAME}-hit").first
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    place.hand.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


OPENED = {"keyboard": by_keys, "pointer": by_mark}
