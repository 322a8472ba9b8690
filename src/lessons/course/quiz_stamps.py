"""The stamp of a drafted item, `Generated: 1a2b3c4d5e6f 90ab12cd`.

The first number is the item's text as it was drafted: an item whose text gives
another one was edited. The second is what its source said: a draft with another
one comes from a source that has changed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace

from lessons.course.quiz_pieces import Part, Piece, Pieces, cut, lines_of
from lessons.course.quiz_writing import text_of
from lessons.model.interaction import Choice, Interaction
from lessons.model.item import Item, Quiz

GONE = "gone"  # in place of the second number, once the source gives the item no more

_OURS = re.compile(r" {0,3}(Generated|Stale) ?:", re.IGNORECASE)


def drafted(quizzes: Iterable[Quiz]) -> Pieces:
    """A quiz file that is drafted for the first time, with its stamps.

    Raises ValueError for what a quiz file cannot say; see `quiz_writing.write`.
    """
    quizzes = tuple(quizzes)
    parts = [
        Part(
            quiz.title,
            f"# {quiz.title}\n\n",
            [Piece(item, f"{text_of(item)}\n\n") for item in quiz.items],
        )
        for quiz in quizzes
    ]
    pieces = Pieces("", parts)
    _stamp(pieces)
    if not parts:
        return pieces
    last = parts[-1].pieces[-1]
    last.text = last.text.rstrip() + "\n"
    again, errors = cut(pieces.text, "the quiz")
    if errors or [_said(part) for part in again.parts] != [_said(part) for part in parts]:
        raise ValueError("a quiz file cannot say this word for word")
    return pieces


def of_text(text: str) -> str:
    """The first number of a stamp: every sign counts, but for line ends."""
    own = [line.rstrip("\r\n") for line in lines_of(text) if not _OURS.match(line)]
    return _number("\n".join(own).rstrip(), 12)


def of_source(item: Item) -> str:
    """The second number of a stamp: where an item comes from, and what is right."""
    origin = item.provenance
    said = [origin.address(), origin.quote, origin.as_of, origin.status] if origin else []
    return _number("\n".join([*said, *_keys(item.interaction)]), 8)


def edited(piece: Piece) -> bool:
    """Whether somebody has changed the text of a drafted item."""
    return of_text(piece.text) != piece.item.generated.split()[0]


def source_of(piece: Piece) -> str:
    """The second number of a drafted item's stamp, as it stands in its text."""
    return piece.item.generated.partition(" ")[2].strip()


def marked(piece: Piece, text: str, source: str, stale: str = "", end: str = "\n") -> str:
    """An item's text with its stamp where it stood, or else last, and why it is stale."""
    lines = [f"Stale: {stale}{end}"] if stale else []
    lines.append(f"Generated: {text} {source}{end}")
    before = lines_of(piece.text)
    found = [number for number, line in enumerate(before) if _stamp_in(line)]
    words = [number for number, line in enumerate(before) if line.strip()]
    place = found[0] if found else words[-1] + 1
    above = [line for line in before[:place] if not _OURS.match(line)]
    below = [line for line in before[place:] if not _OURS.match(line)]
    return "".join([*above[:-1], *(_ended(line, end) for line in above[-1:]), *lines, *below])


def _stamp(pieces: Pieces) -> None:
    for part in pieces.parts:
        for piece in part.pieces:
            numbers = of_text(piece.text), of_source(piece.item)
            piece.text = marked(piece, *numbers)
            piece.item = replace(piece.item, generated=" ".join(numbers))
        part.record(tuple(piece.item.identifier for piece in part.pieces))


def _said(part: Part) -> tuple[str, list[Item]]:
    return part.title, [piece.item for piece in part.pieces]


def _stamp_in(line: str) -> bool:
    found = _OURS.match(line)
    return bool(found) and found[1].lower() == "generated"


def _ended(line: str, end: str) -> str:
    return line if line.endswith(("\r", "\n")) else line + end


def _keys(part: Interaction | Choice | object) -> Iterator[str]:
    """What is right in an interaction: its correct choices, or else all of its words."""
    choices = getattr(part, "choices", ())
    if any(isinstance(choice, Choice) and choice.correct for choice in choices):
        yield from sorted(choice.text for choice in choices if choice.correct)
    elif isinstance(part, Choice):
        yield part.text
    elif isinstance(part, (tuple, list)):
        for each in part:
            yield from _keys(each)
    elif is_dataclass(part):
        for each in fields(part):
            yield from _keys(getattr(part, each.name))
    else:
        yield str(part)


def _number(text: str, length: int) -> str:
    # Not `digest`, to which a corrected capital or space would be no edit.
    return hashlib.sha256(text.encode()).hexdigest()[:length]
