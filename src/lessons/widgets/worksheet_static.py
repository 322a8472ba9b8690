"""A worksheet on paper: its prompts, with lines to write on and boxes to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.course.rendering import inline, to_html, to_text
from lessons.model.worksheet import Part, Worksheet

if TYPE_CHECKING:
    from lessons.course.course import Course

INVITATION = "Run this cell to write here and keep it, or write on paper."


def html(course: Course, sheet: Worksheet) -> str:
    """Every part with its prompt; no key."""
    return (
        f"<div>\n<p><strong>{inline(sheet.title)}</strong></p>\n{to_html(sheet.introduction)}"
        f"{parts(course, sheet, lines=False)}<p><em>{INVITATION}</em></p>\n</div>"
    )


def parts(course: Course, sheet: Worksheet, lines: bool) -> str:
    """The parts as HTML; with `lines`, empty ones to write on."""
    return "".join(_part(course, part, lines) for part in sheet.parts)


def text(sheet: Worksheet) -> str:
    """Title and headings: the HTML, which every page prefers, has the rest."""
    headings = (f"- {to_text(part.heading)}" for part in sheet.parts)
    return "\n".join([to_text(sheet.title), *headings, INVITATION])


def _part(course: Course, part: Part, lines: bool) -> str:
    body = to_html(part.prompt) if part.prompt else ""
    if part.kind == "reading":
        body += to_html(part.text)
    elif part.kind in ("choice", "answer"):
        body += _list(part.options)
    elif part.kind == "marking":
        head = "".join(f"<th>{inline(mark)}</th>" for mark in part.marks)
        boxes = "<td>☐</td>" * len(part.marks)
        rows = "".join(f"<tr><td>{inline(row)}</td>{boxes}</tr>" for row in part.statements)
        body += f"<table><tr><td></td>{head}</tr>{rows}</table>\n"
    elif part.kind == "claim":
        statements = {claim.identifier: claim.statement for claim in course.claims}
        body += _list(f"{name}. {statements[name]}" for name in part.claims)
    empty = part.lines + (10 if part.kind == "answer" else 0)
    if lines and part.kind in ("writing", "claim", "answer"):
        body += '<div class="lines">' + '<div class="line"></div>' * empty + "</div>\n"
    return f"<p><strong>{inline(part.heading)}</strong></p>\n{body}"


def _list(rows) -> str:
    return f"<ul>{''.join(f'<li>{inline(row)}</li>' for row in rows)}</ul>\n"
