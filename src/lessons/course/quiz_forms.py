"""An item of a quiz file as a form: title, prompt, rows and fields, and back to its lines."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from lessons.course import entries, fields, markdown, prompts, quizzes
from lessons.course.faults import Card, Faults
from lessons.course.quiz_writing import entry_text, feedback_lines
from lessons.course.text import clean

_WORD = re.compile(r"\w+")
# What would end a prompt, or turn a line of it into something else.
_MARK = re.compile(r" {0,3}(?==|#{1,6}(?:\s|$)|[-*+](?:\s|$))")
_LIST_NUMBER = re.compile(r" {0,3}([0-9]{1,9})(?=[.)](?:\s|$))")


@dataclass(slots=True)
class Row:
    """A choice, entry, pair or typed line; see `lessons.course.entries.Entry`."""

    kind: str
    text: str
    ticked: bool = False
    feedback: str = ""


@dataclass(slots=True)
class Form:
    """What stands in an item. It may have faults: it is read and written without judging."""

    title: str
    prompt: str = ""
    rows: list[Row] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)


def read(text: str) -> Form | None:
    """The form of an item's lines; None where a form would lose some of them."""
    document = markdown.parse(f"# .\n{clean(text)}", quizzes.FIELDS, years=True)
    faults = Faults("")
    (section, *more) = quizzes.sections(document.blocks, faults)
    if more or len(section.items) != 1:
        return None
    (heading, blocks) = section.items[0]
    card = Card(heading.text, heading.line, faults)
    above, below = prompts.divide(document, blocks, quizzes.FIELDS)
    found, lines = entries.read(document, below, card)
    values = fields.collect(lines, quizzes.FIELDS, card)
    form = Form(
        heading.text,
        prompts.text(document, above),
        [Row(_kind(each), each.text, each.ticked, each.feedback) for each in found],
        {name: words for name, (words, _) in values.found.items()},
    )
    return form if _words(write(form)) == _words(text) else None


def write(form: Form) -> str:
    """The lines of an item, ending with one line end."""
    lines = [f"## {_line(form.title)}", *map(_prompt_line, form.prompt.splitlines()), ""]
    for number, row in enumerate(form.rows, 1):
        words = _line(row.text)
        if row.kind == "box":
            lines.append(f"- [{'x' if row.ticked else ' '}] {words}")
        elif row.kind == "number":
            lines.append(f"{number}. {entry_text(words)}")
        elif row.kind == "typed":
            lines.append(f"= {words}")
        else:
            lines.append(f"- {words if words.startswith('::') else entry_text(words)}")
        indent = {"number": "   ", "typed": "  "}.get(row.kind, "  ")
        lines += feedback_lines(row.feedback.strip(), indent)
    if form.rows:
        lines.append("")
    for name in quizzes.FIELDS:
        if words := _line(form.fields.get(name, "")):
            lines.append(f"{name}: {words}")
    return "\n".join(lines).rstrip() + "\n"


def _kind(entry: entries.Entry) -> str:
    return "box" if entry.kind == "numbered box" else entry.kind


def _line(text: str) -> str:
    return " ".join(text.split())


def _prompt_line(line: str) -> str:
    """A line of a prompt that is read as one: what a spreadsheet held is no mark of ours."""
    line = line.rstrip()
    if number := _LIST_NUMBER.match(line):
        return f"{line[: number.end()]}\\{line[number.end() :]}"
    if mark := _MARK.match(line):
        return f"{mark[0]}\\{line[mark.end() :]}"
    return line


def _words(text: str) -> Counter[str]:
    """Numbers of a list are counted anew, so that they alone are not compared."""
    lines = (re.sub(r"^\s*[0-9]{1,9}[.)](?=\s)", "", line) for line in clean(text).split("\n"))
    return Counter(_WORD.findall("\n".join(lines)))
