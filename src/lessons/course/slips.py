"""Lines that look like Markdown and are none: pasted bullets, headings without their space."""

from __future__ import annotations

import re

from lessons.course.faults import Card
from lessons.course.markdown import Block, Document, within

_BULLET = re.compile(r"\s*(?:[•·‣▪●○◦■□\uf0b7]|[-*+]\[[ xX]?\]|(?:–|o\s)\s*\[[ xX]?\])")
_DASH = re.compile(r"\s*(?:–|o)\s")
_HEADING = re.compile(r" {0,3}#{2,6}[^#\s]")


def report(document: Document, blocks: list[Block], card: Card, begin: str) -> None:
    """Note a fault for each such line; `begin` says how a bullet should begin."""
    for block in within(blocks, "paragraph"):
        lines = list(enumerate(document.lines[block.first : block.end], block.line))
        dashes = [line for line, text in lines if _DASH.match(text)]
        # One dash at the start of a line may be a wrapped sentence; two are a list.
        bullets = set(dashes if len(dashes) > 1 or dashes == [block.line] else ())
        bullets.update(line for line, text in lines if _BULLET.match(text))
        for line in sorted(bullets):
            card.fault(line, "this line begins with a bullet that is not Markdown", begin)
        for line, text in lines:
            if _HEADING.match(text):
                card.fault(line, "a space is missing after the `##`", "Begin it with `## `.")
