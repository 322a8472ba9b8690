"""Why a choice is wrong, or a thing belongs where it does: `Why not:` and `Why:`."""

from __future__ import annotations

from collections.abc import Iterator

from lessons.course import marks
from lessons.course.faults import Card
from lessons.course.markdown import Block
from lessons.model.faq import FaqEntry, Reason
from lessons.model.interaction import digest


def read(
    blocks: list[Block], entry: FaqEntry, card: Card
) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    """The reasons of an entry: for members of its categories, and against wrong choices."""
    members = [text for category in entry.categories for text in category.members]
    return (
        _named("Why", members, _MEMBER, blocks, card),
        _named("Why not", list(_wrong(entry)), _WRONG, blocks, card),
    )


# What the text before the arrow has to be, in an error's words: what, and where it stands.
_MEMBER = ("thing to be sorted", "in `Sort:`")
_WRONG = ("wrong choice", "in the braces, in `Ask:` or in `Not:`")


def _named(
    name: str, texts: list[str], told: tuple[str, str], blocks: list[Block], card: Card
) -> tuple[Reason, ...]:
    what, where = told
    offered = {digest(text) for text in texts}
    found: list[Reason] = []
    seen: dict[str, int] = {}
    for block in (block for block in blocks if block.name == name):
        text, sign, reason = (
            marks.literal(part.strip()) for part in block.text.partition("=>")
        )
        if not text or not sign or not reason:
            why = f"`{name}:` does not give a {what} and its reason"
            card.fault(block.line, why, f"Write `{name}: {what} => the reason.`.")
            continue
        if digest(text) not in offered:
            why = f"“{text}” is no {what} of this question"
            card.fault(block.line, why, f"Write it word for word as it stands {where}.")
        why = "line {} gives a reason for it already"
        card.distinct(seen, digest(text), block.line, why, "Keep one of the two.")
        found.append(Reason(text, reason, block.line))
    return tuple(found)


def _wrong(entry: FaqEntry) -> Iterator[str]:
    for mark in (*entry.contrasts, *entry.asks):
        yield from mark.wrong
    for enumeration in entry.enumerations:
        yield from enumeration.non_members
