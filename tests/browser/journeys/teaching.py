"""The Studio and a class's results, as a teacher begins with them."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.journeys.place import Place


def edit(place: Place) -> None:
    """A quiz is chosen, a title changed, seen in the list and taken back."""
    hand, studio = place.hand, place.widget
    quizzes = studio.get_by_label("Quiz", exact=True)
    hand.choose(quizzes, 1)
    title = studio.get_by_label("Title", exact=True)
    first, *_ = place.course.quiz(quizzes.input_value()).items
    expect(title).to_have_value(first.title)
    entries = studio.locator(".lessons-studio-list")
    hand.write(title, "Words of a teacher")
    expect(entries).to_contain_text("Words of a teacher")
    hand.press(place.button("Undo"))
    expect(entries).not_to_contain_text("Words of a teacher")
    # The form is drawn anew after the list.
    expect(title).to_have_value(first.title)


def results(place: Place) -> None:
    """A folder without answers is named: it is said that there are none."""
    hand, widget = place.hand, place.widget
    hand.write(widget.get_by_role("textbox"), str(hand.lab.server.folder / "assets"))
    hand.press(place.button("Read"))
    expect(widget.locator(".lessons-results-told")).not_to_be_empty()
