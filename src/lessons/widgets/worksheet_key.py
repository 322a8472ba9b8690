"""The key of a worksheet on paper: what this course would mark, and its verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.course.rendering import inline, to_html
from lessons.model.worksheet import Part, Worksheet

if TYPE_CHECKING:
    from lessons.course.course import Course


def html(course: Course, sheet: Worksheet) -> str:
    """The parts that have a key; empty when none has one."""
    parts = "".join(_part(course, part) for part in sheet.parts)
    return f"<p><strong>{inline(sheet.title)}</strong></p>\n{parts}" if parts else ""


def _part(course: Course, part: Part) -> str:
    if part.kind == "claim":
        claims = {claim.identifier: claim for claim in course.claims}
        rows = [
            f"<b>{name}. {inline(claims[name].statement)}</b> {claims[name].verdict} "
            f"({claims[name].as_of or 'no date'}). {to_html(claims[name].comment)}"
            for name in part.claims
        ]
    elif part.keys:
        replies = part.replies or ("",) * len(part.keys)
        lines = zip(part.statements, part.keys, replies, strict=True)
        rows = [
            f"{inline(statement)} <b>{inline(key)}</b>. {inline(reply)}"
            for statement, key, reply in lines
        ]
    elif part.kind == "choice" and part.replies:
        lines = zip(part.options, part.replies, strict=True)
        rows = [f"{inline(option)}: {inline(reply)}" for option, reply in lines]
    else:
        return ""
    items = "".join(f"<li>{row}</li>" for row in rows)
    return f"<p><strong>{inline(part.heading)}</strong></p>\n<ul>{items}</ul>\n"
