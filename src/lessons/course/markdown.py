"""Course Markdown as blocks with their lines, and the field lines that stand between them."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from lessons.course.rendering import UNUSED_RULES, to_text
from lessons.model.content_error import ContentError

_KINDS = {
    "heading_open": "heading", "paragraph_open": "paragraph", "blockquote_open": "quote",
    "bullet_list_open": "bullets", "ordered_list_open": "numbers", "list_item_open": "entry",
    "field": "field", "year": "year", "fence": "fence", "hr": "rule",
}  # fmt: skip

_FIELD = re.compile(r" {0,3}([A-Za-z]+(?: [A-Za-z]+)?) ?:[ \t]*(.*)")
_YEAR = re.compile(r" {0,3}=[ \t]*([^=>\s].*)?$")
_PASTED = re.compile(r"\s*(?:[•·‣▪●○◦■□\uf0b7]|[-*+]\[[ xX]?\]|(?:–|o\s)\s*\[[ xX]?\])")
_MAYBE_PASTED = re.compile(r"\s*(?:–|o)\s")


@dataclass(slots=True)
class Block:
    """One block: its `kind`, its lines (from 0, `end` not included) and what is in it.

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
        """The lines as they stand in the file, without the blank ones around them."""
        return "\n".join(self.lines[first:end]).strip("\n")


class Faults(list[ContentError]):
    """The faults found so far in the file at `path`."""

    def __init__(self, path: str):
        super().__init__()
        self.path = path

    def add(self, line: int, what: str, why: str, mend: str) -> None:
        """Note a fault; `line` counts from 1."""
        self.append(ContentError(self.path, line, what, why, mend))


def parse(text: str, names: tuple[str, ...] = (), years: bool = False) -> Document:
    """Cut a text into blocks.

    A line that begins with one of the field `names`, or nearly so, and a colon
    is a block of its own, whatever stands around it. With `years`, so is a
    line like `= 1961`.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    root = Block("root", 0, 0)
    path = [root]
    for token in _parser(names, years).parse(text):
        if token.nesting < 0:
            path.pop()
        elif token.type == "inline":
            path[-1].text = token.content
        else:
            first, end = token.map or (path[-1].first, path[-1].end)
            block = Block(_KINDS.get(token.type, token.type), first, end)
            if block.kind == "heading":
                block.level = int(token.tag[1])
            elif block.kind in ("field", "year"):
                block.text, block.name = token.content, token.info
            path[-1].children.append(block)
            if token.nesting > 0:
                path.append(block)
    return Document(text.split("\n"), root.children)


def sections(
    document: Document, level: int
) -> tuple[list[Block], list[tuple[Block, list[Block], int]]]:
    """What stands above the first heading of a level; each heading, its blocks and its end.

    A section ends before the next heading of its own or a higher level; what
    follows a higher one counts as above, as it belongs to no section.
    """
    above: list[Block] = []
    found: list[tuple[Block, list[Block], int]] = []
    inside = False
    for block in document.blocks:
        heading = block.kind == "heading" and block.level <= level
        if heading and inside:
            found[-1] = (*found[-1][:2], block.first)
        if heading:
            inside = block.level == level
        if heading and inside:
            found.append((block, [], len(document.lines)))
        else:
            (found[-1][1] if inside else above).append(block)
    return above, found


@lru_cache(maxsize=1024)
def field_name(word: str, names: tuple[str, ...]) -> tuple[str, bool]:
    """The field that `word` names and whether it does so exactly; ("", False) for none."""
    for name in names:
        if word.casefold() == name.casefold():
            return name, True
    if word[:1].isupper():
        for name in difflib.get_close_matches(word, names, 3, 0.75):
            # `Note:` and `Task:` begin ordinary sentences: they are not `Not:` and `Ask:`.
            if len(name) > 4 or len(word) <= len(name) or word == name + "s":
                return name, False
    return "", False


def nearest(word: str, words: tuple[str, ...]) -> str:
    """Which of `words` was probably meant, as the end of a sentence; "" if none was."""
    close = difflib.get_close_matches(word, words, 1, 0.6)
    return f" Did you mean `{close[0]}`?" if close else ""


def slug(heading: str) -> str:
    """The anchor that GitHub and JupyterLab give to a heading."""
    plain = re.sub(r"[^\w\- ]", "", to_text(heading).strip().lower())
    return plain.replace(" ", "-")


def one_line(text: str) -> str:
    """A paragraph's words on one line."""
    return " ".join(line.strip() for line in text.split("\n")) if "\n" in text else text


def pasted_bullets(document: Document, block: Block) -> list[int]:
    """The lines (from 1) of a paragraph that begin with a word processor's bullet."""
    lines = list(enumerate(document.lines[block.first : block.end], block.line))
    maybe = [line for line, text in lines if _MAYBE_PASTED.match(text)]
    # One dash at the start of a line may be a wrapped sentence; two are a list.
    if len(maybe) < 2 and maybe != [block.line]:
        maybe = []
    return sorted({*maybe, *(line for line, text in lines if _PASTED.match(text))})


def crowded_headings(document: Document, block: Block) -> list[int]:
    """The lines (from 1) of a paragraph that would be headings with a space after `##`."""
    lines = enumerate(document.lines[block.first : block.end], block.line)
    return [line for line, text in lines if re.match(r" {0,3}#{2,6}[^#\s]", text)]


@lru_cache(maxsize=16)
def _parser(names: tuple[str, ...], years: bool) -> MarkdownIt:
    """A parser of blocks alone, with our two kinds of line among its rules."""

    def field_line(state: StateBlock, first: int, end: int, silent: bool) -> bool:
        found = _FIELD.match(*_line(state, first))
        if not found or not field_name(found[1], names)[0]:
            return False
        return _push(state, "field", first, silent, found[2].strip(), found[1])

    def year_line(state: StateBlock, first: int, end: int, silent: bool) -> bool:
        found = _YEAR.match(*_line(state, first))
        return bool(found) and _push(state, "year", first, silent, (found[1] or "").strip())

    markdown = MarkdownIt("commonmark", {"html": False}).disable(UNUSED_RULES)
    markdown.core.ruler.enableOnly(["normalize", "block"])
    interrupts = {"alt": ["paragraph", "blockquote", "list"]}
    if names:
        markdown.block.ruler.before("paragraph", "field", field_line, interrupts)
    if years:
        markdown.block.ruler.before("paragraph", "year", year_line, interrupts)
    return markdown


def _line(state: StateBlock, line: int) -> tuple[str, int, int]:
    """Text, start and end of a whole line, also where the parser has passed its `>`."""
    start = state.bMarks[line]
    if start and state.src[start - 1] != "\n":
        start = state.src.rfind("\n", 0, start) + 1
    return state.src, start, state.eMarks[line]


def _push(
    state: StateBlock, kind: str, line: int, silent: bool, content: str, info: str = ""
) -> bool:
    if not silent:
        token = state.push(kind, "", 0)
        token.map, token.content, token.info = [line, line + 1], content, info
        state.line = line + 1
    return True
