"""Contrasts in running text: what readers see of it, and the sentence around each of them."""

from __future__ import annotations

from bisect import bisect_left

from lessons.course import marks, sentences
from lessons.course.faults import Card
from lessons.model.faq import Contrast

# Each contrast keeps its whole sentence: without a limit, a file of nothing but
# marks would fill the memory.
MOST = 100


def first_alternatives(text: str) -> str:
    """The text as readers see it: right words for `{right | wrong}`, escaped signs bare."""
    parts, _ = marks.parse(text)
    return "".join(part if isinstance(part, str) else part.halves[0] for part in parts)


def read(text: str, line: int, card: Card) -> list[Contrast]:
    """The contrasts of one paragraph, which begins on `line`, in their order."""
    parts, wrong = marks.parse(text)
    ends = [offset for offset, sign in enumerate(text) if sign == "\n"]
    for fault in wrong:
        card.fault(line + bisect_left(ends, fault.offset), fault.why, fault.mend)
    found: list[tuple[int, int, marks.Alternatives]] = []
    shown = ""
    for part in parts:
        words = part if isinstance(part, str) else part.halves[0]
        if not isinstance(part, str):
            found.append((len(shown), len(shown) + len(words), part))
        shown += words.replace("\n", " ")
    if wrong or not found:
        return []
    if len(found) > MOST:
        why = f"a paragraph holds {len(found):,} contrasts, and {MOST} is the most"
        card.fault(line, why, "Divide it with empty lines.")
        return []
    if "{}" in shown:
        card.fault(line, "empty braces stand beside a contrast", "Leave them out.")
        return []
    spans = sentences.spans(shown)
    contrasts = []
    for start, end, mark in found:
        # A half may itself hold a full stop: the sentence then runs on to the next one.
        first = max(span[0] for span in spans if span[0] <= start)
        last = min(span[1] for span in spans if span[1] >= end)
        sentence = f"{shown[first:start]}{{}}{shown[end:last]}"
        right, *others = mark.halves
        place = line + bisect_left(ends, mark.offset)
        contrasts.append(Contrast(" ".join(sentence.split()), right, tuple(others), place))
    return contrasts
