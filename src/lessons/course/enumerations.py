"""Lists of an answer: `List:` with its members, `Not:` with those that are none, bold terms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lessons.course import marks
from lessons.course.contrasts import first_alternatives
from lessons.course.faults import Card
from lessons.course.markdown import Block, one_line
from lessons.model.faq import Definition, Enumeration
from lessons.model.interaction import digest

_BOLD = re.compile(r"(\*\*|__)(.+?)(:?)\1(\s*:)?\s*(.*)", re.DOTALL)


@dataclass(slots=True)
class _List:
    description: str
    line: int
    members: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def read(blocks: list[Block], card: Card) -> tuple[Enumeration, ...]:
    """The lists among an entry's blocks, whose fields have been named already.

    A list's members stand in its line after `=`, or are the bullets below it;
    failing those, the bullets right above it.
    """
    lists: list[_List] = []
    open_list: _List | None = None
    above: list[str] = []
    for block in blocks:
        if block.kind == "field" and block.name == "List":
            description, *given = re.split(r"(?:^|\s)=(?:\s|$)", block.text, maxsplit=1)
            found = _List(marks.literal(description.strip()), block.line)
            found.members = _words(given[0], block, card) if given else above
            open_list = None if given else found
            lists.append(found)
            above = []
        elif block.kind == "field" and block.name == "Not" and lists:
            lists[-1].others += _words(block.text, block, card)
        elif block.kind == "field" and block.name == "Not":
            mend = "Write `List: what its members are` above it."
            card.fault(block.line, "`Not:` has no list to belong to", mend)
        elif block.kind in ("bullets", "numbers"):
            above = [_member(_text(entry)) for entry in block.children]
            if open_list:
                open_list.members, open_list, above = above, None, []
        elif block.kind != "field":
            open_list, above = None, []
    return tuple(_enumeration(found, card) for found in lists)


def definitions(blocks: list[Block], card: Card) -> tuple[Definition, ...]:
    """The bullets that begin with a bold term and a colon."""
    found: dict[str, Definition] = {}
    for block in blocks:
        for entry in block.children if block.kind in ("bullets", "numbers") else []:
            bold = _BOLD.fullmatch(_text(entry))
            if not bold or not (bold[3] or bold[4]):
                continue
            term, meaning = bold[2].strip(), bold[5].strip()
            before = found.setdefault(digest(term), Definition(term, meaning, entry.line))
            if not meaning:
                mend = f"Write `- **{term}**: what it means`."
                card.fault(entry.line, f"“{term}” has no meaning", mend)
            elif before.line != entry.line:
                why = f"“{term}” is explained at line {before.line} already"
                card.fault(entry.line, why, "Keep one of the two.")
    return tuple(found.values())


def _text(entry: Block) -> str:
    """A bullet's first paragraph as readers see it."""
    first = entry.children[0] if entry.children else entry
    return first_alternatives(one_line(first.text)) if first.kind == "paragraph" else ""


def _member(text: str) -> str:
    """The bold term that a bullet begins with, or else all its words."""
    bold = _BOLD.fullmatch(text)
    if bold and (bold[3] or bold[4] or not bold[5]):
        return bold[2].strip()
    text = text.rstrip(" ,;")
    return text[:-1] if text.endswith(".") and text.count(".") == 1 else text


def _words(text: str, block: Block, card: Card) -> list[str]:
    words = list(marks.split(text, ";"))
    if not all(words):
        mend = "Write one `; ` between two of them, and `\\;` for a semicolon itself."
        card.fault(block.line, f"`{block.name}:` has an empty place", mend)
    return [word for word in words if word]


def _enumeration(found: _List, card: Card) -> Enumeration:
    if not found.description:
        mend = "Write `List: what its members are`."
        card.fault(found.line, "the list does not say what its members are", mend)
    if len(found.members) < 2:
        card.fault(
            found.line,
            f"the list has {'one member' if found.members else 'no members'}",
            "Write two or more as bullets below it, or as `List: what they are = a; b; c`.",
        )
    seen: dict[str, str] = {}
    for words, name in [(found.members, "a member"), (found.others, "not a member")]:
        for word in words:
            if digest(word) in seen:
                why = f"“{word}” is named twice: as {seen[digest(word)]} and as {name}"
                card.fault(found.line, why, "Keep one of the two.")
            seen.setdefault(digest(word), name)
    return Enumeration(found.description, tuple(found.members), tuple(found.others), found.line)
