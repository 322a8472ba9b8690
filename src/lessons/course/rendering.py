"""The one renderer: Markdown of the course in, safe HTML or plain text out."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin

# `[text]{lang=ko}` as it may follow a closing bracket; nothing else in braces is an attribute.
LANGUAGE = re.compile(r'\{lang=(?:[A-Za-z0-9-]+|"[A-Za-z0-9-]+")\}')

# Indented code, underlined headings and link definitions turn pasted text into
# something its author did not mean, so course text has none of them.
UNUSED_RULES = ("code", "lheading", "reference")

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_INLINE_MARK = re.compile(r"[\\`*_\[<&!\n\r\0]")
_BLOCK_MARK = re.compile(r"\s|[#>+=~|-]|\d+[.)]")


def to_html(markdown: str) -> str:
    """Render Markdown to blocks of safe HTML: no raw HTML, images or scripts; `$` is money."""
    if _plain(markdown):
        return f"<p>{escapeHtml(markdown)}</p>\n"
    return _MARKDOWN.render(markdown)


def inline(markdown: str) -> str:
    """Render one run of text to safe HTML without a paragraph around it."""
    if not _INLINE_MARK.search(markdown):
        return escapeHtml(markdown)
    return _MARKDOWN.renderInline(markdown)


def to_text(markdown: str) -> str:
    """Render Markdown to plain text: its words, its list bullets, nothing else."""
    if _plain(markdown):
        return markdown
    lines: list[str] = []
    indent: list[str] = []
    for token in _MARKDOWN.parse(markdown):
        if token.type == "list_item_open":
            indent.append(f"{token.info}. " if token.info else "- ")
        elif token.type == "list_item_close":
            indent.pop()
        elif token.type in ("inline", "fence"):
            words = _words(token.children) if token.children is not None else token.content
            lines.append("".join(indent) + words.strip("\n"))
            indent = [" " * len(mark) for mark in indent]
        elif token.type in ("paragraph_open", "heading_open", "fence") and not indent:
            lines.append("")
    return "\n".join(lines).strip("\n")


def _plain(markdown: str) -> bool:
    """Whether this is one paragraph without a mark, which needs no parser."""
    return (
        bool(markdown)
        and not _BLOCK_MARK.match(markdown)
        and not _INLINE_MARK.search(markdown)
        and not markdown[-1].isspace()
    )


def _words(tokens: list[Token]) -> str:
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(
        _words(token.children or []) if token.type == "image"
        else breaks.get(token.type, token.content)
        for token in tokens
    )  # fmt: skip


def _safe(url: str) -> bool:
    """Web, relative and fragment addresses; never another scheme such as `javascript:`."""
    scheme = _SCHEME.match(url.strip())
    return scheme is None or scheme[0].lower() in ("http:", "https:")


def _open_link(renderer, tokens, index, options, environment) -> str:
    if re.match(r"(?:https?:|//)", str(tokens[index].attrGet("href")), re.IGNORECASE):
        tokens[index].attrSet("rel", "noopener")
        tokens[index].attrSet("target", "_blank")
    return renderer.renderToken(tokens, index, options, environment)


def _alternative_text(renderer, tokens, index, options, environment) -> str:
    return escapeHtml(_words(tokens[index].children or []))


def _bracket(state: StateInline, silent: bool) -> bool:
    """Keep a bracket as text unless a language follows it, so that no braces are lost."""
    if state.src[state.pos] != "[":
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    if end >= 0 and LANGUAGE.match(state.src, end + 1):
        return False
    if not silent:
        state.pending += "["
    state.pos += 1
    return True


def _renderer() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    markdown.disable(UNUSED_RULES)
    markdown.inline.ruler.after("link", "bracket", _bracket)
    attrs_plugin(markdown, after=(), spans=True, span_after="bracket", allowed=("lang",))
    markdown.validateLink = _safe
    markdown.add_render_rule("link_open", _open_link)
    markdown.add_render_rule("image", _alternative_text)
    return markdown


_MARKDOWN = _renderer()
