"""Headings that are too long to be one."""

from __future__ import annotations

from lessons.course.faults import Card, Faults
from lessons.course.markdown import Block

# To find the words of a heading takes the square of its brackets: half a megabyte
# of them would keep an author waiting for half a minute.
LONGEST = 2_000  # signs


def too_long(heading: Block, faults: Faults) -> bool:
    """Whether a heading is too long; then a fault says so, and it must not be read on."""
    if len(heading.text) <= LONGEST:
        return False
    why = f"the heading has {len(heading.text):,} signs, and {LONGEST:,} is the most"
    Card(heading.text, heading.line, faults).fault(heading.line, why, "Shorten it.")
    return True
