"""Hands that know keys only: every press is a real one, and Tab is the way everywhere."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from tests.browser.lab import Lab

ACTIVE = re.compile("jp-mod-active")
# Where something is from whoever has the focus, in the page's order. A group of radio
# buttons is one stop for Tab: whoever is on one of them is in the group of the others.
WAY = """(wanted) => {
  const now = document.activeElement;
  const after = now.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING;
  const group = wanted.type === "radio" && now.name === wanted.name;
  return { here: now === wanted, group, after: after > 0, gone: !wanted.isConnected };
}"""
# From one widget's end to the next one's beginning no more stops are asked of a learner.
FAR = 60


class Keyboard:
    """Goes by Tab and Shift+Tab, presses by Enter, ticks by Space, chooses by arrows."""

    name = "keyboard"

    def __init__(self, lab: Lab) -> None:
        self.lab, self.page = lab, lab.page

    def run_all(self, cells: int) -> None:
        """Shift+Enter from the first cell on; the last one must not add another cell."""
        self.keys(*["Shift+Enter"] * (cells - 1), "Control+Enter")

    def to_the_top(self, cells: int) -> None:
        """Out of whatever has the focus and up to the first cell, as in any notebook."""
        self.keys("Escape", *["ArrowUp"] * cells)
        expect(self.page.locator(".jp-Cell").first).to_have_class(ACTIVE)

    def keys(self, *keys: str) -> None:
        self.lab.press(*keys)

    def reach(self, wanted: Locator) -> None:
        """Until it has the focus. AssertionError, with who has it instead, if it never does."""
        self._go(wanted, "Tab", "Shift+Tab", ends=("here", "group"))

    def _go(self, wanted: Locator, on: str, back: str, ends: tuple[str, ...]) -> None:
        # Found once: to find it anew at each step would take longer than all the steps.
        element = wanted.element_handle()
        for _ in range(FAR):
            way = element.evaluate(WAY)
            if way["gone"]:
                element = wanted.element_handle()
                way = element.evaluate(WAY)
            if any(way[end] for end in ends):
                return
            self.keys(on if way["after"] else back)
        raise AssertionError(f"{on} does not reach {wanted}: {self.lab.focused()}")

    def press(self, button: Locator) -> None:
        self.reach(button)
        self.keys("Enter")

    def tick(self, box: Locator) -> None:
        """A box by Space; of radio buttons the wanted one by arrows."""
        self.reach(box)
        self._go(box, "ArrowDown", "ArrowUp", ends=("here",))
        if not box.is_checked():
            self.keys("Space")
        expect(box).to_be_checked()

    def untick(self, box: Locator) -> None:
        self.reach(box)
        self.keys("Space")
        expect(box).not_to_be_checked()

    def choose(self, field: Locator, number: int) -> None:
        """The option of that number in a closed drop-down."""
        self.reach(field)
        self.keys("Home", *["ArrowDown"] * number)
        expect(field).to_have_js_property("selectedIndex", number)

    def write(self, box: Locator, words: str) -> None:
        """In place of what stands there."""
        self.reach(box)
        self.keys("ControlOrMeta+a")
        self.page.keyboard.type(words)

    def leave(self, widget: Locator) -> None:
        """Tab on until the widget is left behind."""
        for _ in range(FAR):
            if not self.lab.has_focus(widget):
                return
            self.keys("Tab")
        raise AssertionError(f"Tab does not leave {widget}: {self.lab.focused()}")
