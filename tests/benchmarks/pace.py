"""How long a person needs for what a script does at once.

S. K. Card, T. P. Moran, A. Newell, "The keystroke-level model for user
performance time with interactive systems", Communications of the ACM 23 (1980).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page

# Seconds: a key of somebody who types 40 words a minute, a move of the pointer, its button
# down and up, a hand between keyboard and mouse, a thought before each step.
KEY, POINT, BUTTON, HAND, THOUGHT = 0.28, 1.1, 0.2, 0.4, 1.35


class Pace:
    """Does each step in the page, and adds up what it would take a person.

    `seconds` is the person's time; `answers` what the page itself took to reply.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.seconds = self.answers = 0.0

    def think(self) -> None:
        self.seconds += THOUGHT

    def press(self, *keys: str) -> None:
        """Keys after a thought; a combination counts each of its keys."""
        self.think()
        for key in keys:
            self.seconds += KEY * len(key.split("+"))
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.think()
        self.seconds += KEY * len(text)
        self.page.keyboard.type(text)

    def click(self, target: Locator) -> None:
        """Hand to the mouse, a move, a click, and the hand back."""
        self.think()
        self.seconds += POINT + BUTTON + 2 * HAND
        target.click()

    def reach(self, target: Locator, most: int = 200) -> None:
        """Tab until the target has the focus. RuntimeError when it never has."""
        self.think()
        for _ in range(most):
            if target.evaluate("(e) => e === document.activeElement"):
                return
            self.seconds += KEY
            self.page.keyboard.press("Tab")
        raise RuntimeError(f"{most} presses of Tab did not reach {target}")

    @contextmanager
    def answering(self) -> Iterator[None]:
        """The time inside is the page's, as the clock measures it."""
        begun = time.perf_counter()
        yield
        self.answers += time.perf_counter() - begun

    def wait(self, expected: Callable[[], object]) -> None:
        """Until the page shows what is expected."""
        with self.answering():
            expected()

    @property
    def total(self) -> float:
        return self.seconds + self.answers
