"""Hands that point: every press is a click where the thing is; only text is typed."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.lab import Lab


class Pointer:
    """Clicks; Playwright refuses where something lies over the thing that is clicked."""

    name = "pointer"

    def __init__(self, lab: Lab) -> None:
        self.lab, self.page = lab, lab.page

    def run_all(self, cells: int) -> None:
        """Run All Cells from the menu."""
        menu = self.page.locator(".lm-MenuBar")
        menu.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()

    def to_the_top(self, cells: int) -> None:
        """Playwright scrolls to whatever it clicks."""

    def reach(self, wanted: Locator) -> None:
        wanted.scroll_into_view_if_needed()

    def press(self, button: Locator) -> None:
        button.click()

    def tick(self, box: Locator) -> None:
        box.click()
        expect(box).to_be_checked()

    def untick(self, box: Locator) -> None:
        box.click()
        expect(box).not_to_be_checked()

    def choose(self, field: Locator, number: int) -> None:
        """The list of a drop-down is drawn by the system, out of a test's reach."""
        field.select_option(index=number)

    def write(self, box: Locator, words: str) -> None:
        """In place of what stands there."""
        box.click(click_count=3)
        self.page.keyboard.type(words)

    def leave(self, widget: Locator) -> None:
        """A pointer is not caught anywhere."""
