"""What stands below a quiz item's prompt: choices with their feedback, and field lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lessons.course.faults import Card
from lessons.course.markdown import Block, Document, one_line
from lessons.model.interaction import digest

# What would be a mark of Markdown or of ours at the start of an entry without a box.
ENTRY_START = re.compile(r"(?:#{1,6}|[-+*])(?=\s|$)|>|`{3}|~{3}|\[[ xX]?\]")
ENTRY_NUMBER = re.compile(r"([0-9]{1,9})(?=[.)](?:\s|$))")

_BOX = re.compile(r"\[([^\[\]]?|\s*[xX]?\s*)\](?![({])\s*(.*)", re.DOTALL)
_ESCAPED = re.compile(rf"\\(?={ENTRY_START.pattern})|([0-9]{{1,9}})\\(?=[.)](?:\s|$))")
_FEEDBACK_FOLLOWS = ("bullets", "numbers", "year", "quote")


@dataclass(slots=True)
class Entry:
    """One choice, entry, pair or typed line as it stands in the file, with its feedback.

    `kind` is box, numbered box, number, bullet or typed; `ticked` tells the keys.
    """

    kind: str
    text: str
    line: int
    ticked: bool = False
    feedback: str = ""


def read(
    document: Document, blocks: list[Block], card: Card
) -> tuple[list[Entry], list[Block]]:
    """The entries, and the field lines, wrapped ones made whole."""
    found: list[Entry] = []
    fields: list[Block] = []
    above: Block | None = None
    for block in blocks:
        if block.kind in ("bullets", "numbers"):
            for child in block.children:
                found.append(_entry(document, block.kind, child, fields, card))
        elif block.kind == "year":
            found.append(Entry("typed", block.text, block.line))
        elif block.kind == "field":
            fields.append(block)
        elif block.kind == "quote" and found and above and above.kind in _FEEDBACK_FOLLOWS:
            _add_feedback(found[-1], document, block)
        elif block.kind == "paragraph" and above and _wrapped(above, block):
            above.text += f"\n{block.text}"
            above.end = block.end
            continue
        elif block.kind not in ("rule", "heading"):
            card.fault(
                block.line,
                "this text stands below the choices and belongs to nothing",
                "Begin it with a field such as `Explanation:`, or move it into the prompt.",
            )
        above = block
    return found, fields


def distinct(texts: Iterable[tuple[str, int]], name: str, card: Card) -> None:
    """Note a fault for each of the (words, line) whose words have been there before."""
    known: dict[str, int] = {}
    for text, line in texts:
        why = f"“{text}” has the same words as the {name} at line {known.get(digest(text))}"
        if digest(text) in known:
            card.fault(line, why, "Reword one of the two or take it out.")
        known.setdefault(digest(text), line)


def _entry(
    document: Document, kind: str, block: Block, fields: list[Block], card: Card
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
            card.fault(
                child.line,
                "this is neither a choice nor its feedback",
                "Write a choice as one paragraph and its feedback below it after `> `; "
                "a list inside a list has no meaning here.",
            )
    if box := _BOX.fullmatch(text):
        entry.kind = "box" if kind == "bullets" else "numbered box"
        entry.ticked = box[1].strip() in ("x", "X")
        if box[1].strip() and not entry.ticked:
            mend = "Write `[x]` for a right choice and `[ ]` for a wrong one."
            card.fault(block.line, f"`[{box[1]}]` is not a box", mend)
    entry.text = box[2].strip() if box else _unescaped(text)
    if not entry.text:
        card.fault(block.line, "this entry has no words", "Write them or take it out.")
    return entry


def _unescaped(text: str) -> str:
    """The words without the backslash that keeps their start from being read as a mark."""
    found = _ESCAPED.match(text) if "\\" in text else None
    return (found[1] or "") + text[found.end() :] if found else text


def _add_feedback(entry: Entry, document: Document, quote: Block) -> None:
    lines = document.lines[quote.first : quote.end]
    text = "\n".join(re.sub(r"^\s*> ?", "", line) for line in lines).strip()
    entry.feedback = f"{entry.feedback}\n\n{text}" if entry.feedback else text


def _wrapped(above: Block, block: Block) -> bool:
    """Whether a paragraph is only the wrapped end of the field line above it."""
    return above.kind == "field" and above.end == block.first
