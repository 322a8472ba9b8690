"""Why a wrong choice is wrong: `Why not: wrong choice => reason`."""

from __future__ import annotations

from collections.abc import Iterator

from lessons.course import marks
from lessons.course.faults import Card
from lessons.course.markdown import Block
from lessons.model.faq import FaqEntry, Reason
from lessons.model.interaction import digest


def read(blocks: list[Block], entry: FaqEntry, card: Card) -> tuple[Reason, ...]:
    """The reasons of an entry, each for a wrong choice that the entry offers."""
    offered = {digest(text) for text in _wrong(entry)}
    found: list[Reason] = []
    seen: dict[str, int] = {}
    for block in (block for block in blocks if block.name == "Why not"):
        wrong, sign, reason = (
            marks.literal(part.strip()) for part in block.text.partition("=>")
        )
        if not wrong or not sign or not reason:
            why = "`Why not:` does not give a wrong choice and its reason"
            card.fault(block.line, why, "Write `Why not: wrong choice => why it is wrong.`.")
            continue
        if digest(wrong) not in offered:
            why = f"“{wrong}” is no wrong choice of this question"
            mend = "Write it word for word as it stands in the braces, in `Ask:` or in `Not:`."
            card.fault(block.line, why, mend)
        why = "line {} gives a reason for it already"
        card.distinct(seen, digest(wrong), block.line, why, "Keep one of the two.")
        found.append(Reason(wrong, reason, block.line))
    return tuple(found)


def _wrong(entry: FaqEntry) -> Iterator[str]:
    for mark in (*entry.contrasts, *entry.asks):
        yield from mark.wrong
    for enumeration in entry.enumerations:
        yield from enumeration.non_members
