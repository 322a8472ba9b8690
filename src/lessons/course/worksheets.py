"""worksheets/*.toml: what a learner works through in writing."""

from __future__ import annotations

from pathlib import PurePosixPath

from lessons.course.toml_file import TomlFile
from lessons.course.toml_table import TomlTable
from lessons.model.content_error import ContentError
from lessons.model.worksheet import KINDS, Part, Worksheet


def read(text: str, path: str) -> tuple[tuple[Worksheet, ...], list[ContentError]]:
    """The worksheet of a file, by itself in a tuple, and every fault of the file."""
    file = TomlFile.read(text, path)
    if file.top is None:
        return (), file.errors
    top = file.top
    sheet = Worksheet(
        identifier=PurePosixPath(path).stem,
        title=top.text("title"),
        introduction=top.text("introduction"),
        parts=tuple(_part(table) for table in top.tables("parts", required=True)),
    )
    top.finish()
    return (sheet,), file.errors


def _part(table: TomlTable) -> Part:
    kind = table.one_of("kind", KINDS)
    answers, marks = kind == "answer", kind == "marking"
    part = Part(
        identifier=table.identifier("id"),
        kind=kind,
        heading=table.text("heading"),
        prompt=table.text("prompt", required=kind not in ("reading", "")),
        text=table.text("text", required=kind == "reading"),
        lines=table.whole("lines", 3),
        options=table.texts("options", required=kind in ("choice", "answer")),
        replies=table.texts("replies", required=False),
        statements=table.texts("statements", required=marks),
        marks=table.texts("marks", required=marks),
        keys=table.texts("keys", required=False),
        tally=table.truth("tally"),
        claims=table.texts("claims", required=kind == "claim"),
        voices=table.texts("voices", required=answers),
        least_words=table.whole("least_words"),
        most_words=table.whole("most_words"),
        least_sources=table.whole("least_sources"),
        least_voices=table.whole("least_voices"),
        objective=table.text("objective", required=False),
        line=table.line,
    )
    table.finish()
    _check(table, part)
    return part


def _check(table: TomlTable, part: Part) -> None:
    rows = part.statements if part.kind == "marking" else part.options
    if part.replies and len(part.replies) != len(rows):
        why = f"there are {len(part.replies)} replies for {len(rows)} lines"
        table.wrong("replies", why, "Write one reply a line, in the same order.")
    if part.keys and len(part.keys) != len(part.statements):
        why = f"there are {len(part.keys)} keys for {len(part.statements)} statements"
        table.wrong("keys", why, "Write one key a statement, in the same order.")
    for key in part.keys:
        if key not in part.marks:
            table.wrong("keys", f'"{key}" is none of the marks', "Take it from marks.")
    if part.most_words and part.most_words < part.least_words:
        table.wrong("most_words", "it is below least_words", "Correct one of the two.")
    if part.least_voices > len(part.voices):
        why = "more voices are asked for than are named"
        table.wrong("least_voices", why, "Name more voices, or ask for fewer.")
