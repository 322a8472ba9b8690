"""passages/*.toml: a core text of a lesson at three levels of reading."""

from __future__ import annotations

from pathlib import PurePosixPath

from lessons.course.rendering import to_text
from lessons.course.toml_file import TomlFile
from lessons.course.toml_table import TomlTable
from lessons.model.content_error import ContentError
from lessons.model.passage import HIGHEST, LEVELS, Passage
from lessons.model.reading_grade import grade


def read(text: str, path: str) -> tuple[tuple[Passage, ...], list[ContentError]]:
    """The passage of a file, by itself in a tuple, and every fault of the file."""
    file = TomlFile.read(text, path)
    if file.top is None:
        return (), file.errors
    top = file.top
    passage = Passage(
        identifier=PurePosixPath(path).stem,
        title=top.text("title"),
        **{level: top.text(level) for level in LEVELS},
        events=top.texts("events", required=False),
        sources=top.texts("sources"),
    )
    top.finish()
    for level, highest in HIGHEST.items():
        _check_grade(top, level, getattr(passage, level), highest)
    return (passage,), file.errors


def _check_grade(top: TomlTable, level: str, text: str, highest: float) -> None:
    found = grade(to_text(text).replace("\n", " "))
    if found > highest:
        why = f"its reading grade is {found:.1f}, above {highest:g}"
        top.wrong(level, why, "Shorten the sentences, and choose shorter words.")
