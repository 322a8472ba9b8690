"""Lists of an answer: `List:` with its members, `Not:` with those that are none, bold terms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lessons.course import marks
from lessons.course.contrasts import first_alternatives
from lessons.course.markdown import Block, Faults, one_line
from lessons.model.faq import Definition, Enumeration
from lessons.model.item import digest

_BOLD = re.compile(r"(\*\*|__)(.+?)(:?)\1(\s*:)?\s*(.*)", re.DOTALL)


@dataclass(slots=True)
class _List:
    description: str
    line: int
    members: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    # Bullets that stand right above: some authors put the mark below its list.
    above: list[str] = field(default_factory=list)


def read(blocks: list[Block], what: str, faults: Faults) -> tuple[Enumeration, ...]:
    """The lists among an entry's blocks, whose fields have been named already."""
    lists: list[_List] = []
    waiting = False
    above: list[str] = []
    for block in blocks:
        if block.kind == "field" and block.name == "List":
            description, *given = re.split(r"\s=(?:\s|$)", block.text, maxsplit=1)
            lists.append(_List(marks.literal(description.strip()), block.line, above=above))
            lists[-1].members += _words("".join(given), block, what, faults) if given else []
            waiting, above = not given, []
        elif block.kind == "field" and block.name == "Not":
            if lists:
                lists[-1].others += _words(block.text, block, what, faults)
            else:
                faults.add(
                    block.line,
                    what,
                    "`Not:` has no list to belong to",
                    "Write `List: what its members are` above it.",
                )
        elif block.kind in ("bullets", "numbers"):
            members = [_member(_text(entry)) for entry in block.children]
            if waiting:
                lists[-1].members += members
            above = [] if waiting else members
        elif block.kind != "field":
            waiting, above = False, []
    return tuple(_enumeration(found, what, faults) for found in lists)


def definitions(blocks: list[Block], what: str, faults: Faults) -> tuple[Definition, ...]:
    """The bullets that begin with a bold term and a colon."""
    found: dict[str, Definition] = {}
    for block in blocks:
        for entry in block.children if block.kind in ("bullets", "numbers") else []:
            bold = _BOLD.fullmatch(_text(entry))
            if not bold or not (bold[3] or bold[4]):
                continue
            term, meaning = bold[2].strip(), bold[5].strip()
            if not meaning:
                why, mend = f"“{term}” has no meaning", f"Write `- **{term}**: what it means`."
                faults.add(entry.line, what, why, mend)
            elif digest(term) in found:
                before = found[digest(term)].line
                why = f"“{term}” is explained at line {before} already"
                faults.add(entry.line, what, why, "Keep one of the two.")
            else:
                found[digest(term)] = Definition(term, meaning, entry.line)
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


def _words(text: str, block: Block, what: str, faults: Faults) -> list[str]:
    words = list(marks.split(text, ";"))
    if not all(words):
        faults.add(
            block.line,
            what,
            f"`{block.name}:` has an empty place",
            "Separate what it names with one `; ` and write `\\;` for a semicolon itself.",
        )
    return [word for word in words if word]


def _enumeration(found: _List, what: str, faults: Faults) -> Enumeration:
    members = found.members or found.above
    if not found.description:
        why = "the list does not say what its members are"
        faults.add(found.line, what, why, "Write `List: what its members are`.")
    if len(members) < 2:
        faults.add(
            found.line,
            what,
            "the list has one member" if members else "the list has no members",
            "Write two or more as bullets below it, or as `List: what they are = a; b; c`.",
        )
    seen: dict[str, str] = {}
    for words, name in [(members, "a member"), (found.others, "not a member")]:
        for word in words:
            if digest(word) in seen:
                faults.add(
                    found.line,
                    what,
                    f"“{word}” is named twice: as {seen[digest(word)]} and as {name}",
                    "Keep one of the two.",
                )
            seen.setdefault(digest(word), name)
    return Enumeration(found.description, tuple(members), tuple(found.others), found.line)
