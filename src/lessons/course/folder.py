"""The files of a course folder: which there are, of which kind, and what each says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lessons.course import (
    claims,
    council,
    faq,
    glossary,
    maps,
    objectives,
    outline,
    passages,
    perspectives,
    quizzes,
    series,
    sources,
    timeline,
    worksheets,
)
from lessons.course.text import read_text
from lessons.model.content_error import ContentError

Reader = Callable[[str, str], tuple[Any, list[ContentError]]]

READERS: dict[str, Reader] = {
    "outline": outline.read,
    "timeline": timeline.read,
    "sources": sources.read,
    "perspectives": perspectives.read,
    "series": series.read,
    "council": council.read,
    "glossary": glossary.read,
    "claims": claims.read,
    "objectives": objectives.read,
    "faq": faq.read,
    "quiz": quizzes.read,
    "worksheet": worksheets.read,
    "map": maps.read,
    "passage": passages.read,
}
OUTLINE = "course.toml"
REQUIRED = {OUTLINE: "outline", "timeline.csv": "timeline", "sources.json": "sources"}
OPTIONAL = {
    "perspectives.csv": "perspectives",
    "series.csv": "series",
    "security_council.csv": "council",
    "glossary.csv": "glossary",
    "claims.md": "claims",
    "objectives.md": "objectives",
}
QUIZZES = "quizzes"
WORKSHEETS = "worksheets"
MAPS = "maps"
PASSAGES = "passages"
FAQS = "faq*.md"
_FOLDERS = (
    (WORKSHEETS, "*.toml", "worksheet"),
    (PASSAGES, "*.toml", "passage"),
    (MAPS, "*.geojson", "map"),
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was read: its text, what it says, and what is wrong with its form.

    `path` is relative to the course folder. `values` is None where nothing
    could be read at all.
    """

    path: str
    kind: str
    text: str
    values: Any
    errors: tuple[ContentError, ...]


def read_file(folder: Path, name: str, kind: str) -> Reading:
    """Read one file of a folder. Never raises; faults are in the reading's errors."""
    text, errors = read_text(folder / name, name)
    if errors:
        return Reading(name, kind, "", None, tuple(errors))
    values, errors = READERS[kind](text, name)
    return Reading(name, kind, text, values, tuple(errors))


def read_folder(folder: Path) -> tuple[Reading, ...]:
    """Read every file of a course but its quizzes, which are read one by one as needed."""
    return tuple(read_file(folder, name, kind) for name, kind in _content(folder))


def _content(folder: Path) -> Iterator[tuple[str, str]]:
    yield from REQUIRED.items()
    for name, kind in OPTIONAL.items():
        # A broken link does not exist, yet somebody put it there.
        if (folder / name).exists() or (folder / name).is_symlink():
            yield name, kind
    for path in sorted(folder.glob(FAQS)):
        yield path.name, "faq"
    for place, pattern, kind in _FOLDERS:
        for path in sorted((folder / place).glob(pattern)):
            yield f"{place}/{path.name}", kind


def quiz_names(folder: Path) -> tuple[str, ...]:
    """The names of the quizzes in a course folder, in order."""
    return tuple(sorted(path.stem for path in (folder / QUIZZES).glob("*.md")))


def read_quiz(folder: Path, name: str) -> Reading:
    """Read the quiz file of that name; see `read_file`."""
    return read_file(folder, f"{QUIZZES}/{name}.md", "quiz")
