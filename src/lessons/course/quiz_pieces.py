"""A quiz file cut into its sections and items, each with its text as it stands there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lessons.course import markdown, quizzes
from lessons.course.faults import Faults
from lessons.course.text import clean
from lessons.model.content_error import ContentError
from lessons.model.item import Item

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+\Z")
_DRAFTED = re.compile(r" {0,3}Drafted ?:(.*)", re.IGNORECASE)


@dataclass(slots=True)
class Piece:
    """An item and its lines, from its heading to the next one; None for one with faults."""

    item: Item | None
    text: str


@dataclass(slots=True)
class Part:
    """A section: its heading and introduction as they stand there, and its items."""

    title: str
    head: str
    pieces: list[Piece] = field(default_factory=list)

    @property
    def drafted(self) -> tuple[str, ...]:
        """The identifiers of all that was ever drafted into this section."""
        lines = (_DRAFTED.match(line) for line in lines_of(self.head))
        names = (name.strip() for line in lines if line for name in line[1].split(";"))
        return tuple(name for name in names if name)

    def record(self, identifiers: tuple[str, ...]) -> None:
        """Add identifiers to those drafted into this section."""
        added = tuple(name for name in identifiers if name not in self.drafted)
        if not added:
            return
        line = f"Drafted: {'; '.join((*self.drafted, *added))}"
        first, *rest = lines_of(self.head)
        heading, end = first.rstrip("\r\n"), line_end(first)
        rest = [other for other in rest if not _DRAFTED.match(other)]
        # An introduction begins after an empty line, or it would continue this one.
        gap = end if rest and rest[0].strip() else ""
        self.head = f"{heading}{end}{line}{end}{gap}{''.join(rest)}"


@dataclass(slots=True)
class Pieces:
    """A whole quiz file. Put together again, it has every byte it had."""

    before: str
    parts: list[Part]

    @property
    def text(self) -> str:
        return self.before + "".join(
            text
            for part in self.parts
            for text in (part.head, *(piece.text for piece in part.pieces))
        )


def lines_of(text: str) -> list[str]:
    """The lines of a text, each with its end; a form feed or the like ends none."""
    return _LINE.findall(text)


def line_end(text: str) -> str:
    """How lines end in a text, by its first one."""
    found = re.search(r"\r\n?|\n", text)
    return found[0] if found else "\n"


def cut(text: str, path: str) -> tuple[Pieces, list[ContentError]]:
    """Cut the text of a quiz file, and tell what is wrong with it.

    The text may keep its byte order mark and its own line ends. With errors it
    is cut all the same; the pieces at fault have no item.
    """
    plain = clean(text.removeprefix("\ufeff"))
    read, errors = quizzes.read(plain, path)
    items = {item.line: item for quiz in read for item in quiz.items}
    document = markdown.parse(plain, quizzes.FIELDS, years=True)
    found = quizzes.sections(document.blocks, Faults(path))
    lines = lines_of(text)
    starts = [
        block.line - 1
        for section in found
        for block in (section.heading, *(heading for heading, _ in section.items))
    ]
    ends = [*starts[1:], len(lines)]
    texts = ("".join(lines[start:end]) for start, end in zip(starts, ends, strict=False))
    parts = []
    for section in found:
        part = Part(section.heading.text, next(texts))
        part.pieces = [Piece(items.get(each.line), next(texts)) for each, _ in section.items]
        parts.append(part)
    return Pieces("".join(lines[: starts[0]] if starts else lines), parts), errors
