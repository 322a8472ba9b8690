"""The Markdown parser of blocks, with our field lines and year lines among its rules."""

from __future__ import annotations

import difflib
import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from lessons.course.rendering import UNUSED_RULES

_FIELD = re.compile(r" {0,3}([A-Za-z]+(?: [A-Za-z]+)?) ?:[ \t]*(.*)")
_YEAR = re.compile(r" {0,3}=[ \t]*([^=>\s].*)?$")


@lru_cache(maxsize=1024)
def field_name(word: str, names: tuple[str, ...]) -> tuple[str, bool]:
    """The field that `word` names and whether it does so exactly; ("", False) for none."""
    for name in names:
        if word.casefold() == name.casefold():
            return name, True
    if word[:1].isupper():
        for name in names:
            if sorted(word.casefold()) == sorted(name.casefold()):
                return name, False
        for name in difflib.get_close_matches(word, names, 3, 0.8):
            # `Note:` and `Task:` begin ordinary sentences: they are not `Not:` and `Ask:`.
            if len(name) > 4 or len(word) <= len(name) or word == name + "s":
                return name, False
    return "", False


@lru_cache(maxsize=16)
def parser(names: tuple[str, ...], years: bool) -> MarkdownIt:
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
