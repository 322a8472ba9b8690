"""A filled worksheet to take along: as Markdown, and as a page to print."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from lessons.course.rendering import to_html
from lessons.model.worksheet import Part, Worksheet
from lessons.widgets import worksheet_checks
from lessons.widgets.printing import page

if TYPE_CHECKING:
    from lessons.course.course import Course

EMPTY = "*(nothing written)*"


def of(course: Course, sheet: Worksheet, values: dict) -> dict[str, str]:
    """`name` of the file without its ending, `markdown`, and `page`, a whole HTML document."""
    text = markdown(course, sheet, values)
    return {
        "name": sheet.identifier,
        "markdown": text,
        "page": page(sheet.title, course.language, to_html(text)),
    }


def markdown(course: Course, sheet: Worksheet, values: dict) -> str:
    """Every part that can be filled in, with what was entered."""
    blocks = [f"# {sheet.title}"]
    for part in sheet.parts:
        if part.kind != "reading":
            body = _BODIES[part.kind](course, part, values.get(part.identifier))
            blocks += [f"## {part.heading}", part.prompt, body or EMPTY]
    return "\n\n".join(blocks) + "\n"


def _writing(_course: Course, _part: Part, value: object) -> str:
    return _own(value)


def _own(value: object) -> str:
    """What a learner typed, line by line, and never read as headings of the sheet."""
    if not isinstance(value, str) or not value.strip():
        return ""
    return "\n".join(f"> {line}".rstrip() for line in value.strip().split("\n"))


def _choice(_course: Course, part: Part, value: object) -> str:
    chosen = isinstance(value, int) and 0 <= value < len(part.options)
    return f"> {part.options[value]}" if chosen else ""


def _marking(_course: Course, part: Part, value: object) -> str:
    marked = value if isinstance(value, dict) else {}
    lines = []
    for place, statement in enumerate(part.statements):
        mark = marked.get(str(place))
        known = isinstance(mark, int) and 0 <= mark < len(part.marks)
        lines.append(f"- {statement} — **{part.marks[mark] if known else '…'}**")
    return "\n".join(lines)


def _claim(course: Course, part: Part, value: object) -> str:
    value = value if isinstance(value, dict) else {}
    claims = {claim.identifier: claim for claim in course.claims}
    claim = claims.get(str(value.get("claim", "")))
    if claim is None:
        return ""
    mine = value.get("verdict") or "…"
    return f"> {claim.identifier}. {claim.statement}\n\nMy verdict: **{escape(str(mine))}**"


def _answer(course: Course, part: Part, value: object) -> str:
    value = value if isinstance(value, dict) else {}
    place = value.get("question")
    known = isinstance(place, int) and 0 <= place < len(part.options)
    sources = worksheet_checks.chosen_sources(course, value)
    cited = [
        f"{number}. {course.sources[key].citation()} ({course.sources[key].kind}; "
        f"voice: {voice or '…'})" + (f" <{url}>" if (url := course.sources[key].url) else "")
        for number, (key, voice) in enumerate(sources, 1)
    ]
    return "\n\n".join(
        [
            f"**{part.options[place]}**" if known else EMPTY,
            _own(value.get("text")) or EMPTY,
            f"As of: {value.get('as_of') or '…'}",
            "Not certain:",
            _own(value.get("unsure")) or EMPTY,
            "Sources:",
            "\n".join(cited) or EMPTY,
        ]
    )


_BODIES = {
    "writing": _writing,
    "choice": _choice,
    "marking": _marking,
    "claim": _claim,
    "answer": _answer,
}
