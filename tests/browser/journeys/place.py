"""Where a learner is: one widget, the hands at work, and what has to be so in the end."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field

from playwright.sync_api import Locator, expect

from lessons.course.course import Course
from tests.browser.lab import PLAIN, ROOT, Lab

COURSE = Course.load(ROOT / "assets")


@dataclass(kw_only=True)
class Place:
    """A widget (or a folded text), the course's name for its content, and the hands at work."""

    hand: object
    widget: Locator
    kind: str
    address: str
    ends: list[tuple[Locator, str]] = field(default_factory=list)
    course: Course = COURSE

    def button(self, name: str | re.Pattern) -> Locator:
        return self.widget.get_by_role("button", name=name, exact=isinstance(name, str))

    def finish(self, where: Locator, words: str) -> None:
        """These words stand there now, and still when the whole notebook is done."""
        self.ends.append((where, words))
        self.check()

    def check(self) -> None:
        for where, words in self.ends:
            expect(where).to_have_text(words)


def of(lab: Lab, hand) -> list[Place]:
    """Every widget and folded text of the open notebook, in the order of the page."""
    drawn = lab.page.locator("section.lessons")
    folded = lab.page.locator(".jp-OutputArea-output:has(details):not(:has(section.lessons))")
    counts = {True: 0, False: 0}
    places = []
    for kind, address in calls(lab.code()):
        plain = kind in PLAIN
        where = (folded if plain else drawn).nth(counts[plain])
        counts[plain] += 1
        places.append(Place(hand=hand, widget=where, kind=kind, address=address))
    return places


def calls(code: str) -> list[tuple[str, str]]:
    """What a notebook shows: the names it calls, each with its first argument or nothing."""
    found = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    found.sort(key=lambda call: call.lineno)
    return [(call.func.id, call.args[0].value if call.args else "") for call in found]
