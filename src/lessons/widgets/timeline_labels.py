"""Words for as many marks of a static timeline as have room, none of them touching another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lessons.widgets.timeline_layout import LABEL_HEIGHT, LABEL_ROWS, MARK, Mark
from lessons.widgets.timeline_text import shorten, width

SIZE, GAP = 12, 4
LONGEST, SHORT = 230, 165


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, in pixels from the picture's top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Label:
    """Words in their box, with the line down to their mark where they stand higher up."""

    text: str
    box: Box
    mark: Mark
    leader: Box | None


def labels(marks: Sequence[Mark], left: float, right: float) -> list[Label]:
    """Words for as many marks of one lane as have room, the most important first.

    No label touches another, a mark, or the line that joins another to its mark.
    """
    taken = [_square(mark) for mark in marks]
    placed: list[Label] = []
    for mark in sorted(marks, key=lambda mark: (-mark.chief.importance, mark.x)):
        rivals = [each.x for each in marks if each != mark and _rivals(each, mark)]
        for label in sorted(_candidates(mark), key=lambda label: _shades(label, rivals)):
            parts = [label.box] + ([label.leader] if label.leader else [])
            inside = left <= label.box.left and label.box.right <= right
            others = [box for box in taken if box != _square(mark)]
            if inside and not any(part.touches(box) for part in parts for box in others):
                taken += parts
                placed.append(label)
                break
    return placed


def _candidates(mark: Mark) -> Iterator[Label]:
    text = mark.chief.headline
    more = f" + {len(mark.events) - 1} more" if len(mark.events) > 1 else ""
    for limit in (LONGEST, SHORT):
        words = shorten(text, SIZE, limit - width(more, SIZE))
        if not words:
            continue
        words += more
        long = width(words, SIZE) + 2 * GAP
        half = LABEL_HEIGHT / 2
        beside = mark.x + MARK / 2
        yield Label(words, Box(beside, mark.y - half, beside + long, mark.y + half), mark, None)
        for row in range(1, LABEL_ROWS + 1):
            bottom = mark.y - MARK / 2 - (row - 1) * LABEL_HEIGHT
            leader = Box(mark.x - 1, bottom, mark.x + 1, mark.y - MARK / 2) if row > 1 else None
            for left in (mark.x - 8, mark.x - long / 2, mark.x - long + 8):
                box = Box(left, bottom - LABEL_HEIGHT, left + long, bottom)
                yield Label(words, box, mark, leader)


def _rivals(other: Mark, mark: Mark) -> bool:
    return other.chief.importance >= mark.chief.importance


def _shades(label: Label, rivals: Sequence[float]) -> bool:
    # Words right above a mark of the same weight would keep that mark from its own.
    return any(label.box.left <= x <= label.box.right for x in rivals)


def _square(mark: Mark) -> Box:
    half = MARK / 2
    return Box(mark.x - half, mark.y - half, mark.x + half, mark.y + half)
