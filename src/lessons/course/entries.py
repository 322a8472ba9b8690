"""What stands below a quiz item's prompt: choices with their feedback, and field lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lessons.course.markdown import Block, Document, Faults, one_line

# What would be a mark of Markdown or of ours at the start of an entry without a box.
ENTRY_START = re.compile(r"(?:#{1,6}|[-+*])(?=\s|$)|>|`{3}|~{3}|\[[ xX]?\]")
ENTRY_NUMBER = re.compile(r"([0-9]{1,9})(?=[.)](?:\s|$))")

_BOX = re.compile(r"\[([^\[\]]?|\s*[xX]?\s*)\](?![({])\s*(.*)", re.DOTALL)
_ESCAPED = re.compile(rf"\\(?={ENTRY_START.pattern})|([0-9]{{1,9}})\\(?=[.)](?:\s|$))")


@dataclass(slots=True)
class Entry:
    """One choice, entry, pair or year as it stands in the file, with the feedback below it.

    `kind` is box, bullet, number or year; `ticked` tells the keys among the boxes.
    """

    kind: str
    text: str
    line: int
    ticked: bool = False
    feedback: str = ""


def read(
    document: Document, blocks: list[Block], what: str, faults: Faults
) -> tuple[list[Entry], list[Block]]:
    """The entries and the field lines, wrapped field lines made whole."""
    found: list[Entry] = []
    fields: list[Block] = []
    above: Block | None = None
    for block in blocks:
        if block.kind in ("bullets", "numbers"):
            for child in block.children:
                found.append(_entry(document, block.kind, child, fields, what, faults))
        elif block.kind == "year":
            found.append(Entry("year", block.text, block.line))
        elif block.kind == "field":
            fields.append(block)
        elif block.kind == "quote" and found and above and above.kind in _FEEDBACK_FOLLOWS:
            _add_feedback(found[-1], document, block)
        elif block.kind == "paragraph" and _continues(above, block):
            above.text += f"\n{block.text}"
            above.end = block.end
            continue
        elif block.kind != "rule":
            faults.add(
                block.line,
                what,
                "this text stands below the choices and belongs to nothing",
                "Begin it with a field such as `Explanation:`, or move it into the prompt.",
            )
        above = block
    return found, fields


_FEEDBACK_FOLLOWS = ("bullets", "numbers", "year", "quote")


def _entry(
    document: Document, kind: str, block: Block, fields: list[Block], what: str, faults: Faults
) -> Entry:
    text = ""
    entry = Entry("number" if kind == "numbers" else "bullet", "", block.line)
    for child in block.children:
        if child.kind == "paragraph" and child is block.children[0]:
            text = one_line(child.text)
        elif child.kind == "quote":
            _add_feedback(entry, document, child)
        elif child.kind == "field":
            fields.append(child)
        else:
            faults.add(
                child.line,
                what,
                "this is neither a choice nor its feedback",
                "Write a choice as one paragraph and its feedback below it after `> `; "
                "a list inside a list has no meaning here.",
            )
    box = _BOX.fullmatch(text)
    if box:
        entry.kind = "box" if kind == "bullets" else "numbered box"
        entry.ticked = box[1].strip() in ("x", "X")
        if box[1].strip() and not entry.ticked:
            faults.add(
                block.line,
                what,
                f"`[{box[1]}]` is not a box",
                "Write `[x]` for a right choice and `[ ]` for a wrong one.",
            )
    entry.text = box[2].strip() if box else _unescaped(text)
    if not entry.text:
        faults.add(block.line, what, "this entry has no words", "Write them or take it out.")
    return entry


def _unescaped(text: str) -> str:
    """The words without the backslash that keeps their start from being read as a mark."""
    found = _ESCAPED.match(text) if "\\" in text else None
    return (found[1] or "") + text[found.end() :] if found else text


def _add_feedback(entry: Entry, document: Document, quote: Block) -> None:
    lines = document.lines[quote.first : quote.end]
    text = "\n".join(re.sub(r"^\s*> ?", "", line) for line in lines).strip()
    entry.feedback = f"{entry.feedback}\n\n{text}" if entry.feedback else text


def _continues(above: Block | None, block: Block) -> bool:
    """Whether a paragraph is only the wrapped end of the field line above it."""
    return above is not None and above.kind == "field" and above.end == block.first
