"""Course Markdown as blocks that know their lines."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from lessons.course.block_parser import parser
from lessons.course.rendering import to_text

_KINDS = {
    "heading_open": "heading", "paragraph_open": "paragraph", "blockquote_open": "quote",
    "bullet_list_open": "bullets", "ordered_list_open": "numbers", "list_item_open": "entry",
    "hr": "rule",
}  # fmt: skip


@dataclass(slots=True)
class Block:
    """One block: its `kind`, its lines (from 0, `end` not included) and what is in it.

    Kinds are heading, paragraph, quote, bullets, numbers (lists, whose
    children are each an entry), field, year, rule, and the parser's own names.
    `text` holds the words of a heading or paragraph and the value of a field,
    `name` a field's name as it was written, `level` a heading's level.
    """

    kind: str
    first: int
    end: int
    text: str = ""
    name: str = ""
    level: int = 0
    children: list[Block] = field(default_factory=list)

    @property
    def line(self) -> int:
        """The line it begins on, counted from 1."""
        return self.first + 1


@dataclass(slots=True)
class Document:
    """A text as lines and blocks."""

    lines: list[str]
    blocks: list[Block]

    def source(self, first: int, end: int) -> str:
        """The lines as they stand in the file, without the empty ones around them."""
        return "\n".join(self.lines[first:end]).strip("\n")


@dataclass(slots=True)
class Section:
    """A heading, the blocks below it, and the line (from 0) before which it ends."""

    heading: Block
    end: int
    blocks: list[Block] = field(default_factory=list)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Reading makes tens of thousands of tokens that all live until its end.

    To look among them for garbage would cost a third of the time.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def parse(text: str, names: tuple[str, ...] = (), years: bool = False) -> Document:
    """Cut a text into blocks.

    A line that begins with one of the field `names`, or nearly so, and a colon
    is a block of its own, whatever stands around it. With `years`, so is a
    line like `= 1961`.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    root = Block("root", 0, 0)
    open_blocks = [root]
    for token in parser(names, years).parse(text):
        above = open_blocks[-1]
        if token.nesting < 0:
            open_blocks.pop()
        elif token.type == "inline":
            above.text = token.content
        else:
            first, end = token.map or (above.first, above.end)
            kind = _KINDS.get(token.type, token.type)
            level = int(token.tag[1]) if kind == "heading" else 0
            block = Block(kind, first, end, token.content, token.info, level)
            above.children.append(block)
            if token.nesting > 0:
                open_blocks.append(block)
    return Document(text.split("\n"), root.children)


def sections(document: Document) -> tuple[list[Block], list[Section]]:
    """The `## ` sections, and before them the blocks that belong to none."""
    outside: list[Block] = []
    found: list[Section] = []
    inside = False
    for block in document.blocks:
        if block.kind == "heading" and block.level <= 2:
            if inside:
                found[-1].end = block.first
            inside = block.level == 2
            if inside:
                found.append(Section(block, len(document.lines)))
                continue
        (found[-1].blocks if inside else outside).append(block)
    return outside, found


def within(blocks: list[Block], kind: str) -> Iterator[Block]:
    """All blocks of a kind, those inside lists and quotations too."""
    for block in blocks:
        if block.kind == kind:
            yield block
        yield from within(block.children, kind)


def slug(heading: str) -> str:
    """The anchor that GitHub and JupyterLab give to a heading."""
    plain = re.sub(r"[^\w\- ]", "", to_text(heading).strip().lower())
    return plain.replace(" ", "-")


def one_line(text: str) -> str:
    """A paragraph's words on one line."""
    return " ".join(line.strip() for line in text.split("\n")) if "\n" in text else text
