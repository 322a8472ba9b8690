"""Where a quiz item's prompt ends, and what it says."""

from __future__ import annotations

from lessons.course import marks
from lessons.course.block_parser import field_name
from lessons.course.faults import Card
from lessons.course.markdown import Block, Document


def divide(
    document: Document, blocks: list[Block], names: tuple[str, ...]
) -> tuple[list[Block], list[Block]]:
    """The prompt's blocks, and all from the first choice on.

    Without choices the prompt runs to the first field after its last gap.
    """
    for index, block in enumerate(blocks):
        if block.kind in ("bullets", "numbers", "year"):
            return blocks[:index], blocks[index:]
    start = 0
    for index, block in enumerate(blocks):
        if block.kind != "field" and "{" in document.source(block.first, block.end):
            start = index + 1
    for index in range(start, len(blocks)):
        if blocks[index].kind == "field" and field_name(blocks[index].name, names)[1]:
            return blocks[:index], blocks[index:]
    return blocks, []


def read(
    document: Document,
    blocks: list[Block],
    names: tuple[str, ...],
    card: Card,
    *,
    single: bool = False,
) -> tuple[str, list[marks.Alternatives]]:
    """The prompt as Markdown, with `{}` for each gap, and the gaps.

    With `single`, a gap holds one word instead of a right one and wrong ones.
    """
    source = text(document, blocks)
    if not source:
        card.fault(card.line, "the prompt is empty", "Write the question below the title.")
        return "", []
    for block in blocks:
        if block.kind == "field" and field_name(block.name, names)[1]:
            card.fault(
                block.line,
                f"`{block.name}:` stands above the choices",
                "Move it below them; if it belongs to the prompt, begin the line otherwise.",
            )
    parts, wrong = marks.parse(source, single=single)
    for fault in wrong:
        line = blocks[0].line + source.count("\n", 0, fault.offset)
        card.fault(line, fault.why, fault.mend)
    gaps = [part for part in parts if not isinstance(part, str)]
    if gaps and any("{}" in part for part in parts if isinstance(part, str)):
        card.fault(blocks[0].line, "the prompt has a pair of empty braces", "Leave them out.")
    return "".join(part if isinstance(part, str) else "{}" for part in parts), gaps


def text(document: Document, blocks: list[Block]) -> str:
    """The blocks as they stand in the file, without a closing rule (`---`)."""
    while blocks and blocks[-1].kind == "rule":
        blocks = blocks[:-1]
    return document.source(blocks[0].first, blocks[-1].end).strip() if blocks else ""
