"""Contrasts in running text: what readers see of it, and the sentence around each of them."""

from __future__ import annotations

from lessons.course import marks, sentences
from lessons.course.markdown import Faults
from lessons.model.faq import Contrast


def first_alternatives(text: str) -> str:
    """The text as readers see it: right words for `{right | wrong}`, escaped signs bare."""
    return "".join(
        part if isinstance(part, str) else part.halves[0] for part in marks.parse(text)[0]
    )


def read(text: str, line: int, what: str, faults: Faults) -> list[Contrast]:
    """The contrasts of one paragraph, which begins on `line`, in their order."""
    parts, wrong = marks.parse(text)
    for fault in wrong:
        place = line + text.count("\n", 0, fault.offset)
        faults.add(place, what, fault.why, fault.mend)
    found: list[tuple[int, int, marks.Alternatives]] = []
    shown = ""
    for part in parts:
        words = part if isinstance(part, str) else part.halves[0]
        if not isinstance(part, str):
            found.append((len(shown), len(shown) + len(words), part))
        shown += words
    if wrong or not found:
        return []
    shown = shown.replace("\n", " ")
    if "{}" in shown:
        faults.add(
            line, what, "a pair of empty braces stands beside a contrast", "Leave it out."
        )
        return []
    spans = sentences.spans(shown)
    contrasts = []
    for start, end, mark in found:
        first = max(span[0] for span in spans if span[0] <= start)
        last = min(span[1] for span in spans if span[1] >= end)
        right, *others = mark.halves
        contrasts.append(
            Contrast(
                sentence=" ".join(f"{shown[first:start]}{{}}{shown[end:last]}".split()),
                right=right,
                wrong=tuple(others),
                line=line + text.count("\n", 0, mark.offset),
            )
        )
    return contrasts
